namespace DentaMind.Rooms.Routing.Deliveries;

/// <summary>A clock that goes as many times faster than the real one as it is told; its timers ring accordingly sooner.</summary>
internal sealed class FastClock : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset since = System.GetUtcNow();
    private DateTimeOffset shown = System.GetUtcNow();
    private double speed = 1;

    /// <summary>How many of its seconds pass in a real one. Timers that are set already keep their real time.</summary>
    public double Speed
    {
        get => speed;
        set
        {
            lock (gate)
            {
                shown = Shown();
                since = System.GetUtcNow();
                speed = value;
            }
        }
    }

    /// <summary>Time passes at once; timers that are set keep their real time.</summary>
    public void Jump(TimeSpan time)
    {
        lock (gate)
            shown += time;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return Shown();
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    private DateTimeOffset Shown() => shown + ((System.GetUtcNow() - since) * speed);

    private TimeSpan Real(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / speed;
}
