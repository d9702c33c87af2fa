using DentaMind.Treatment.Chart;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Chart;

public sealed class ChartFoldTests
{
    private const string Later = "2026-11-30";
    private readonly Scribe scribe = new();

    public static TheoryData<string[], string, string[]> Stories => new()
    {
        { ["16 MOD composite planned", "16 MOD composite completed"], "16", ["filling MOD composite completed"] },
        { ["16 MOD composite planned", "16 MO composite completed"], "16", ["filling D composite planned", "filling MO composite completed"] },
        { ["16 O caries", "16 O composite existing"], "16", ["caries O condition", "filling O composite existing"] },
        { ["16 MO caries", "16 O composite completed"], "16", ["caries M condition", "filling O composite completed"] },
        { ["16 MOD amalgam existing", "16 O composite completed"], "16", ["filling MD amalgam existing", "filling O composite completed"] },
        { ["16 MOD amalgam existing", "16 B caries", "16 crown ceramic completed"], "16", ["crown ceramic completed"] },
        { ["16 root canal completed", "16 post fibre completed", "16 crown gold completed"], "16", ["root-canal completed", "post fibre completed", "crown gold completed"] },
        { ["16 apical lesion", "16 root canal completed"], "16", ["apical-lesion condition", "root-canal completed"] },
        { ["16 O caries icdas 2 watch", "16 O caries icdas 4"], "16", ["caries O condition"] },
        { ["36 O caries", "36 crown planned", "36 extraction completed"], "36", [] },
        { ["36 extraction planned", "36 implant planned", "36 crown planned", "36 extraction completed"], "36", ["implant planned", "crown planned"] },
        { ["36 missing", "36 implant completed", "36 crown zirconia completed"], "36", ["implant completed", "crown zirconia completed"] },
        { ["21 observation", "21 observation"], "21", ["observation condition", "observation condition"] },
        { ["21 fracture", "21 MI composite completed"], "21", ["fracture condition", "filling MI composite completed"] },
        { ["21 fracture MI", "21 MI composite completed"], "21", ["filling MI composite completed"] },
        { ["14 missing", "13-15 bridge 14x ceramic completed"], "14", ["bridge ceramic pontic completed"] },
        { ["14 missing", "13-15 bridge 14x ceramic completed"], "13", ["bridge ceramic abutment completed"] },
        { ["13-15 bridge 14x planned", "14 missing", "13-15 bridge 14x gold completed"], "13", ["bridge gold abutment completed"] },
        { ["46 O sealant completed", "46 O composite completed"], "46", ["filling O composite completed"] },
        { ["11 rotation 20 deg mesial", "11 rotation 10 deg mesial"], "11", ["rotation condition"] },
        { ["54 M caries", "54 exfoliated"], "54", [] },
        { ["46 retained root"], "46", ["retained-root condition"] },
    };

    [Theory]
    [MemberData(nameof(Stories), DisableDiscoveryEnumeration = true)]
    public void What_is_done_takes_the_place_of_what_it_covers(string[] lines, string tooth, string[] marks)
    {
        for (var at = 0; at < lines.Length; at++)
            scribe.Type($"2026-01-{at + 1:00}", lines[at]);
        scribe.At(Later).Marks(tooth).ShouldBe(marks);
    }

    public static TheoryData<string[], string, string> Contradictions => new()
    {
        { ["36 missing"], "36 O composite planned", "Tooth 36 (FDI) is missing since 2026-01-01." },
        { ["36 implant existing"], "36 M caries", "Tooth 36 (FDI) is an implant since 2026-01-01." },
        { ["36 O composite existing"], "36 implant existing", "Tooth 36 (FDI) is there since 2026-01-01." },
        { ["36 missing"], "36 extraction planned", "Tooth 36 (FDI) is missing since 2026-01-01." },
        { ["36 retained root"], "36 crown planned", "Tooth 36 (FDI) is only a root since 2026-01-01." },
        { ["38 unerupted"], "38 O caries", "Tooth 38 (FDI) is unerupted since 2026-01-01." },
        { ["54 exfoliated"], "54 present", "Tooth 54 (FDI) is exfoliated since 2026-01-01." },
        { ["12 agenesis"], "12 present", "Tooth 12 (FDI) is never formed (agenesis) since 2026-01-01." },
        { ["14 O composite existing"], "13-15 bridge 14x existing", "Tooth 14 (FDI) is there since 2026-01-01." },
        { ["13 missing"], "13-15 bridge 14x planned", "Tooth 13 (FDI) is missing since 2026-01-01." },
        { [], "11S M caries", "No supernumerary 11S (FDI) is charted; chart first that it is present or unerupted." },
        { ["36 O composite existing"], "36 unerupted", "Tooth 36 (FDI) cannot be unerupted: something was made on it." },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void What_does_not_fit_the_tooth_is_refused_in_a_sentence(string[] before, string typed, string sentence)
    {
        foreach (var line in before)
            scribe.Type("2026-01-01", line);
        Should.Throw<InvalidOperationException>(() => scribe.Type("2026-02-01", typed)).Message.ShouldEndWith(sentence);
    }

    [Fact]
    public void What_later_events_rest_on_cannot_be_taken_from_under_them()
    {
        var missing = scribe.Type("2026-01-01", "36 missing");
        scribe.Type("2026-02-01", "36 implant completed");
        scribe.Type("2026-03-01", "36 crown completed");
        scribe.Write("2025-12-01", new EventForm { Teeth = ["36"], Item = ChartItem.Crown, Status = ChartStatus.Existing }).ShouldNotBeNull("it was there before it went missing");
        scribe.Undo(missing).ShouldBeNull();
        scribe.Misfit.ShouldBe("Tooth 36 (FDI) is there since 2025-12-01.");
    }

    [Fact]
    public void A_template_gives_way_to_what_is_seen_on_whatever_day()
    {
        scribe.Write("2026-01-01", new EventForm { Kind = ChartEventKind.Dentition, AgeMonths = 360 }).ShouldNotBeNull();
        scribe.At(Later).IsStarted.ShouldBeTrue();
        scribe.At(Later).Teeth.ShouldAllBe(tooth => !tooth.IsAssumed);
        scribe.Type("2020-01-01", "46 missing");
        scribe.Type("2026-02-01", "36 implant existing");
        scribe.At(Later).Tooth("46").Presence.ShouldBe(Presence.Missing);
        scribe.At(Later).Tooth("36").Presence.ShouldBe(Presence.Implant);
        scribe.At(Later).Tooth("16").Presence.ShouldBe(Presence.Present);
        scribe.At("2025-01-01").Tooth("36").IsAssumed.ShouldBeTrue();
    }

    [Fact]
    public void Every_mark_names_the_events_that_it_comes_from()
    {
        var amalgam = scribe.Type("2026-01-01", "16 MOD amalgam existing");
        var repair = scribe.Type("2026-02-01", "16 O composite completed");
        var view = scribe.At(Later).Tooth("16");
        view.Events.ShouldBe([amalgam], "that it is there was seen by what is on it");
        view.Marks[0].Events.ShouldBe([amalgam, repair]);
        view.Marks[1].Events.ShouldBe([repair]);
    }

    [Fact]
    public void A_correction_puts_one_event_in_another_ones_place()
    {
        var wrong = scribe.Type("2026-01-01", "16 MOD amalgam existing");
        var right = scribe.Write("2026-01-01", new EventForm { Teeth = ["17"], Item = ChartItem.Filling, Status = ChartStatus.Existing, Surfaces = "MO", Corrects = wrong }).ShouldNotBeNull();
        scribe.At(Later).Marks("16").ShouldBeEmpty();
        scribe.At(Later).Marks("17").ShouldBe(["filling MO existing"]);
        scribe.Undo(right).ShouldNotBeNull();
        scribe.At(Later).Marks("16").ShouldBe(["filling MOD amalgam existing"]);
        scribe.At(Later).Marks("17").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_resolved_shows_until_that_day()
    {
        var watch = scribe.Type("2026-01-01", "24 D caries watch");
        scribe.Write("2026-06-01", new EventForm { Kind = ChartEventKind.Resolve, Target = watch }).ShouldNotBeNull();
        scribe.At("2026-05-31").Marks("24").ShouldBe(["caries D watch"]);
        scribe.At("2026-06-01").Marks("24").ShouldBeEmpty();
        scribe.Write("2026-07-01", new EventForm { Kind = ChartEventKind.Resolve, Target = watch }).ShouldBeNull("it ended before");
    }

    [Fact]
    public void A_bridge_lives_while_one_abutment_carries_it()
    {
        scribe.Type("2026-01-01", "24 missing");
        scribe.Type("2026-01-02", "23-25 bridge 24x gold completed");
        scribe.Type("2026-02-01", "23 extraction completed");
        scribe.At("2026-02-01").Units.ShouldHaveSingleItem().Teeth.Select(tooth => tooth.ToString()).ShouldBe(["24", "25"]);
        scribe.Type("2026-03-01", "25 extraction completed");
        scribe.At("2026-03-01").Units.ShouldBeEmpty();
        scribe.At("2026-03-01").Marks("24").ShouldBeEmpty();
    }

    [Fact]
    public void A_supernumerary_has_a_place_of_its_own_beside_its_tooth()
    {
        scribe.Type("2026-01-01", "11S unerupted");
        scribe.Type("2026-01-01", "11S extraction planned");
        var teeth = scribe.At(Later).Teeth.Select(tooth => tooth.Tooth.ToString()).ToList();
        teeth.IndexOf("11S").ShouldBe(teeth.IndexOf("11") + 1);
        scribe.At(Later).Marks("11S").ShouldBe(["extraction planned"]);
        scribe.At(Later).Marks("11").ShouldBeEmpty();
    }

    [Fact]
    public void Of_an_event_it_is_told_what_took_its_place()
    {
        var caries = scribe.Type("2026-01-01", "16 O caries");
        var filling = scribe.Type("2026-02-01", "16 O composite completed");
        var crown = scribe.Type("2026-03-01", "16 crown completed");
        var lineage = new Lineage(scribe.Chart.Written, null);
        lineage.EndingOf(scribe.Chart.Find(caries)!)!.Id.ShouldBe(filling);
        lineage.EndingOf(scribe.Chart.Find(filling)!)!.Id.ShouldBe(crown);
        lineage.EndingOf(scribe.Chart.Find(crown)!).ShouldBeNull();
    }
}
