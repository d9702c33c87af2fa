using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>What a piece of planned work is in the chart.</summary>
/// <param name="Tooth">On which tooth.</param>
/// <param name="Item">What is drawn.</param>
/// <param name="Material">Of what it is made.</param>
/// <param name="Surfaces">On which faces.</param>
internal sealed record PlannedMark(ToothPosition Tooth, ChartItem Item, Material? Material, SurfaceSet Surfaces)
{
    /// <summary>Null for what leaves nothing on one tooth: an examination, and also a bridge or a denture, whose other teeth a single item does not tell.</summary>
    public static PlannedMark? Of(PlannedWork work) =>
        work.Tooth is { } tooth && Catalogue.Find(work.Procedure)?.Charts is { } charting && !ItemRule.Of(charting.Kind).IsUnit
            ? new PlannedMark(tooth, charting.Kind, charting.Material, work.Surfaces)
            : null;

    public EventForm ToForm(ChartEventId id, PlanItem planned) => new()
    {
        Id = id,
        On = planned.State == ItemState.Completed ? planned.DoneOn : null,
        Teeth = [Tooth.ToString()],
        Item = Item,
        Status = planned.State == ItemState.Completed ? ChartStatus.Completed : ChartStatus.Planned,
        Surfaces = Surfaces.ToString(),
        Material = Material,
        PlanItemId = planned.Id,
    };

    /// <summary>It never was.</summary>
    public static EventForm TakeBack(ChartEventId written) => new() { Kind = ChartEventKind.Retract, Target = written };

    /// <summary>It was planned, and is not planned any more.</summary>
    public static EventForm Drop(ChartEventId written) => new() { Kind = ChartEventKind.Resolve, Target = written };
}
