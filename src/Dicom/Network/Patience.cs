namespace DentaMind.Dicom.Network;

/// <summary>Ends a wait for the peer that lasts too long; only waiting counts, so a slow host never costs a peer its association.</summary>
/// <remarks>
/// One wait is under way at a time. In a message the allowance drains while waiting and is filled again by what arrives, so a peer may
/// stall for a moment after a good run, but one that drips below the least rate is given up soon.
/// </remarks>
internal sealed class Patience : IDisposable
{
    private readonly TimeProvider clock;
    private readonly NetworkLimits limits;
    private readonly CancellationTokenSource ended = new();
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private TimeSpan left;
    private bool refills;
    private bool isIdle;
    private bool isDraining;
    private long waitBegan;

    public Patience(TimeProvider clock, NetworkLimits limits)
    {
        (this.clock, this.limits, left) = (clock, limits, limits.Artim);
        timer = clock.CreateTimer(_ => End(AssociationEnd.TimedOut), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Fires when waiting must stop; <see cref="Cause"/> says why.</summary>
    public CancellationToken Token => ended.Token;

    public AssociationEnd Cause { get; private set; } = AssociationEnd.HostStopped;

    /// <summary>An association is being opened or released: a fixed time for all of it.</summary>
    public void Opening() => Enter(limits.Artim);

    /// <summary>Our bytes are on their way: the peer must take them.</summary>
    public void Answering() => Enter(limits.Idle);

    /// <summary>The next message is waited for; here, and only here, a host that drains ends the association.</summary>
    public void Idle()
    {
        Enter(limits.Idle, idle: true);
        if (isDraining || ended.IsCancellationRequested)
            throw AssociationLostException.Ended(Cause);
    }

    /// <summary>Something may come within a time that somebody else measures, or not.</summary>
    public void Expecting(TimeSpan within) => Enter(within + limits.Idle);

    /// <summary>A message is arriving.</summary>
    public void Message() => Enter(limits.SlowStart, refill: true);

    /// <summary>Lets the message under way finish and ends the association after it.</summary>
    public void Drain()
    {
        bool endNow;
        lock (gate)
            (isDraining, endNow) = (true, isIdle);
        if (endNow)
            End(AssociationEnd.HostStopped);
    }

    /// <summary>Ends the association now.</summary>
    public void End(AssociationEnd cause)
    {
        lock (gate)
        {
            if (ended.IsCancellationRequested)
                return;
            Cause = cause;
        }
        ended.Cancel();
    }

    public void BeginWait()
    {
        waitBegan = clock.GetTimestamp();
        timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void EndWait()
    {
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        left -= clock.GetElapsedTime(waitBegan);
    }

    public void Received(int bytes)
    {
        if (!refills)
            return;
        var more = left + TimeSpan.FromSeconds((double)bytes / limits.BytesPerSecond);
        left = more < limits.Idle ? more : limits.Idle;
    }

    /// <remarks>The token's source holds nothing that must be freed, and a host that stops may still reach for it.</remarks>
    public void Dispose() => timer.Dispose();

    private void Enter(TimeSpan allowed, bool refill = false, bool idle = false)
    {
        lock (gate)
            (left, refills, isIdle) = (allowed, refill, idle);
    }
}
