namespace DentaMind.Routing.Deliveries;

/// <summary>Lets through so many a minute, evenly; without a limit, everything.</summary>
internal sealed class Pace(int? perMinute, TimeProvider clock)
{
    private readonly Lock gate = new();
    private DateTimeOffset next;

    /// <summary>Waits for the next place.</summary>
    public Task TakeAsync(CancellationToken ct)
    {
        if (perMinute is not { } many)
            return Task.CompletedTask;
        TimeSpan wait;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var mine = next > now ? next : now;
            next = mine + TimeSpan.FromMinutes(1.0 / many);
            wait = mine - now;
        }
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, ct) : Task.CompletedTask;
    }
}
