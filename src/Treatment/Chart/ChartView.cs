using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>A patient's mouth on a day.</summary>
/// <param name="PatientId">Whose.</param>
/// <param name="At">The day.</param>
/// <param name="KnownOn">The instant up to which things had been written down; null for everything that is known now.</param>
/// <param name="Version">How many events there are; whoever writes says which they saw.</param>
/// <param name="Notation">How the teeth of this answer are written: always FDI.</param>
/// <param name="IsStarted">Somebody has charted which teeth there are; until then they are assumed from the age.</param>
/// <param name="Teeth">All 52 and the charted supernumeraries, by arch and dentition from the patient's right to the left.</param>
/// <param name="Units">What spans several teeth, each once.</param>
/// <param name="Dates">Every day on which something changed, with how many events.</param>
public sealed record ChartView(
    PatientId PatientId,
    DateOnly At,
    DateTimeOffset? KnownOn,
    int Version,
    Notation Notation,
    bool IsStarted,
    IReadOnlyList<ToothView> Teeth,
    IReadOnlyList<UnitView> Units,
    IReadOnlyList<ChartDate> Dates);

/// <summary>One tooth on that day.</summary>
public sealed record ToothView
{
    public required ToothPosition Tooth { get; init; }

    /// <summary>0 for the tooth itself; which of the supernumeraries beside it otherwise.</summary>
    public int Supernumerary { get; init; }

    public Dentition Dentition { get; init; }

    public ToothClass Class { get; init; }

    public Arch Arch { get; init; }

    public Quadrant Quadrant { get; init; }

    public Presence Presence { get; init; }

    /// <summary>Nobody charted it; it is what people of that age usually have.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>It stands for its place in the arch.</summary>
    public bool IsShown { get; init; }

    /// <summary>From which events its presence follows; none while it is assumed.</summary>
    public required IReadOnlyList<ChartEventId> Events { get; init; }

    /// <summary>In the order of drawing.</summary>
    public required IReadOnlyList<MarkView> Marks { get; init; }
}

/// <summary>One thing on one tooth.</summary>
public sealed record MarkView
{
    /// <summary>The event that made it.</summary>
    public ChartEventId Id { get; init; }

    public ChartItem Item { get; init; }

    public ChartStatus Status { get; init; }

    /// <summary>What is left of its surfaces.</summary>
    public SurfaceSet Surfaces { get; init; }

    public Material? Material { get; init; }

    public int? Icdas { get; init; }

    public Movement? Movement { get; init; }

    public UnitRole? Role { get; init; }

    public DateOnly On { get; init; }

    public PlanItemId? PlanItemId { get; init; }

    public bool HasNote { get; init; }

    /// <summary>All events it comes from, the oldest first.</summary>
    public required IReadOnlyList<ChartEventId> Events { get; init; }
}

/// <summary>One thing over several teeth: a bridge, a denture, a space maintainer.</summary>
public sealed record UnitView
{
    public ChartEventId Id { get; init; }

    public ChartItem Item { get; init; }

    public ChartStatus Status { get; init; }

    public Material? Material { get; init; }

    /// <summary>In the order of the arch; those that it has lost are left out.</summary>
    public required IReadOnlyList<ToothPosition> Teeth { get; init; }

    public required IReadOnlyList<ToothPosition> Pontics { get; init; }

    public DateOnly On { get; init; }

    public PlanItemId? PlanItemId { get; init; }

    public bool HasNote { get; init; }

    public required IReadOnlyList<ChartEventId> Events { get; init; }
}

/// <summary>A day on which something changed.</summary>
public sealed record ChartDate(DateOnly On, int Events);
