using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Turns a chart into what its readers see.</summary>
internal static class ChartViews
{
    /// <summary>All 52 in the order in which they are shown.</summary>
    private static readonly IReadOnlyList<Tooth> Rows =
    [
        .. ArchOrder.Of(Arch.Upper, Dentition.Permanent), .. ArchOrder.Of(Arch.Upper, Dentition.Primary),
        .. ArchOrder.Of(Arch.Lower, Dentition.Permanent), .. ArchOrder.Of(Arch.Lower, Dentition.Primary),
    ];

    public static ChartView ViewOn(this PatientChart chart, DateOnly day, DateTimeOffset? knownOn = null)
    {
        var known = ChartFold.KnownOn(chart.Written, knownOn);
        var mouth = ChartFold.At(known, day);
        var assumed = new AssumedTeeth(mouth, AgeTemplate.MonthsAt(chart.BirthDate, day));
        return new ChartView(
            chart.Patient,
            day,
            knownOn,
            chart.Written.Count,
            Notation.Fdi,
            mouth.IsStarted,
            [.. Rows.SelectMany(tooth => PositionsAt(mouth, tooth)).Select(position => View(mouth.Find(position), position, assumed))],
            [.. Units(mouth)],
            [.. ChartFold.InForce(known).GroupBy(one => one.On).Select(one => new ChartDate(one.Key, one.Count()))]);
    }

    private static IEnumerable<ToothPosition> PositionsAt(ChartedMouth mouth, Tooth tooth) =>
        mouth.Teeth.Where(one => one.Position.IsSupernumerary && one.Position.Tooth == tooth).Select(one => one.Position).Prepend(ToothPosition.Of(tooth));

    private static ToothView View(ChartedTooth? charted, ToothPosition position, AssumedTeeth assumed) => new()
    {
        Tooth = position,
        Supernumerary = position.Supernumerary,
        Dentition = position.Tooth.Dentition,
        Class = position.Tooth.Class,
        Arch = position.Tooth.Arch,
        Quadrant = position.Tooth.Quadrant,
        Presence = assumed.Of(position),
        IsAssumed = assumed.IsAssumed(position),
        IsShown = assumed.IsShown(position),
        Events = charted?.PresentBy is { } by ? [by.Id] : [],
        Marks = charted is null ? [] : [.. charted.Marks.Select(View)],
    };

    private static MarkView View(ToothMark mark) => new()
    {
        Id = mark.Made.Id,
        Item = mark.Item,
        Status = mark.Status,
        Surfaces = mark.Surfaces,
        Material = mark.Made.Content.Material,
        Icdas = mark.Made.Content.Icdas,
        Movement = mark.Made.Content.Movement,
        Role = mark.Role,
        On = mark.Made.On,
        PlanItemId = mark.Made.Content.PlanItem,
        HasNote = mark.Made.Note is not null,
        Events = [.. mark.Events],
    };

    private static IEnumerable<UnitView> Units(ChartedMouth mouth) =>
        from tooth in mouth.Teeth
        from mark in tooth.Marks
        where mark.Role is not null
        group (Tooth: tooth.Position, Mark: mark) by mark.Made into unit
        orderby unit.Key.On, unit.Key.RecordedAt, unit.Key.Number
        select new UnitView
        {
            Id = unit.Key.Id,
            Item = unit.First().Mark.Item,
            Status = unit.First().Mark.Status,
            Material = unit.Key.Content.Material,
            Teeth = [.. unit.Select(one => one.Tooth).OrderBy(position => position.Tooth.Order())],
            Pontics = [.. unit.Where(one => one.Mark.Role == UnitRole.Pontic).Select(one => one.Tooth).OrderBy(position => position.Tooth.Order())],
            On = unit.Key.On,
            PlanItemId = unit.Key.Content.PlanItem,
            HasNote = unit.Key.Note is not null,
            Events = [.. unit.SelectMany(one => one.Mark.Events).Distinct()],
        };
}
