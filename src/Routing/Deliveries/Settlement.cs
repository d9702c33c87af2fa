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
    public async Task<Delivery?> InHandAsync(long number, Guid lease, CancellationToken ct) => (await InHandAsync([number], lease, ct)).SingleOrDefault();

    /// <summary>Those of the deliveries of which this lease is the present one.</summary>
    public async Task<IReadOnlyList<Delivery>> InHandAsync(IReadOnlyList<long> numbers, Guid lease, CancellationToken ct) =>
        await db.Set<Delivery>().Where(delivery => numbers.Contains(delivery.Number) && delivery.Lease == lease).ToListAsync(ct);

    /// <summary>The peer's words as they are kept; null when it said none.</summary>
    public byte[]? Words(Delivery delivery, PeerAnswer answer) =>
        answer.PeerWords is null ? null : keys.Organisation.SealText(answer.PeerWords, DeliveryViews.CellOf(delivery.Id));

    /// <summary>Saves it and tells of it; when the lease was lost at this moment, nothing is changed.</summary>
    public async Task<Outcome<Done>> SaveAsync(Delivery delivery, CancellationToken ct)
    {
        await SaveAsync([delivery], ct);
        return default(Done);
    }

    /// <summary>Saves them and tells of each; false, with nothing changed, when the lease of one was lost at this moment.</summary>
    public async Task<bool> SaveAsync(IReadOnlyList<Delivery> deliveries, CancellationToken ct)
    {
        Tell(deliveries);
        try
        {
            await db.SaveAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its report was heard at the same moment, or the lease was over.
            db.Forget();
            return false;
        }
    }

    /// <summary>Leaves a line in the trail for each, and tells of it once it is saved.</summary>
    public void Tell(IReadOnlyList<Delivery> deliveries)
    {
        db.AboutEach(deliveries.Select(delivery => (new Subject(delivery.Patient, delivery.Image), default(string))));
        foreach (var delivery in deliveries)
        {
            db.Signal(RoutingSignal.Delivery(delivery));
            if (delivery.State == DeliveryState.Parked)
                db.Announce(new DeliveryParked(delivery.Id, delivery.Image, delivery.Destination, delivery.Reason ?? "failed"));
        }
    }
}
