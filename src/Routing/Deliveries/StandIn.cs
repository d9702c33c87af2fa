using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>What waits for a destination that is away goes to its standby as well; it still goes to the destination itself once that is back.</summary>
/// <param name="Destination">The one that is away.</param>
internal sealed record StandIn(string Destination) : IUseCase<StoodIn>
{
    public static Right Needs => Right.RunTheHouse;
}

/// <summary>How many images a standby now stands in for, of at most so many at once.</summary>
internal sealed record StoodIn(int Count);

internal sealed class StandInHandler(ClinicDb db, TimeProvider clock) : IHandle<StandIn, StoodIn>
{
    private const int AtOnce = 200;
    private static readonly Refusal Raced = new("raced", "Another server stood in at the same moment.", RefusalKind.Unavailable);

    public async Task<Outcome<StoodIn>> HandleAsync(StandIn ask, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Set<Delivery>().AsNoTracking()
            .Where(delivery => delivery.Destination == ask.Destination && delivery.State == DeliveryState.Waiting && delivery.Standby != null
                && !db.Set<Delivery>().Any(other => other.Image == delivery.Image && other.Destination == delivery.Standby))
            .OrderBy(delivery => delivery.Number).Take(AtOnce).ToListAsync(ct);
        foreach (var delivery in waiting)
        {
            var what = new Consignment(delivery.Image, delivery.Patient, delivery.Location, delivery.Uids with { }, delivery.Bytes, delivery.RuleBookVersion, now);
            db.Add(Delivery.To(delivery.Standby!, DeliveryRole.Standby, null, what));
            db.Signal(DeliveryDesk.DueAt(delivery.Standby!));
        }
        return await db.SaveAsync(new StoodIn(waiting.Count), ct, new Race("ux_deliveries_image", Raced));
    }
}
