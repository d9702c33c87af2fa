using System.Text.Json;
using DentaMind.Kernel.Dentistry;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Kernel;

public sealed class NotationTests
{
    /// <summary>The 52 teeth in the three systems, from the DICOM tables (PS3.16 CID 4018, 4019), not from our formulas.</summary>
    public static TheoryData<string, string, string> Known => new()
    {
        { "18", "1", "UR8" }, { "16", "3", "UR6" }, { "11", "8", "UR1" }, { "21", "9", "UL1" }, { "28", "16", "UL8" },
        { "38", "17", "LL8" }, { "36", "19", "LL6" }, { "31", "24", "LL1" }, { "41", "25", "LR1" }, { "46", "30", "LR6" }, { "48", "32", "LR8" },
        { "55", "A", "URE" }, { "51", "E", "URA" }, { "61", "F", "ULA" }, { "65", "J", "ULE" },
        { "75", "K", "LLE" }, { "71", "O", "LLA" }, { "81", "P", "LRA" }, { "85", "T", "LRE" },
        { "18S", "51", "UR8S" }, { "11S", "58", "UR1S" }, { "48S", "82", "LR8S" }, { "55S", "AS", "URES" }, { "84S", "SS", "LRDS" }, { "85S", "TS", "LRES" },
        { "11S2", "58S2", "UR1S2" }, { "51S9", "ES9", "URAS9" },
    };

    private static IReadOnlyList<ToothPosition> All => [.. Tooth.All.SelectMany(tooth =>
        Enumerable.Range(1, ToothPosition.MostSupernumeraries).Select(count => ToothPosition.Beside(tooth, count)).Prepend(ToothPosition.Of(tooth)))];

    [Theory]
    [MemberData(nameof(Known))]
    public void A_tooth_is_called_what_the_trade_calls_it(string fdi, string universal, string palmer)
    {
        ToothPosition.TryParse(fdi, out var position).ShouldBeTrue();
        position.Format(Notation.Universal).ShouldBe(universal);
        position.Format(Notation.Palmer).ShouldBe(palmer);
    }

    [Theory]
    [InlineData("16", "6+")]
    [InlineData("26", "+6")]
    [InlineData("36", "-6")]
    [InlineData("46", "6-")]
    [InlineData("55", "05+")]
    [InlineData("75", "-05")]
    public void Haderup_puts_the_sign_on_the_side_of_the_midline(string fdi, string haderup)
    {
        ToothPosition.TryParse(fdi, out var position).ShouldBeTrue();
        position.Format(Notation.Haderup).ShouldBe(haderup);
    }

    [Theory]
    [InlineData(Notation.Fdi)]
    [InlineData(Notation.Universal)]
    [InlineData(Notation.Palmer)]
    [InlineData(Notation.Haderup)]
    public void Each_position_has_one_name_and_each_name_one_position(Notation notation)
    {
        All.Count.ShouldBe(52 * 10);
        All.Select(position => position.Format(notation)).Distinct(StringComparer.Ordinal).Count().ShouldBe(All.Count);
        foreach (var position in All)
        {
            Notations.TryParse(position.Format(notation), notation, out var read).ShouldBeTrue();
            read.ShouldBe(position);
        }
    }

    [Fact]
    public void Between_any_two_notations_nothing_is_lost() =>
        Prop.ForAll(Gen.Elements(All.ToArray()).ToArbitrary(), Gen.Elements(Enum.GetValues<Notation>()).Two().ToArbitrary(), (position, systems) =>
            Notations.TryParse(position.Format(systems.Item1), systems.Item1, out var there)
            && Notations.TryParse(there.Format(systems.Item2), systems.Item2, out var back) && back == position).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_typed_is_read_as_a_tooth_that_writes_it_so_or_not_at_all() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), Gen.Elements(Enum.GetValues<Notation>()).ToArbitrary(), (text, notation) =>
            !Notations.TryParse(text, notation, out var read) || read.Format(notation) == text!.Trim().ToUpperInvariant().Replace('−', '-')).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("19", Notation.Fdi)]
    [InlineData("56", Notation.Fdi)]
    [InlineData("11S1", Notation.Fdi)]
    [InlineData("11S10", Notation.Fdi)]
    [InlineData("0", Notation.Universal)]
    [InlineData("33", Notation.Universal)]
    [InlineData("83", Notation.Universal)]
    [InlineData("U", Notation.Universal)]
    [InlineData("8S", Notation.Universal)]
    [InlineData("UR9", Notation.Palmer)]
    [InlineData("URF", Notation.Palmer)]
    [InlineData("６+", Notation.Haderup)]
    [InlineData("", Notation.Fdi)]
    [InlineData(null, Notation.Fdi)]
    public void What_no_mouth_has_is_not_read(string? text, Notation notation) => Notations.TryParse(text, notation, out _).ShouldBeFalse();

    [Fact]
    public void A_position_travels_as_its_FDI_number()
    {
        var mouth = new Dictionary<ToothPosition, SurfaceSet> { [ToothPosition.Beside(Tooth.OfFdi(11), 1)] = SurfaceSet.Of(Surface.Mesial) };
        var json = JsonSerializer.Serialize(mouth);
        json.ShouldBe("""{"11S":"M"}""");
        JsonSerializer.Deserialize<Dictionary<ToothPosition, SurfaceSet>>(json).ShouldBe(mouth);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ToothPosition>("16"));
    }
}
