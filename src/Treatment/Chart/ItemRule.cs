using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What may be said of an item, and which tooth may have it.</summary>
/// <param name="Item">Which.</param>
/// <param name="Surfaces">Whether it lies on surfaces.</param>
/// <param name="Seat">What must be in the jaw for it.</param>
internal sealed record ItemRule(ChartItem Item, SurfaceNeed Surfaces, Seat Seat)
{
    private static readonly Dictionary<ChartItem, ItemRule> Rules = new ItemRule[]
    {
        new(ChartItem.Caries, SurfaceNeed.Needed, Seat.Tooth),
        new(ChartItem.Fracture, SurfaceNeed.Allowed, Seat.Tooth),
        new(ChartItem.Wear, SurfaceNeed.Allowed, Seat.Tooth),
        new(ChartItem.ApicalLesion, SurfaceNeed.None, Seat.ToothOrRoot),
        new(ChartItem.Resorption, SurfaceNeed.None, Seat.Anything),
        new(ChartItem.Impacted, SurfaceNeed.None, Seat.ToothOrGerm),
        new(ChartItem.RetainedRoot, SurfaceNeed.None, Seat.Remains),
        new(ChartItem.Rotation, SurfaceNeed.None, Seat.Tooth),
        new(ChartItem.Drift, SurfaceNeed.None, Seat.Tooth),
        new(ChartItem.Tipping, SurfaceNeed.None, Seat.Tooth),
        new(ChartItem.Hypomineralisation, SurfaceNeed.Allowed, Seat.Tooth),
        new(ChartItem.Discolouration, SurfaceNeed.Allowed, Seat.Tooth),
        new(ChartItem.Defect, SurfaceNeed.Allowed, Seat.ToothOrImplant),
        new(ChartItem.Observation, SurfaceNeed.Allowed, Seat.Anything),
        new(ChartItem.Filling, SurfaceNeed.Needed, Seat.Tooth) { Materials = [Material.Amalgam, Material.Composite, Material.GlassIonomer, Material.Ceramic, Material.Gold, Material.Temporary] },
        new(ChartItem.Inlay, SurfaceNeed.Needed, Seat.Tooth) { Materials = Cast },
        new(ChartItem.Onlay, SurfaceNeed.Needed, Seat.Tooth) { Materials = Cast },
        new(ChartItem.Crown, SurfaceNeed.None, Seat.ToothOrImplant) { Materials = Crowns },
        new(ChartItem.Veneer, SurfaceNeed.Allowed, Seat.Tooth) { Materials = [Material.Ceramic, Material.Zirconia, Material.Composite] },
        new(ChartItem.Sealant, SurfaceNeed.Allowed, Seat.Tooth) { Materials = [Material.Composite, Material.GlassIonomer] },
        new(ChartItem.BuildUp, SurfaceNeed.None, Seat.Tooth) { Materials = [Material.Amalgam, Material.Composite, Material.GlassIonomer] },
        new(ChartItem.RootCanal, SurfaceNeed.None, Seat.Tooth),
        new(ChartItem.Pulpotomy, SurfaceNeed.None, Seat.Tooth),
        new(ChartItem.Post, SurfaceNeed.None, Seat.Tooth) { Materials = [Material.Fibre, Material.Metal, Material.Gold, Material.Ceramic] },
        new(ChartItem.Implant, SurfaceNeed.None, Seat.Gap) { Materials = [Material.Metal, Material.Zirconia] },
        new(ChartItem.Extraction, SurfaceNeed.None, Seat.Remains),
        new(ChartItem.Bridge, SurfaceNeed.None, Seat.Unit) { Materials = Crowns },
        new(ChartItem.Denture, SurfaceNeed.None, Seat.Unit) { Materials = [Material.Acrylic, Material.Metal] },
        new(ChartItem.SpaceMaintainer, SurfaceNeed.None, Seat.Unit) { Materials = [Material.Metal, Material.Acrylic] },
    }.ToDictionary(rule => rule.Item);

    /// <summary>What it may be made of; nothing for what is not made.</summary>
    public IReadOnlyList<Material> Materials { get; private init; } = [];

    public bool IsFinding => Item <= ChartItem.Observation;

    /// <summary>One thing over several teeth.</summary>
    public bool IsUnit => Seat == Seat.Unit;

    public bool IsMovement => Item is ChartItem.Rotation or ChartItem.Drift or ChartItem.Tipping;

    private static IReadOnlyList<Material> Cast => [Material.Ceramic, Material.Zirconia, Material.Gold, Material.Composite, Material.Metal];

    private static IReadOnlyList<Material> Crowns =>
        [Material.Ceramic, Material.Zirconia, Material.Gold, Material.Metal, Material.MetalCeramic, Material.Acrylic, Material.Composite, Material.Temporary];

    public static ItemRule Of(ChartItem item) => Rules[item];

    public bool Takes(ChartStatus status) => status switch
    {
        ChartStatus.Condition or ChartStatus.Watch => IsFinding,
        ChartStatus.Referred => true,
        _ => !IsFinding,
    };

    /// <summary>Where it lies when nobody said: a sealant in the pits, a veneer on the face.</summary>
    public SurfaceSet UsualSurfaces(Tooth tooth) => Item switch
    {
        ChartItem.Sealant => SurfaceSet.Of(tooth.IsAnterior ? Surface.Lingual : Surface.Occlusal),
        ChartItem.Veneer => SurfaceSet.Of(Surface.Buccal),
        _ => SurfaceSet.None,
    };
}

/// <summary>Whether an item lies on surfaces.</summary>
internal enum SurfaceNeed
{
    None,
    Allowed,
    Needed,
}

/// <summary>What must be in the jaw for an item.</summary>
internal enum Seat
{
    Tooth,
    ToothOrImplant,
    ToothOrRoot,
    ToothOrGerm,

    /// <summary>Whatever of a tooth is still in the jaw.</summary>
    Remains,

    Gap,
    Anything,

    /// <summary>Several teeth and gaps, each with its role.</summary>
    Unit,
}
