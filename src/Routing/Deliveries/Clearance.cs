using DentaMind.Imaging;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Keeping;

namespace DentaMind.Routing.Deliveries;

/// <summary>Whether images may go to a destination at all, as things are at this moment; asked before each sending, whoever wants it sent.</summary>
internal sealed class Clearance(CurrentBook books, Door<ListFiledFacts, FiledFactsList> facts, DestinationBook destinations, TimeProvider clock)
{
    private static readonly Actor House = Actor.House("routing.clearance", Right.RunTheHouse);

    /// <summary>Whether they may go now: nothing denies it, and the destination's settings are still those by which its line was opened; what is cleared for the new ones must not go where the old ones lead.</summary>
    public async Task<Permits> PermitsAsync(IReadOnlyList<Delivery> deliveries, Destination seen, CancellationToken ct)
    {
        var at = clock.GetTimestamp(); // Before the looking: what changes meanwhile is found at the next.
        var denials = await DenialsOfAsync([.. deliveries.Select(delivery => delivery.Image)], seen.Name, ct);
        return new Permits(denials, seen.IsSame(await destinations.FindAsync(seen.Name, ct)), at);
    }

    /// <summary>Why it may not: a stable code; null when it may.</summary>
    public async Task<string?> DenialOfAsync(ImageId image, string destination, CancellationToken ct) => (await DenialsOfAsync([image], destination, ct))[image];

    private async Task<Dictionary<ImageId, string?>> DenialsOfAsync(IReadOnlyList<ImageId> images, string destination, CancellationToken ct)
    {
        var known = await facts.EnterAsync(new ListFiledFacts { Images = images, Limit = images.Count }, House, ct);
        if (!known.IsAnswer)
            throw new DatabaseAwayException($"The images' facts cannot be looked up now: {known.Refusal.Code}."); // No denial: nothing is known of them.
        var book = await books.GetAsync(ct);
        var found = known.Answer.Items.ToDictionary(item => item.Image, item => item.Facts);
        return images.Distinct().ToDictionary(image => image, image => found.TryGetValue(image, out var its) ? DenialOf(its, destination, book) : "image-unknown");
    }

    private static string? DenialOf(FiledFacts facts, string destination, BookInForce book) =>
        facts.IsSetAside ? "set-aside" : facts.IsConflict ? "conflict" : book.DenialOf(destination, facts.Residency);
}
