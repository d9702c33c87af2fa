using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What is left of an older mark when something newer comes on the same tooth.</summary>
internal static class Covering
{
    private static readonly ChartItem[] Hard =
        [ChartItem.Caries, ChartItem.Fracture, ChartItem.Wear, ChartItem.Defect, ChartItem.Hypomineralisation, ChartItem.Discolouration];

    /// <summary>What each work puts right when it is done, and what it takes the place of.</summary>
    private static readonly Dictionary<ChartItem, (ChartItem[] Heals, ChartItem[] Replaces)> Works = new()
    {
        [ChartItem.Filling] = (Hard, [ChartItem.Filling, ChartItem.Inlay, ChartItem.Onlay, ChartItem.Sealant]),
        [ChartItem.Inlay] = (Hard, [ChartItem.Filling, ChartItem.Inlay, ChartItem.Onlay, ChartItem.Sealant]),
        [ChartItem.Onlay] = (Hard, [ChartItem.Filling, ChartItem.Inlay, ChartItem.Onlay, ChartItem.Sealant]),
        [ChartItem.Veneer] = (Hard, [ChartItem.Filling, ChartItem.Veneer]),
        [ChartItem.Sealant] = ([], [ChartItem.Sealant]),
        [ChartItem.Crown] = (Hard, [ChartItem.Filling, ChartItem.Inlay, ChartItem.Onlay, ChartItem.Sealant, ChartItem.Veneer, ChartItem.Crown]),
        [ChartItem.Bridge] = (Hard, [ChartItem.Filling, ChartItem.Inlay, ChartItem.Onlay, ChartItem.Sealant, ChartItem.Veneer, ChartItem.Crown, ChartItem.Bridge]),
        [ChartItem.BuildUp] = ([ChartItem.Caries, ChartItem.Defect], [ChartItem.Filling, ChartItem.BuildUp]),
        [ChartItem.RootCanal] = ([], [ChartItem.RootCanal, ChartItem.Pulpotomy]),
        [ChartItem.Pulpotomy] = ([], [ChartItem.Pulpotomy]),
        [ChartItem.Post] = ([], [ChartItem.Post]),
        [ChartItem.Denture] = ([], [ChartItem.Denture]),
        [ChartItem.SpaceMaintainer] = ([], [ChartItem.SpaceMaintainer]),
        [ChartItem.Implant] = ([], [ChartItem.Implant]),
        [ChartItem.Extraction] = ([], []),
    };

    /// <summary>The surfaces that are left of it (none, of what lies on no surfaces, while it stays whole); null when it is gone.</summary>
    public static SurfaceSet? LeftOf(ToothMark older, ChartEvent made)
    {
        var newer = made.Content;
        if (CarriesOut(older, newer))
            return null;
        if (older.IsIntended)
            return IsSameWork(older, newer) ? Without(older, newer) : older.Surfaces;
        if (ItemRule.Of(newer.Item!.Value).IsFinding)
            return older.Item == newer.Item && newer.Item != ChartItem.Observation ? Without(older, newer) : older.Surfaces;
        if (!newer.IsDone)
            return older.Surfaces;
        var (heals, replaces) = Works[newer.Item.Value];
        var isCovered = older.IsFinding ? newer.Status == ChartStatus.Completed && heals.Contains(older.Item) : replaces.Contains(older.Item);
        return isCovered ? Without(older, newer) : older.Surfaces;
    }

    private static bool CarriesOut(ToothMark older, ChartContent newer) =>
        newer.Completes == older.Made.Id
        || (newer.IsDone && older.IsIntended && newer.PlanItem is { } item && item == older.Made.Content.PlanItem);

    /// <summary>The same thing planned anew, or done: it takes the place of what was planned.</summary>
    private static bool IsSameWork(ToothMark older, ChartContent newer) =>
        older.Item == newer.Item && (newer.IsDone || older.Status == newer.Status);

    /// <summary>A whole covers all; surfaces cover surfaces; what lies nowhere in particular is only covered by a whole.</summary>
    private static SurfaceSet? Without(ToothMark older, ChartContent newer)
    {
        if (newer.Surfaces.IsEmpty)
            return null;
        if (!older.IsOnSurfaces)
            return older.Surfaces;
        var left = older.Surfaces.Without(newer.Surfaces);
        return left.IsEmpty ? null : left;
    }
}
