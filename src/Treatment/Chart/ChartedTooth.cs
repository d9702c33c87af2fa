using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What is known of one tooth on a day, and from which events.</summary>
internal sealed class ChartedTooth(ToothPosition position)
{
    public ToothPosition Position => position;

    /// <summary>Null while nobody has said anything from which it follows.</summary>
    public Presence? Presence { get; private set; }

    /// <summary>Said of this very tooth, or seen by what is on it. A template's word is not sure, and gives way.</summary>
    public bool IsSure { get; private set; }

    /// <summary>The event that makes its presence so.</summary>
    public ChartEvent? PresentBy { get; private set; }

    /// <summary>What is on it, the older first.</summary>
    public List<ToothMark> Marks { get; } = [];

    /// <summary>Whether it surely is none of these; what nobody is sure of may be anything.</summary>
    public bool CannotBe(params ReadOnlySpan<Presence> any) => IsSure && !any.Contains(Presence!.Value);

    public void Become(Presence presence, ChartEvent by, bool isSure = true) => (Presence, PresentBy, IsSure) = (presence, by, isSure);

    public bool HasPlanned(ChartItem item) => Marks.Any(mark => mark.Item == item && mark.Status == ChartStatus.Planned);
}

/// <summary>One thing on one tooth.</summary>
internal sealed class ToothMark(ChartEvent made, UnitRole? role)
{
    public ChartEvent Made => made;

    public ChartItem Item => made.Content.Item!.Value;

    public ChartStatus Status => made.Content.Status!.Value;

    public UnitRole? Role => role;

    /// <summary>What of its surfaces is left; later work takes surfaces over.</summary>
    public SurfaceSet Surfaces { get; private set; } = made.Content.Surfaces;

    /// <summary>All it comes from: what made it, then whatever took surfaces from it.</summary>
    public List<ChartEventId> Events { get; } = [made.Id];

    public bool IsOnSurfaces => !made.Content.Surfaces.IsEmpty;

    public bool IsIntended => Status is ChartStatus.Planned or ChartStatus.Referred;

    public bool IsFinding => ItemRule.Of(Item).IsFinding;

    /// <summary>It stands over a gap and needs no tooth.</summary>
    public bool IsOverGap => role is UnitRole.Pontic or UnitRole.Replaced or UnitRole.Space;

    public void Keep(SurfaceSet left, ChartEvent by)
    {
        Surfaces = left;
        Events.Add(by.Id);
    }
}
