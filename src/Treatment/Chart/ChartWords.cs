namespace DentaMind.Treatment.Chart;

/// <summary>What a mark says of the thing it shows.</summary>
public enum ChartStatus
{
    /// <summary>Something is wrong there.</summary>
    Condition,

    /// <summary>It is there, and we made it.</summary>
    Existing,

    /// <summary>It is there, and somebody else made it.</summary>
    ExistingOther,

    /// <summary>It is to be done.</summary>
    Planned,

    /// <summary>It was done on that day.</summary>
    Completed,

    /// <summary>Nothing is done yet; it is looked at again.</summary>
    Watch,

    /// <summary>Somebody else is asked to do it.</summary>
    Referred,
}

/// <summary>What a mark shows: first what is found, then what is made.</summary>
public enum ChartItem
{
    Caries,
    Fracture,
    Wear,
    ApicalLesion,
    Resorption,
    Impacted,
    RetainedRoot,
    Rotation,
    Drift,
    Tipping,
    Hypomineralisation,
    Discolouration,

    /// <summary>Something that was made and is not good any more: a gap, an overhang, a lost edge.</summary>
    Defect,

    /// <summary>Whatever has no word of its own; the note says it.</summary>
    Observation,

    Filling,
    Inlay,
    Onlay,
    Crown,
    Veneer,
    Sealant,
    BuildUp,
    RootCanal,
    Pulpotomy,
    Post,
    Implant,
    Extraction,
    Bridge,
    Denture,
    SpaceMaintainer,
}

/// <summary>What something is made of.</summary>
public enum Material
{
    Amalgam,
    Composite,
    GlassIonomer,
    Ceramic,
    Zirconia,
    Gold,
    Metal,
    MetalCeramic,
    Acrylic,
    Temporary,
    Fibre,
}

/// <summary>Whether a tooth is there, and how.</summary>
public enum Presence
{
    Present,

    /// <summary>It is in the jaw and not yet, or never, through.</summary>
    Unerupted,

    /// <summary>A primary tooth that fell out in its time.</summary>
    Exfoliated,

    /// <summary>It was there and is gone.</summary>
    Missing,

    /// <summary>It was never made.</summary>
    Agenesis,

    /// <summary>Only its root is left.</summary>
    Root,

    /// <summary>An implant stands in its place.</summary>
    Implant,
}

/// <summary>Where a tooth has moved or leans to.</summary>
public enum Direction
{
    Mesial,
    Distal,
    Buccal,
    Lingual,

    /// <summary>Out of its row, towards the other jaw.</summary>
    Extruded,

    /// <summary>Back into its own jaw.</summary>
    Intruded,
}

/// <summary>What a tooth is in a thing that spans several.</summary>
public enum UnitRole
{
    /// <summary>It carries the thing.</summary>
    Abutment,

    /// <summary>A bridge's tooth over a gap.</summary>
    Pontic,

    /// <summary>A denture's tooth.</summary>
    Replaced,

    /// <summary>A gap that is kept open.</summary>
    Space,
}

/// <summary>How far a tooth is turned, leans or has moved; any part may be unknown.</summary>
/// <param name="Direction">Where to.</param>
/// <param name="Millimetres">Of a drift, in tenths at the finest.</param>
/// <param name="Degrees">Of a rotation or a tipping.</param>
public sealed record Movement(Direction? Direction = null, decimal? Millimetres = null, int? Degrees = null);
