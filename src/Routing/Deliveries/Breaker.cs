namespace DentaMind.Routing.Deliveries;

/// <summary>Keeps senders from a destination that is away, and lets one of them look, at growing pauses, whether it is back.</summary>
internal sealed class Breaker(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(10);
    private readonly Lock gate = new();
    private TimeSpan pause = First;
    private DateTimeOffset? lookAt;

    /// <summary>Since when the destination has been away, as this process saw it; null while it is there.</summary>
    public DateTimeOffset? AwaySince { get; private set; }

    /// <summary>How long to wait before calling: nothing while it is there; once that is over, one caller alone may look.</summary>
    public TimeSpan Wait()
    {
        lock (gate)
        {
            if (lookAt is not { } at)
                return TimeSpan.Zero;
            var now = clock.GetUtcNow();
            if (at > now)
                return at - now;
            lookAt = now + pause;
            return TimeSpan.Zero;
        }
    }

    /// <summary>It answered; whether it was away until now.</summary>
    public bool Seen()
    {
        lock (gate)
        {
            var wasAway = AwaySince is not null;
            (AwaySince, lookAt, pause) = (null, null, First);
            return wasAway;
        }
    }

    /// <summary>Who was to look had no reason to call; the next one may look at once.</summary>
    public void NotLooked()
    {
        lock (gate)
            lookAt = lookAt is null ? null : clock.GetUtcNow();
    }

    /// <summary>It did not answer; whether it had until now.</summary>
    /// <param name="asked">How long it wants to be left alone, if it said so; at most ten minutes of it are granted.</param>
    public bool Away(TimeSpan? asked = null)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var isNew = AwaySince is null;
            AwaySince ??= now;
            var own = pause * (0.75 + (Random.Shared.NextDouble() / 2));
            lookAt = now + (asked > own ? (asked > LongestAsked ? LongestAsked : asked.Value) : own);
            pause = pause * 2 > Longest ? Longest : pause * 2;
            return isNew;
        }
    }
}
