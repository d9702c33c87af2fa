using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Reads the form of a mark: the item decides what else may be said of it.</summary>
internal sealed class MarkReading(EventForm form, FormReading reading)
{
    private const int DeepestIcdas = 6;
    private const decimal FarthestMillimetres = 20;
    private const int FullTurn = 180;

    public Outcome<ChartContent> Read()
    {
        if (form.Item is not { } item || !Enum.IsDefined(item))
            return reading.Wrong("item", "Say what it is.");
        if (form.Status is not { } status || !Enum.IsDefined(status))
            return reading.Wrong("status", "Say whether it is a condition, existing, planned, completed, watched or referred.");
        var rule = ItemRule.Of(item);
        if (!rule.Takes(status))
            return reading.Wrong("status", rule.IsFinding ? "What is found is a condition, watched or referred." : "What is made is existing, planned, completed or referred.");
        var teeth = reading.ReadTeeth("teeth", form.Teeth);
        if (!teeth.IsAnswer)
            return teeth.Refusal;
        var pontics = form.Pontics is null or { Count: 0 } ? Outcome<IReadOnlyList<ToothPosition>>.Of([]) : reading.ReadTeeth("pontics", form.Pontics);
        if (!pontics.IsAnswer)
            return pontics.Refusal;
        var surfaces = ReadSurfaces(rule, teeth.Answer[0].Tooth);
        return !surfaces.IsAnswer ? surfaces.Refusal
            : (FlawOfTeeth(rule, teeth.Answer, pontics.Answer) ?? FlawOfDetails(rule)) is { } flaw ? flaw
            : Content(teeth.Answer, pontics.Answer, surfaces.Answer);
    }

    private ChartContent Content(IReadOnlyList<ToothPosition> teeth, IReadOnlyList<ToothPosition> pontics, SurfaceSet surfaces) => new()
    {
        Teeth = teeth,
        Item = form.Item,
        Status = form.Status,
        Surfaces = surfaces,
        Material = form.Material,
        Icdas = form.Icdas,
        Movement = form.Movement,
        Pontics = pontics.Count == 0 ? null : pontics,
        Corrects = form.Corrects,
        Completes = form.Completes,
        PlanItem = form.PlanItemId,
    };

    private Outcome<SurfaceSet> ReadSurfaces(ItemRule rule, Tooth tooth)
    {
        if (!SurfaceSet.TryParse(form.Surfaces ?? "", out var surfaces))
            return reading.Wrong("surfaces", "Surfaces are letters of M, O, I, D, B, L and C, each at most once.");
        if (surfaces.IsEmpty)
            surfaces = rule.UsualSurfaces(tooth);
        return rule.Surfaces == SurfaceNeed.Needed && surfaces.IsEmpty ? reading.Wrong("surfaces", "Say on which surfaces.")
            : rule.Surfaces == SurfaceNeed.None && !surfaces.IsEmpty ? reading.Wrong("surfaces", "This is of the whole tooth; leave the surfaces out.")
            : surfaces.Misfit(tooth) == Surface.Occlusal ? reading.Wrong("surfaces", "An incisor or a canine has an incisal edge (I) and no occlusal surface (O).")
            : surfaces.Misfit(tooth) == Surface.Incisal ? reading.Wrong("surfaces", "A premolar or a molar has an occlusal surface (O) and no incisal edge (I).")
            : (form.Surfaces ?? "").Contains('P', StringComparison.OrdinalIgnoreCase) && !tooth.IsUpper ? reading.Wrong("surfaces", "A lower tooth has no palatal surface (P); it is lingual (L).")
            : surfaces;
    }

    private Refusal? FlawOfTeeth(ItemRule rule, IReadOnlyList<ToothPosition> teeth, IReadOnlyList<ToothPosition> pontics) =>
        !rule.IsUnit && teeth.Count > 1 ? reading.Wrong("teeth", "One tooth an event; send an event for each.")
        : rule.IsUnit && teeth.Any(position => position.IsSupernumerary) ? reading.Wrong("teeth", "A supernumerary carries nothing and replaces nothing.")
        : rule.IsUnit && teeth.DistinctBy(position => position.Tooth.Arch).Count() > 1 ? reading.Wrong("teeth", "It stands in one arch.")
        : rule.Item is ChartItem.Bridge or ChartItem.Implant or ChartItem.Denture && teeth.Any(position => position.Tooth.Dentition == Dentition.Primary)
            ? reading.Wrong("teeth", "This is made for permanent teeth only.")
        : rule.Item == ChartItem.Implant && teeth[0].IsSupernumerary ? reading.Wrong("teeth", "No implant takes a supernumerary's place.")
        : rule.Item == ChartItem.Bridge ? FlawOfBridge(teeth, pontics)
        : pontics.Count > 0 ? reading.Wrong("pontics", "Only a bridge has pontics.")
        : null;

    private Refusal? FlawOfBridge(IReadOnlyList<ToothPosition> teeth, IReadOnlyList<ToothPosition> pontics) =>
        pontics.Count == 0 ? reading.Wrong("pontics", "Say which of its teeth stand over a gap.")
        : pontics.Except(teeth).Any() ? reading.Wrong("pontics", "A pontic is one of the bridge's teeth.")
        : pontics.Count == teeth.Count ? reading.Wrong("pontics", "At least one tooth has to carry the bridge.")
        : ArchOrder.Between(teeth[0].Tooth, teeth[^1].Tooth).Count != teeth.Count ? reading.Wrong("teeth", "A bridge's teeth stand in one row; name those between, too.")
        : null;

    private Refusal? FlawOfDetails(ItemRule rule) =>
        form.Material is { } material && !rule.Materials.Contains(material) ? reading.Wrong("material", "It is not made of that.")
        : form.Icdas is not null && rule.Item != ChartItem.Caries ? reading.Wrong("icdas", "Only caries has an ICDAS code.")
        : form.Icdas is < 1 or > DeepestIcdas ? reading.Wrong("icdas", "ICDAS goes from 1 to 6; 0 is a sound tooth and is not charted.")
        : form.Movement is not null && !rule.IsMovement ? reading.Wrong("movement", "Only a rotation, a drift or a tipping has a movement.")
        : form.Movement?.Direction is { } direction && !Enum.IsDefined(direction) ? reading.Wrong("movement", "A tooth moves mesially, distally, buccally or lingually, out or in.")
        : form.Movement is { Millimetres: <= 0 or > FarthestMillimetres } ? reading.Wrong("movement", "A tooth drifts by up to 20 mm.")
        : form.Movement?.Millimetres is { } far && decimal.Round(far, 1) != far ? reading.Wrong("movement", "Give tenths of a millimetre at the finest.")
        : form.Movement is { Degrees: <= 0 or > FullTurn } ? reading.Wrong("movement", "A tooth is turned or tipped by 1 to 180 degrees.")
        : form.Movement?.Millimetres is not null && rule.Item != ChartItem.Drift ? reading.Wrong("movement", "A rotation or a tipping is told in degrees.")
        : form.Movement?.Degrees is not null && rule.Item == ChartItem.Drift ? reading.Wrong("movement", "A drift is told in millimetres.")
        : form.Completes is not null && form.Status is not (ChartStatus.Completed or ChartStatus.Existing or ChartStatus.ExistingOther)
            ? reading.Wrong("completes", "Only what is done carries out what was planned.")
        : null;
}
