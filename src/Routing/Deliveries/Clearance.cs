using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Keeping;

namespace DentaMind.Routing.Deliveries;

/// <summary>Whether an image may go to a destination at all, as things are at this moment; asked before each sending, whoever wants it sent.</summary>
internal sealed class Clearance(CurrentBook books, Door<ListFiledFacts, FiledFactsList> facts, DestinationBook destinations)
{
    private static readonly Actor House = Actor.House("routing.clearance", Right.RunTheHouse);

    /// <summary>Whether a destination's settings are still those by which its line was opened: what is cleared for the new ones must not go where the old ones lead.</summary>
    public async Task<bool> IsUnchangedAsync(Destination seen, CancellationToken ct) => seen.IsSame(await destinations.FindAsync(seen.Name, ct));

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
