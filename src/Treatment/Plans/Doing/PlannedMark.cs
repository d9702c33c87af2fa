using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>What planned work is in the chart: one mark, of one item or of several that are one thing.</summary>
internal sealed record PlannedMark
{
    /// <summary>The item that the chart names.</summary>
    public required PlanItemId Item { get; init; }

    /// <summary>One tooth; more for a bridge or a denture.</summary>
    public required IReadOnlyList<ToothPosition> Teeth { get; init; }

    public required Charting Charts { get; init; }

    /// <summary>On which faces.</summary>
    public SurfaceSet Surfaces { get; init; }

    /// <summary>Which of a bridge's teeth stand over a gap.</summary>
    public IReadOnlyList<ToothPosition> Pontics { get; init; } = [];

    /// <summary>The day on which the last of it was done; null while something is left to do.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Whether all of it is done.</summary>
    public bool IsDone { get; init; }

    public EventForm ToForm(ChartEventId? id = null) => new()
    {
        Id = id,
        On = DoneOn,
        Teeth = [.. Teeth.Select(tooth => tooth.ToString())],
        Item = Charts.Kind,
        Status = IsDone ? ChartStatus.Completed : ChartStatus.Planned,
        Surfaces = Surfaces.ToString(),
        Material = Charts.Material,
        Pontics = [.. Pontics.Select(tooth => tooth.ToString())],
        PlanItemId = Item,
    };

    /// <summary>Whether this is the mark that was written there.</summary>
    public bool IsWrittenAs(ChartEvent written) =>
        FormReading.ReadAll([ToForm()], Notation.Fdi) is { IsAnswer: true } read && written.Says(read.Answer[0]);

    /// <summary>It never was.</summary>
    public static EventForm TakeBack(ChartEventId written) => new() { Kind = ChartEventKind.Retract, Target = written };

    /// <summary>It was planned, and is not planned any more.</summary>
    public static EventForm Drop(ChartEventId written) => new() { Kind = ChartEventKind.Resolve, Target = written };
}
