namespace DentaMind.Platform.Sandbox;

/// <summary>How a job in the sandbox ended.</summary>
public enum SandboxEnding
{
    /// <summary>It answered.</summary>
    Completed,

    /// <summary>Its process died or broke the protocol: a strike against what it was given.</summary>
    Crashed,

    /// <summary>It took longer than it may: a strike against what it was given.</summary>
    TimedOut,
}

/// <summary>What became of a job; a caller counts the strikes, and two make what was given unreadable.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Answer">Its answer, when it completed.</param>
/// <param name="Reason">What is known of a failure, without a word of what was given; null when it completed.</param>
public sealed record SandboxOutcome<T>(SandboxEnding Ending, T? Answer, string? Reason)
{
    /// <summary>Whether this counts against what was given.</summary>
    public bool IsStrike => Ending != SandboxEnding.Completed;
}

/// <summary>The two ends of a sandboxed process that a job may use.</summary>
/// <param name="ToProcess">What it reads.</param>
/// <param name="FromProcess">What it answers.</param>
public sealed record SandboxStreams(Stream ToProcess, Stream FromProcess);

/// <summary>What the pool must know of the language that is spoken with its processes.</summary>
/// <param name="GreetAsync">Waits until a new process is ready; when it cannot, the program is at fault and not a job.</param>
/// <param name="IsFault">Whether an exception of a job tells that the process broke the protocol; a broken pipe always does.</param>
public sealed record SandboxProtocol(Func<SandboxStreams, CancellationToken, Task> GreetAsync, Func<Exception, bool> IsFault)
{
    /// <summary>A process that needs no greeting.</summary>
    public static SandboxProtocol Plain { get; } = new((_, _) => Task.CompletedTask, exception => exception is InvalidDataException);
}

/// <summary>Says that the sandboxed program cannot be started at all: no job is to blame, try again later.</summary>
public sealed class SandboxException : Exception
{
    /// <summary>The program does not start.</summary>
    public const string Unavailable = "sandbox-unavailable";

    internal SandboxException(string text, Exception? cause = null)
        : base(text, cause)
    {
    }

    /// <summary>The stable code.</summary>
    public string Code { get; } = Unavailable;
}
