using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Destinations;

/// <summary>Takes a destination away. What it was sent stays in the books; what still waits for it must be withdrawn knowingly.</summary>
public sealed record DeleteDestination(string Name, bool Withdraw) : IUseCase<Done>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class DeleteDestinationHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<DeleteDestination, Done>
{
    private static readonly Refusal StillWaiting = new("deliveries-waiting", "Images still wait for this destination. Let them be sent, or take it away together with them.");

    public async Task<Outcome<Done>> HandleAsync(DeleteDestination ask, Actor actor, CancellationToken ct)
    {
        var destination = await db.Set<Destination>().SingleOrDefaultAsync(destination => destination.Name == ask.Name, ct);
        if (destination is null)
            return Refusal.NotFound("destination");
        var waiting = db.Set<Delivery>().Where(delivery => delivery.Destination == ask.Name
            && delivery.State != DeliveryState.Confirmed && delivery.State != DeliveryState.Sent && delivery.State != DeliveryState.Withdrawn);
        if (!ask.Withdraw && await waiting.AnyAsync(ct))
            return StillWaiting;
        await foreach (var delivery in waiting.AsAsyncEnumerable().WithCancellation(ct))
            delivery.Withdraw("destination-deleted", clock.GetUtcNow());
        db.Remove(destination);
        db.Signal(DestinationBook.Changed);
        var saved = await db.SaveAsync(default(Done), ct);
        books.Forget();
        return saved;
    }
}

internal static class DeleteDestinationEndpoint
{
    public static void MapDeleteDestination(this IEndpointRouteBuilder api) => api.MapDelete("/routing/destinations/{name}",
        async (string name, bool? withdraw, Door<DeleteDestination, Done> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new DeleteDestination(name, withdraw ?? false), actor, ct)).ToHttp());
}
