using DentaMind.Kernel;

namespace DentaMind.Routing.Deliveries;

/// <summary>Which of some images may go to a destination, as of one moment.</summary>
/// <param name="Denials">Why each may never: a stable code; null when nothing denies it.</param>
/// <param name="IsSameDestination">Whether the destination is still as its line was opened.</param>
/// <param name="At">When that was looked at, as the clock's timestamp.</param>
internal sealed record Permits(IReadOnlyDictionary<ImageId, string?> Denials, bool IsSameDestination, long At)
{
    /// <summary>For as long as a handful of deliveries takes to be given, as a rule; while a large one goes, the others are cleared anew.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(250);

    public bool AreFresh(TimeProvider clock) => clock.GetElapsedTime(At) < Fresh;

    /// <summary>Whether they say anything of this one.</summary>
    public bool SpeakOf(Delivery delivery) => Denials.ContainsKey(delivery.Image);

    /// <summary>Why this one may never go; null when nothing denies it.</summary>
    public string? DenialOf(Delivery delivery) => Denials[delivery.Image];

    public bool AreGivenTo(Delivery delivery) => IsSameDestination && DenialOf(delivery) is null;
}
