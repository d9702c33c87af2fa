using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using FsCheck;
using FsCheck.Fluent;

namespace DentaMind.Rooms.Treatment.Chart;

/// <summary>Charts as they might be written: forms thrown at random, of which those stay that fit.</summary>
internal static class RandomCharts
{
    private static readonly string[] Teeth = ["16", "15", "14", "13", "11", "36", "37", "38", "46", "55", "75", "11S"];
    private static readonly string[] Surfaces = ["M", "O", "MO", "OD", "MOD", "B", "BL", "I", "C"];

    private static readonly Gen<EventForm> Mark =
        from tooth in Gen.Elements(Teeth)
        from item in Gen.Elements(Enum.GetValues<ChartItem>().Where(item => !ItemRule.Of(item).IsUnit).ToArray())
        from status in Gen.Elements(Enum.GetValues<ChartStatus>())
        from surfaces in Gen.Elements(Surfaces)
        select new EventForm { Teeth = [tooth], Item = item, Status = status, Surfaces = ItemRule.Of(item).Surfaces == SurfaceNeed.None ? null : surfaces };

    private static readonly Gen<EventForm> Presence =
        from tooth in Gen.Elements(Teeth)
        from presence in Gen.Elements(DentaMind.Treatment.Chart.Presence.Present, DentaMind.Treatment.Chart.Presence.Unerupted, DentaMind.Treatment.Chart.Presence.Missing, DentaMind.Treatment.Chart.Presence.Exfoliated)
        select new EventForm { Kind = ChartEventKind.Presence, Teeth = [tooth], Presence = presence };

    private static readonly Gen<EventForm> Bridge =
        from status in Gen.Elements(ChartStatus.Planned, ChartStatus.Completed, ChartStatus.Existing)
        select new EventForm { Teeth = ["16", "15", "14"], Pontics = ["15"], Item = ChartItem.Bridge, Status = status };

    private static readonly Gen<EventForm> Dentition =
        from years in Gen.Choose(5, 40)
        select new EventForm { Kind = ChartEventKind.Dentition, AgeMonths = years * 12 };

    private static readonly Gen<EventForm> Form = Gen.Frequency((12, Mark), (4, Presence), (1, Bridge), (1, Dentition));

    /// <summary>Up to forty events on days of their own, some of them undone again.</summary>
    public static Arbitrary<Scribe> Arbitrary { get; } = (
        from forms in Form.ListOf(60)
        from days in Gen.Shuffle(Enumerable.Range(0, 60).ToArray())
        from undone in Gen.Choose(0, 9).ListOf(60)
        select Write([.. forms], days, [.. undone])).ToArbitrary();

    private static Scribe Write(IReadOnlyList<EventForm> forms, int[] days, IReadOnlyList<int> undone)
    {
        var scribe = new Scribe(Scribe.Day("1980-02-29"));
        for (var at = 0; at < forms.Count; at++)
        {
            var isUsable = FormReading.ReadAll([forms[at]], Notation.Fdi).IsAnswer;
            if (isUsable && scribe.Write($"2020-{1 + (days[at] / 28):00}-{1 + (days[at] % 28):00}", forms[at]) is { } id && undone[at] == 0)
                scribe.Undo(id);
        }
        return scribe;
    }
}
