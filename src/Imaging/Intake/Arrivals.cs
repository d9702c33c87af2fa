namespace DentaMind.Imaging.Intake;

/// <summary>Knows whether X-rays are arriving in a rush, so that pictures wait until the rush is safe: a machine that waits for our answer comes first.</summary>
/// <remarks>A single X-ray is no rush: its pictures are made at once.</remarks>
internal sealed class Arrivals(TimeProvider clock)
{
    private const int Rush = 4;
    private static readonly TimeSpan Within = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly long[] latest = new long[Rush];
    private int count;
    private long rushSince;

    /// <summary>One more begins to arrive.</summary>
    public void Note() => Volatile.Write(ref latest[(uint)Interlocked.Increment(ref count) % Rush], clock.GetTimestamp());

    /// <summary>Waits while X-rays arrive in a rush, but for the first five seconds of it only: a long one is followed.</summary>
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

    /// <summary>Whether the latest few all began within a second.</summary>
    private bool IsRush()
    {
        foreach (var at in latest)
            if (Volatile.Read(in at) == 0 || clock.GetElapsedTime(at) > Within)
                return false;
        return true;
    }
}
