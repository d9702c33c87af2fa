using System.Text;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Chart.Entry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Chart;

public sealed class WriteChartTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_is_written_is_read_back_with_its_events()
    {
        var patient = await PatientAsync();
        var written = await WriteAsync(patient, Filling("16", "DOM") with { Note = " by Dr. Elsewhere, 2019 " });
        written.Version.ShouldBe(1);
        var chart = await house.DoAsync(new GetChart(patient));
        var mark = chart.Tooth("16").Marks.ShouldHaveSingleItem();
        (mark.Item, mark.Surfaces.ToString(), mark.Material, mark.Status, mark.HasNote).ShouldBe((ChartItem.Filling, "MOD", Material.Composite, ChartStatus.Existing, true));
        mark.Events.ShouldBe([written.Events[0].Id]);
        Scribe.Hash(written.Chart).ShouldBe(Scribe.Hash(chart));
        var line = (await house.DoAsync(new ListChartEvents(patient) { Tooth = "3", Notation = Notation.Universal })).Items.ShouldHaveSingleItem();
        (line.Note, line.RecordedBy, line.Number, line.IsRetracted, line.EndedBy).ShouldBe(("by Dr. Elsewhere, 2019", "everybody", 1, false, null));
    }

    [Fact]
    public async Task What_an_event_says_stands_nowhere_in_the_clear()
    {
        await WriteAsync(await PatientAsync(), Filling("16", "MOD") with { Note = "Seen by Dr. Elsewhere" });
        house.IsInClear(nameof(WriteChart)).ShouldBeTrue("the trail's line is there");
        ChartContent[] parts = [new() { Item = ChartItem.Filling }, new() { Material = Material.Composite }];
        foreach (var said in parts.Select(part => part.ToJson().Trim('{', '}')).Append("Seen by Dr."))
            house.IsInClear(said).ShouldBeFalse(said);
    }

    [Fact]
    public async Task Without_a_notation_no_tooth_is_believed()
    {
        var patient = await PatientAsync();
        var refusal = (await house.AskAsync(new WriteChart(patient, new ChartWriting([Filling("16", "MOD")])))).Refusal!;
        (refusal.Code, refusal.Kind).ShouldBe(("notation-missing", RefusalKind.Unreadable));
        (await house.CodeAsync(new TypeIntoChart(patient, new ChartTyping("16 crown")))).ShouldBe("notation-missing");
        (await house.CodeAsync(new ListChartEvents(patient) { Tooth = "16" })).ShouldBe("notation-missing");
        (await WriteAsync(patient, Notation.Universal, Filling("16", "MOD"))).Chart.Tooth("28").Marks.Count.ShouldBe(1, "16 is the upper left wisdom tooth there");
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told_what_the_first_wrote()
    {
        var patient = await PatientAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() =>
            house.AskAsync(new WriteChart(patient, new ChartWriting([Filling($"1{at + 4 - (at / 5)}", "O") with { Id = ChartEventId.New() }], Notation.Fdi, Version: 0))))));
        tries.Count(one => one.IsAnswer).ShouldBe(1);
        foreach (var lost in tries.Where(one => !one.IsAnswer))
        {
            lost.Refusal!.Code.ShouldBe("changed-meanwhile");
            var current = lost.Refusal.Current.ShouldBeOfType<ChartConflict>();
            current.Version.ShouldBe(1);
            current.Events.ShouldHaveSingleItem().Id.ShouldBe(tries.Single(one => one.IsAnswer).Answer.Events[0].Id);
        }
    }

    [Fact]
    public async Task Who_does_not_ask_for_a_version_loses_no_race()
    {
        var patient = await PatientAsync();
        string[] teeth = ["14", "15", "16", "17"];
        await Task.WhenAll(teeth.Select(tooth => Task.Run(() => WriteAsync(patient, Filling(tooth, "O")))));
        var list = await house.DoAsync(new ListChartEvents(patient));
        list.Items.Select(one => one.Number).ShouldBe([4, 3, 2, 1]);
    }

    [Fact]
    public async Task The_same_id_sent_twice_is_written_once_and_never_for_something_else()
    {
        var patient = await PatientAsync();
        var form = Filling("16", "O") with { Id = ChartEventId.New() };
        var first = await WriteAsync(patient, form);
        await WriteAsync(patient, Filling("17", "O"));
        var again = await house.DoAsync(new WriteChart(patient, new ChartWriting([form], Notation.Fdi, Version: 0)));
        again.Events[0].Number.ShouldBe(1);
        again.Version.ShouldBe(2);
        first.Events[0].Id.ShouldBe(form.Id!.Value);
        (await house.CodeAsync(new WriteChart(patient, new ChartWriting([form with { Teeth = ["15"] }], Notation.Fdi)))).ShouldBe("chart-event-taken");
        (await house.CodeAsync(new WriteChart(await PatientAsync(), new ChartWriting([form], Notation.Fdi)))).ShouldBe("chart-event-taken");
    }

    [Fact]
    public async Task One_event_that_does_not_fit_lets_none_be_written()
    {
        var patient = await PatientAsync();
        await WriteAsync(patient, Gone("36"));
        var refusal = (await house.AskAsync(new WriteChart(patient, new ChartWriting([Filling("16", "O"), Filling("36", "O")], Notation.Fdi)))).Refusal!;
        refusal.Code.ShouldBe("chart-contradiction");
        refusal.Fields.Keys.ShouldBe(["events[1].teeth"]);
        (await house.DoAsync(new GetChart(patient))).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_trial_tells_what_would_be_and_writes_nothing()
    {
        var patient = await PatientAsync();
        var tried = await house.DoAsync(new WriteChart(patient, new ChartWriting([Filling("16", "O")], Notation.Fdi, Dry: true)));
        tried.Chart.Tooth("16").Marks.Count.ShouldBe(1);
        (await house.DoAsync(new GetChart(patient))).Version.ShouldBe(0);
    }

    [Fact]
    public async Task An_undo_takes_back_and_its_undo_brings_back()
    {
        var patient = await PatientAsync();
        await WriteAsync(patient, Filling("16", "MO"));
        var before = Scribe.Hash(await house.DoAsync(new GetChart(patient)));
        var gone = await WriteAsync(patient, Gone("16"));
        var undone = await house.DoAsync(new UndoChartEvent(patient, gone.Events[0].Id, new UndoWriting(gone.Version)));
        Scribe.Hash(undone.Chart).ShouldBe(before);
        (await house.CodeAsync(new UndoChartEvent(patient, gone.Events[0].Id, new UndoWriting()))).ShouldBe("invalid", "it is taken back already");
        (await house.CodeAsync(new UndoChartEvent(patient, undone.Events[0].Id, new UndoWriting(gone.Version)))).ShouldBe("changed-meanwhile");
        var redone = await house.DoAsync(new UndoChartEvent(patient, undone.Events[0].Id, new UndoWriting()));
        redone.Chart.Tooth("16").Presence.ShouldBe(Presence.Missing);
        var lineage = (await house.DoAsync(new ListChartEvents(patient) { Tooth = "16", Notation = Notation.Fdi })).Items;
        lineage.Select(one => one.Kind).ShouldBe([ChartEventKind.Retract, ChartEventKind.Retract, ChartEventKind.Presence, ChartEventKind.Mark]);
        lineage.Select(one => one.IsRetracted).ShouldBe([false, true, false, false]);
        lineage[3].EndedBy.ShouldBe(gone.Events[0].Id);
    }

    [Fact]
    public async Task The_past_is_asked_by_the_day_and_by_what_was_known()
    {
        var patient = await PatientAsync();
        await WriteAsync(patient, Filling("16", "O") with { On = new DateOnly(2020, 1, 1) });
        var then = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(patient, Gone("16") with { On = new DateOnly(2021, 1, 1) });
        var (early, late) = (new DateOnly(2020, 6, 1), new DateOnly(2021, 6, 1));
        (await house.DoAsync(new GetChart(patient, early))).Tooth("16").Presence.ShouldBe(Presence.Present);
        (await house.DoAsync(new GetChart(patient, late))).Tooth("16").Presence.ShouldBe(Presence.Missing);
        var known = await house.DoAsync(new GetChart(patient, late, then));
        known.Tooth("16").Presence.ShouldBe(Presence.Present);
        known.Dates.Select(date => date.On).ShouldBe([new DateOnly(2020, 1, 1)]);
        (await house.DoAsync(new GetChart(patient))).Dates.Sum(date => date.Events).ShouldBe(2);
    }

    [Fact]
    public async Task A_dentition_begins_with_the_patients_own_age()
    {
        var patient = await PatientAsync(new DateOnly(2020, 2, 29));
        var written = await WriteAsync(patient, new EventForm { Kind = ChartEventKind.Dentition, On = new DateOnly(2026, 9, 1) });
        written.Chart.IsStarted.ShouldBeTrue();
        written.Events[0].Dentition!["36"].ShouldBe(Presence.Present);
        written.Events[0].Dentition!["55"].ShouldBe(Presence.Present);
        written.Events[0].Dentition!["15"].ShouldBe(Presence.Unerupted);
    }

    public static TheoryData<string, EventForm> Wrong => new()
    {
        { "events[0].teeth", Filling("19", "O") },
        { "events[0].teeth", Filling("16", "O") with { Teeth = ["16", "17"] } },
        { "events[0].teeth", Filling("16", "O") with { Teeth = [] } },
        { "events[0].teeth", Filling("16", "O") with { Teeth = [null!] } },
        { "events[0].teeth", Filling("16", "O") with { Teeth = [.. Enumerable.Repeat("16", 33)] } },
        { "events[0].surfaces", Filling("11", "O") },
        { "events[0].surfaces", Filling("16", "XYZ") },
        { "events[0].surfaces", Filling("16", "") },
        { "events[0].item", Filling("16", "O") with { Item = null } },
        { "events[0].status", Filling("16", "O") with { Status = ChartStatus.Condition } },
        { "events[0].status", Filling("16", "O") with { Status = null } },
        { "events[0].material", Filling("16", "O") with { Material = Material.Fibre } },
        { "events[0].icdas", Filling("16", "O") with { Icdas = 3 } },
        { "events[0].movement", Filling("16", "O") with { Movement = new Movement(Direction.Mesial) } },
        { "events[0].movement", new EventForm { Teeth = ["13"], Item = ChartItem.Drift, Status = ChartStatus.Condition, Movement = new Movement(Direction.Mesial, Millimetres: 1.55m) } },
        { "events[0].movement", new EventForm { Teeth = ["13"], Item = ChartItem.Drift, Status = ChartStatus.Condition, Movement = new Movement(Degrees: 20) } },
        { "events[0].pontics", Filling("16", "O") with { Pontics = ["16"] } },
        { "events[0].pontics", new EventForm { Teeth = ["13", "14"], Item = ChartItem.Bridge, Status = ChartStatus.Planned, Pontics = ["13", "14"] } },
        { "events[0].teeth", new EventForm { Teeth = ["13", "15"], Item = ChartItem.Bridge, Status = ChartStatus.Planned, Pontics = ["15"] } },
        { "events[0].teeth", new EventForm { Teeth = ["13", "43"], Item = ChartItem.Denture, Status = ChartStatus.Planned } },
        { "events[0].teeth", new EventForm { Teeth = ["55"], Item = ChartItem.Implant, Status = ChartStatus.Planned } },
        { "events[0].note", Filling("16", "O") with { Note = new string('x', 2001) } },
        { "events[0].on", Filling("16", "O") with { On = new DateOnly(2999, 1, 1) } },
        { "events[0].on", Filling("16", "O") with { On = new DateOnly(1900, 1, 1) } },
        { "events[0].presence", new EventForm { Kind = ChartEventKind.Presence, Teeth = ["16"], Presence = Presence.Implant } },
        { "events[0].presence", new EventForm { Kind = ChartEventKind.Presence, Teeth = ["16"] } },
        { "events[0].ageMonths", new EventForm { Kind = ChartEventKind.Dentition, AgeMonths = -1 } },
        { "events[0].target", new EventForm { Kind = ChartEventKind.Retract } },
        { "events[0].target", new EventForm { Kind = ChartEventKind.Retract, Target = ChartEventId.New() } },
        { "events[0].corrects", Filling("16", "O") with { Corrects = ChartEventId.New() } },
        { "events[0].completes", Filling("16", "O") with { Completes = ChartEventId.New() } },
        { "events[0].kind", new EventForm { Kind = (ChartEventKind)99 } },
        { "events[0].item", Filling("16", "O") with { Item = (ChartItem)99 } },
        { "events[0]", null! },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_is_named_by_its_field(string field, EventForm form)
    {
        var patient = await PatientAsync(new DateOnly(1950, 1, 1));
        (await house.AskAsync(new WriteChart(patient, new ChartWriting([form], Notation.Fdi)))).Refusal!.Fields.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task More_than_a_hundred_at_once_and_none_at_all_are_refused()
    {
        var patient = await PatientAsync();
        (await house.CodeAsync(new WriteChart(patient, new ChartWriting([.. Enumerable.Repeat(Filling("16", "O"), 101)], Notation.Fdi)))).ShouldBe("invalid");
        (await house.CodeAsync(new WriteChart(patient, new ChartWriting([], Notation.Fdi)))).ShouldBe("invalid");
        (await house.CodeAsync(new TypeIntoChart(patient, new ChartTyping(new string('1', 2001), Notation.Fdi)))).ShouldBe("invalid");
    }

    [Fact]
    public async Task A_typed_line_is_charted_whole_or_only_told()
    {
        var patient = await PatientAsync();
        var told = await house.DoAsync(new TypeIntoChart(patient, new ChartTyping("16 MOD composite planned; 38 missing", Notation.Fdi, Dry: true)));
        told.Understood.Count.ShouldBe(2);
        told.Written.ShouldBeNull();
        var typed = await house.DoAsync(new TypeIntoChart(patient, new ChartTyping("16 MOD composite planned; 38 missing", Notation.Fdi)));
        typed.Written!.Version.ShouldBe(2);
        typed.Written.Chart.Tooth("38").Presence.ShouldBe(Presence.Missing);
        (await house.CodeAsync(new TypeIntoChart(patient, new ChartTyping("38 crown", Notation.Fdi, Dry: true)))).ShouldBe("chart-contradiction");
        (await house.CodeAsync(new TypeIntoChart(patient, new ChartTyping("17 crown; 18 nonsense", Notation.Fdi)))).ShouldBe("entry-not-understood");
        (await house.DoAsync(new GetChart(patient))).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_planned_item_of_a_plan_is_carried_out_by_what_completes_it()
    {
        var (patient, item) = (await PatientAsync(), PlanItemId.New());
        await WriteAsync(patient, Filling("16", "MOD") with { Status = ChartStatus.Planned, PlanItemId = item });
        (await WriteAsync(patient, new EventForm { Teeth = ["16"], Item = ChartItem.Onlay, Surfaces = "MOD", Status = ChartStatus.Completed, PlanItemId = item }))
            .Chart.Marks("16").ShouldBe(["onlay MOD completed"]);
        var planned = await WriteAsync(patient, Filling("26", "MO") with { Status = ChartStatus.Planned });
        (await WriteAsync(patient, Filling("26", "O") with { Status = ChartStatus.Completed, Completes = planned.Events[0].Id }))
            .Chart.Marks("26").ShouldBe(["filling O composite completed"]);
    }

    [Fact]
    public async Task Somebody_elses_patient_has_no_chart_and_whoever_may_not_write_does_not()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("Chart here")), await house.DoAsync(new AddLocation("Chart there")));
        var patient = (await house.DoAsync(new RegisterPatient("Elsewhere", "E", HomeLocationId: there.Id))).Id;
        var near = TestHouse.Everybody with { Locations = new HashSet<LocationId> { here.Id } };
        (await house.CodeAsync(new GetChart(patient), near)).ShouldBe("not-found");
        (await house.CodeAsync(new ListChartEvents(patient), near)).ShouldBe("not-found");
        (await house.CodeAsync(new WriteChart(patient, new ChartWriting([Filling("16", "O")], Notation.Fdi)), near)).ShouldBe("not-found");
        (await house.CodeAsync(new GetChart(PatientId.New()))).ShouldBe("not-found");
        var reader = TestHouse.Person("reader", Right.SeeChart);
        (await house.CodeAsync(new GetChart(patient), reader)).ShouldBeNull();
        (await house.CodeAsync(new WriteChart(patient, new ChartWriting([Filling("16", "O")], Notation.Fdi)), reader)).ShouldBe("not-allowed");
        (await house.CodeAsync(new FindToothImages(patient), reader)).ShouldBe("not-allowed");
    }

    [Fact]
    public async Task No_note_is_in_the_database_and_each_act_is_in_the_trail()
    {
        var patient = await PatientAsync();
        await WriteAsync(patient, Filling("16", "O") with { Note = "Zwischenbemerkung" });
        foreach (var file in Directory.GetFiles(house.Folder, "dentamind.db*"))
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(shared, Encoding.UTF8);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Zwischenbemerkung");
        }
        (await house.CountAsync($"trail WHERE action = 'WriteChart' AND outcome = 'done' AND patient_id = '{patient.Value.ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_written_travels_as_JSON_and_back()
    {
        var written = await WriteAsync(await PatientAsync(), Filling("16", "O"), new EventForm { Kind = ChartEventKind.Dentition });
        var json = JsonSerializer.Serialize(written, JsonSerializerOptions.Web);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<ChartWritten>(json, JsonSerializerOptions.Web), JsonSerializerOptions.Web).ShouldBe(json);
    }

    [Fact]
    public async Task The_chart_of_whoever_was_merged_is_read_with_the_kept_ones_and_parted_from_it_exactly()
    {
        var (kept, merged) = (await PatientAsync(), await PatientAsync());
        await WriteAsync(kept, Filling("16", "O") with { Note = "kept" });
        await WriteAsync(merged, Filling("26", "O") with { Note = "merged" }, Gone("38"));
        var (before, apart) = (await HashAsync(kept), await HashAsync(merged));
        await house.DoAsync(new MergePatients(kept, merged, "The same person"));
        var both = await house.DoAsync(new GetChart(merged));
        (both.PatientId, both.Version, both.Marks("16").Count, both.Marks("26").Count).ShouldBe((kept, 3, 1, 1));
        (await house.DoAsync(new ListChartEvents(kept))).Items.Select(one => one.Note).ShouldBe([null, "merged", "kept"]);
        (await house.CodeAsync(new WriteChart(merged, new ChartWriting([Filling("17", "O")], Notation.Fdi)))).ShouldBe("patient-merged");
        (await house.CodeAsync(new WriteChart(kept, new ChartWriting([Filling("38", "O")], Notation.Fdi)))).ShouldBe("chart-contradiction");
        var undone = await WriteAsync(kept, new EventForm { Kind = ChartEventKind.Retract, Target = (await house.DoAsync(new ListChartEvents(kept))).Items[0].Id });
        undone.Chart.Tooth("38").Presence.ShouldBe(Presence.Present);
        await house.DoAsync(new UnmergePatients(merged));
        (await HashAsync(merged)).ShouldBe(apart);
        (await HashAsync(kept)).ShouldBe(before);
    }

    [Fact]
    public async Task A_page_of_events_goes_on_where_the_one_before_ended()
    {
        var patient = await PatientAsync();
        foreach (var tooth in (string[])["14", "15", "16", "17", "24"])
            await WriteAsync(patient, Filling(tooth, "O"));
        var first = await house.DoAsync(new ListChartEvents(patient) { Limit = 2 });
        var second = await house.DoAsync(new ListChartEvents(patient) { Limit = 3, Before = first.Next });
        first.Items.Concat(second.Items).Select(one => one.Number).ShouldBe([5, 4, 3, 2, 1]);
        second.Next.ShouldBeNull();
    }

    private async Task<string> HashAsync(PatientId patient) => Scribe.Hash(await house.DoAsync(new GetChart(patient)));

    private static EventForm Filling(string tooth, string surfaces) =>
        new() { Teeth = [tooth], Item = ChartItem.Filling, Surfaces = surfaces, Material = Material.Composite, Status = ChartStatus.Existing };

    private static EventForm Gone(string tooth) => new() { Kind = ChartEventKind.Presence, Teeth = [tooth], Presence = Presence.Missing };

    private async Task<PatientId> PatientAsync(DateOnly? born = null) => (await house.DoAsync(new RegisterPatient("Charted", "C", born))).Id;

    private Task<ChartWritten> WriteAsync(PatientId patient, params IReadOnlyList<EventForm> forms) => WriteAsync(patient, Notation.Fdi, forms);

    private Task<ChartWritten> WriteAsync(PatientId patient, Notation notation, params IReadOnlyList<EventForm> forms) =>
        house.DoAsync(new WriteChart(patient, new ChartWriting(forms, notation)));
}
