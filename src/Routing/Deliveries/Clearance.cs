using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Keeping;

namespace DentaMind.Routing.Deliveries;

/// <summary>Whether an image may go to a destination at all, as things are at this moment; asked before each sending, whoever wants it sent.</summary>
internal sealed class Clearance(CurrentBook books, Door<ListFiledFacts, FiledFactsList> facts, DestinationBook destinations, TimeProvider clock)
{
    /// <summary>For as long as the delivery before takes to be given, as a rule; while a large one goes, the next is cleared anew.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(250);
    private static readonly Actor House = Actor.House("routing.clearance", Right.RunTheHouse);

    /// <summary>Whether it may go now: nothing denies it, and the destination's settings are still those by which its line was opened; what is cleared for the new ones must not go where the old ones lead.</summary>
    public async Task<Permit> PermitAsync(Delivery delivery, Destination seen, CancellationToken ct)
    {
        var at = clock.GetTimestamp(); // Before the looking: what changes meanwhile is found at the next.
        var denial = await DenialOfAsync(delivery.Image, delivery.Destination, ct);
        return new Permit(denial, denial is null && seen.IsSame(await destinations.FindAsync(seen.Name, ct)), at);
    }

    /// <summary>The same while it is fresh; otherwise all is asked again.</summary>
    public async Task<Permit> StillAsync(Permit permit, Delivery delivery, Destination seen, CancellationToken ct) =>
        clock.GetElapsedTime(permit.At) < Fresh ? permit : await PermitAsync(delivery, seen, ct);

    /// <summary>Why it may not: a stable code; null when it may.</summary>
    public async Task<string?> DenialOfAsync(ImageId image, string destination, CancellationToken ct)
    {
        var known = await facts.EnterAsync(new ListFiledFacts { Image = image, Limit = 1 }, House, ct);
        if (!known.IsAnswer || known.Answer.Items is not [var found, ..])
            return "image-unknown";
        var book = await books.GetAsync(ct);
        return found.Facts.IsSetAside ? "set-aside" : found.Facts.IsConflict ? "conflict" : book.DenialOf(destination, found.Facts.Residency);
    }
}

/// <summary>Whether a delivery may go, as of one moment.</summary>
/// <param name="Denial">Why it may never: a stable code; null when nothing denies it.</param>
/// <param name="IsSameDestination">Whether the destination is still as its line was opened.</param>
/// <param name="At">When that was looked at, as the clock's timestamp.</param>
internal readonly record struct Permit(string? Denial, bool IsSameDestination, long At)
{
    public bool IsGiven => Denial is null && IsSameDestination;
}
