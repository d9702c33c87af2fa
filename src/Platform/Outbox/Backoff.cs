namespace DentaMind.Platform.Outbox;

/// <summary>How long to wait before trying again: growing pauses with jitter, and an end.</summary>
public static class Backoff
{
    /// <summary>After so many attempts a person has to look.</summary>
    public const int LastAttempt = 12;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The pause after an attempt that failed.</summary>
    /// <param name="attempts">How often it was tried already, from 1.</param>
    /// <param name="jitter">From 0 to 1; spreads those that failed together.</param>
    public static TimeSpan After(int attempts, double jitter)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(attempts - 1, 0, 10)));
        return (pause > Longest ? Longest : pause) * (0.75 + (jitter / 2));
    }
}
