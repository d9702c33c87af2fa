namespace DentaMind.Platform.Outbox;

/// <summary>Knows whether X-rays arrive in a rush, so that work nobody waits for stands back until the rush is safe: a machine that waits for our answer comes first.</summary>
/// <remarks>A single X-ray is no rush: its pictures are made and its archives named at once.</remarks>
public sealed class Rush(TimeProvider clock)
{
    private const int Many = 4;
    private static readonly TimeSpan Within = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly long[] latest = new long[Many];
    private int count;
    private long rushSince;

    /// <summary>One more begins to arrive.</summary>
    public void Note() => Volatile.Write(ref latest[(uint)Interlocked.Increment(ref count) % Many], clock.GetTimestamp());

    /// <summary>Waits while they arrive in a rush, but for the first five seconds of it only: a long one is followed.</summary>
    public async Task CalmAsync(CancellationToken ct)
    {
        while (IsRush())
        {
            if (Interlocked.CompareExchange(ref rushSince, clock.GetTimestamp(), 0) is > 0 and var since && clock.GetElapsedTime(since) >= LongestWait)
                return;
            await Task.Delay(LookAgain, clock, ct);
        }
        Interlocked.Exchange(ref rushSince, 0);
    }

    /// <summary>Whether the latest few all began within half a second.</summary>
    private bool IsRush()
    {
        foreach (var at in latest)
            if (Volatile.Read(in at) == 0 || clock.GetElapsedTime(at) > Within)
                return false;
        return true;
    }
}
