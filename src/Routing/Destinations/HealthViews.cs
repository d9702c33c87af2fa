using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Destinations;

/// <summary>Counts together how destinations have been of late.</summary>
internal sealed class HealthViews(ClinicDb db, TimeProvider clock)
{
    private static readonly TimeSpan Slow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<IReadOnlyDictionary<string, HealthView>> OfAsync(IReadOnlyList<Destination> destinations, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var seen = await db.Set<DestinationHealth>().AsNoTracking().ToDictionaryAsync(health => health.Name, ct);
        var queues = await QueuesAsync([.. destinations.Select(destination => destination.Name)], now - Day, ct);
        return destinations.ToDictionary(
            destination => destination.Name,
            destination => View(destination, seen.GetValueOrDefault(destination.Name), queues.GetValueOrDefault(destination.Name), now),
            StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, Queue>> QueuesAsync(List<string> names, DateTimeOffset since, CancellationToken ct)
    {
        var open = await db.Set<Delivery>().Open()
            .GroupBy(delivery => new { delivery.Destination, delivery.State })
            .Select(group => new { group.Key.Destination, group.Key.State, Count = group.Count(), Oldest = group.Min(delivery => delivery.DecidedAt) })
            .ToListAsync(ct);
        // Asked by name, so that an index leads there: what was ever sent is most of what there is.
        var known = db.Set<Delivery>().Where(delivery => names.Contains(delivery.Destination));
        var unproved = await CountsAsync(known.Where(delivery => delivery.State == DeliveryState.Sent), ct);
        var sent = await CountsAsync(known.Where(delivery => delivery.SentAt >= since), ct);
        var parked = await CountsAsync(db.Set<Delivery>().Open().Where(delivery => delivery.State == DeliveryState.Parked && delivery.DueAt >= since), ct);
        return names.ToDictionary(name => name, name =>
        {
            var rows = open.Where(row => row.Destination == name).ToList();
            var waiting = rows.Where(row => row.State == DeliveryState.Waiting).ToList();
            return new Queue(
                waiting.Sum(row => row.Count),
                unproved.GetValueOrDefault(name),
                rows.Where(row => row.State is DeliveryState.Parked or DeliveryState.Held).Sum(row => row.Count),
                waiting.Count == 0 ? null : waiting.Min(row => row.Oldest),
                sent.GetValueOrDefault(name),
                parked.GetValueOrDefault(name));
        }, StringComparer.Ordinal);
    }

    private static Task<Dictionary<string, int>> CountsAsync(IQueryable<Delivery> deliveries, CancellationToken ct) => deliveries
        .GroupBy(delivery => delivery.Destination).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, ct);

    private static HealthView View(Destination destination, DestinationHealth? seen, Queue? queue, DateTimeOffset now)
    {
        queue ??= Queue.Empty;
        var state = destination.Settings.IsPaused ? DestinationState.Paused
            : seen?.AwaySince is not null ? DestinationState.Away
            : queue.Oldest is { } oldest && now - oldest > Slow ? DestinationState.Slow
            : seen is null ? DestinationState.Unknown
            : DestinationState.Ok;
        return new HealthView(
            state, seen?.LastSeenAt, seen?.AwaySince, seen?.LastFault, queue.Waiting, queue.Unproved, queue.Parked, queue.Oldest, queue.Sent, queue.ParkedOfLate);
    }

    private sealed record Queue(int Waiting, int Unproved, int Parked, DateTimeOffset? Oldest, int Sent, int ParkedOfLate)
    {
        public static readonly Queue Empty = new(0, 0, 0, null, 0, 0);
    }
}
