using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>How whatever became of a delivery that was in hand gets into the books, by one way for all who have one in hand.</summary>
internal sealed class Settlement(ClinicDb db, KeyRing keys)
{
    /// <summary>The delivery while this lease is the present one; null for whoever comes late.</summary>
    public Task<Delivery?> InHandAsync(long number, Guid lease, CancellationToken ct) =>
        db.Set<Delivery>().SingleOrDefaultAsync(delivery => delivery.Number == number && delivery.Lease == lease, ct);

    /// <summary>The peer's words as they are kept; null when it said none.</summary>
    public byte[]? Words(Delivery delivery, PeerAnswer answer) =>
        answer.PeerWords is null ? null : keys.Organisation.SealText(answer.PeerWords, DeliveryViews.CellOf(delivery.Id));

    /// <summary>Saves it and tells of it; when the lease was lost at this moment, nothing is changed.</summary>
    public async Task<Outcome<Done>> SaveAsync(Delivery delivery, CancellationToken ct)
    {
        db.Signal(RoutingSignal.Delivery(delivery));
        if (delivery.State == DeliveryState.Parked)
            db.Announce(new DeliveryParked(delivery.Id, delivery.Image, delivery.Destination, delivery.Reason ?? "failed"));
        try
        {
            return await db.SaveAsync(default(Done), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its report was heard at the same moment, or the lease was over.
            db.Forget();
            return default(Done);
        }
    }
}
