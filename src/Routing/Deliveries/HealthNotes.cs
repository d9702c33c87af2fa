using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>Writes down how destinations are, when that changes and now and then.</summary>
internal sealed class HealthNotes(ClinicDb db, TimeProvider clock)
{
    private static readonly TimeSpan NowAndThen = TimeSpan.FromSeconds(30);

    /// <param name="name">The destination.</param>
    /// <param name="fault">Why it is away: a stable code; null while it is there.</param>
    /// <param name="isNews">Whether that has just changed.</param>
    /// <param name="ct">Stops the note.</param>
    public async Task NoteAsync(string name, string? fault, bool isNews, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var health = await db.Set<DestinationHealth>().SingleOrDefaultAsync(health => health.Name == name, ct);
        if (!isNews && health is not null && (fault is null ? health.AwaySince is null && now - health.LastSeenAt < NowAndThen : health.LastFault == fault))
            return;
        if (health is null)
            db.Add(health = new DestinationHealth { Name = name });
        if (fault is null)
            health.Seen(now);
        else
            health.Away(now, fault);
        db.Signal(RoutingSignal.Destination(name));
        try
        {
            await db.SaveAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.Forget(); // Another process made the first note at the same moment; it says the same.
        }
    }
}
