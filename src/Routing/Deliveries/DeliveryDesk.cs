using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>Hands out due deliveries under a lease, so that no two senders, of this process or another, ever have the same in hand.</summary>
internal sealed class DeliveryDesk(ClinicDb db, TimeProvider clock)
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);
    private const int Tries = 4;

    /// <summary>The signal that something is due at a destination.</summary>
    public static string DueAt(string destination) => "routing:due:" + destination;

    /// <summary>Due deliveries of one destination: in turn from each location, and from each both the newest and the oldest, so that neither a backlog nor a new image starves.</summary>
    /// <remarks>Another server that reaches for the same at this moment may get all of them; then there is as a rule more.</remarks>
    public async Task<IReadOnlyList<Delivery>> TakeAsync(string destination, int count, CancellationToken ct)
    {
        for (var left = Tries; left > 0; left--)
        {
            var chosen = await ChooseAsync(destination, count, ct);
            var taken = await LeaseAsync(chosen, DeliveryState.Waiting, countsAsAttempt: true, ct);
            if (taken.Count > 0 || chosen.Count == 0)
                return taken;
        }
        return [];
    }

    private async Task<List<long>> ChooseAsync(string destination, int count, CancellationToken ct)
    {
        var due = Free(destination, DeliveryState.Waiting);
        var locations = await due.Select(delivery => delivery.Location).Distinct().ToListAsync(ct);
        if (locations.Count == 0)
            return [];
        var share = Math.Max(2, count / locations.Count);
        var chosen = new List<long>(count);
        foreach (var location in locations.OrderBy(_ => Random.Shared.Next()).TakeWhile(_ => chosen.Count < count))
        {
            var here = due.Where(delivery => delivery.Location == location).Select(delivery => delivery.Number);
            var oldest = await here.Order().Take(share / 2).ToListAsync(ct);
            var newest = await here.OrderDescending().Take(share - (share / 2)).ToListAsync(ct);
            chosen.AddRange(newest.Union(oldest));
        }
        return chosen;
    }

    /// <summary>Sent deliveries of one destination whose proof is due, the oldest first.</summary>
    public async Task<IReadOnlyList<Delivery>> TakeForProofAsync(string destination, int count, CancellationToken ct)
    {
        var due = await Free(destination, DeliveryState.Sent).OrderBy(delivery => delivery.DueAt).Take(count).Select(delivery => delivery.Number).ToListAsync(ct);
        return await LeaseAsync(due, DeliveryState.Sent, countsAsAttempt: false, ct);
    }

    /// <summary>Keeps what is still in hand.</summary>
    public Task<int> RenewAsync(Guid lease, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + LeaseTime;
        return db.MarkAsync(turn => db.Set<Delivery>().Where(delivery => delivery.Lease == lease)
            .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.LeasedUntil, (DateTimeOffset?)until), turn), ct);
    }

    /// <summary>Gives back what was not begun; it does not count as an attempt.</summary>
    public Task<int> GiveBackAsync(IReadOnlyList<long> numbers, Guid lease, CancellationToken ct) =>
        db.MarkAsync(turn => db.Set<Delivery>().Where(delivery => numbers.Contains(delivery.Number) && delivery.Lease == lease)
            .ExecuteUpdateAsync(set => set
                .SetProperty(delivery => delivery.Lease, (Guid?)null)
                .SetProperty(delivery => delivery.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(delivery => delivery.Attempts, delivery => delivery.State == DeliveryState.Waiting ? delivery.Attempts - 1 : delivery.Attempts), turn), ct);

    /// <summary>Frees what a killed server had in hand, where no other server can have it.</summary>
    public async Task TakeOverAsync(CancellationToken ct)
    {
        if (db.IsAlone)
            await db.MarkAsync(turn => db.Set<Delivery>().Where(delivery => delivery.Lease != null)
                .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.Lease, (Guid?)null).SetProperty(delivery => delivery.LeasedUntil, (DateTimeOffset?)null), turn), ct);
    }

    private IQueryable<Delivery> Free(string destination, DeliveryState state)
    {
        var now = clock.GetUtcNow();
        return db.Set<Delivery>().Where(delivery =>
            delivery.Destination == destination && delivery.State == state && delivery.DueAt <= now
            && (delivery.LeasedUntil == null || delivery.LeasedUntil <= now));
    }

    /// <summary>The database decides who gets a row: what another took between looking and marking is not marked, and not ours.</summary>
    private async Task<IReadOnlyList<Delivery>> LeaseAsync(List<long> numbers, DeliveryState state, bool countsAsAttempt, CancellationToken ct)
    {
        if (numbers.Count == 0)
            return [];
        var (now, lease, step) = (clock.GetUtcNow(), Guid.CreateVersion7(), countsAsAttempt ? 1 : 0);
        var until = now + LeaseTime;
        await db.MarkAsync(turn => db.Set<Delivery>()
            .Where(delivery => numbers.Contains(delivery.Number) && delivery.State == state && (delivery.LeasedUntil == null || delivery.LeasedUntil <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(delivery => delivery.Lease, (Guid?)lease)
                .SetProperty(delivery => delivery.LeasedUntil, (DateTimeOffset?)until)
                .SetProperty(delivery => delivery.Attempts, delivery => delivery.Attempts + step), turn), ct);
        return await db.Set<Delivery>().AsNoTracking().Where(delivery => delivery.Lease == lease).OrderBy(delivery => delivery.Number).ToListAsync(ct);
    }
}
