namespace DentaMind.Platform.Sandbox;

/// <summary>Which program is given foreign bytes, and how little it may do.</summary>
public sealed record SandboxOptions
{
    /// <summary>The program: a <c>.dll</c> is run by the .NET host of this process, anything else by itself.</summary>
    public required string Program { get; init; }

    /// <summary>The program's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How many processes may work at once.</summary>
    public int Processes { get; init; } = Environment.ProcessorCount;

    /// <summary>How long one job may take; then its process is killed.</summary>
    public TimeSpan WallLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a new process may take to greet.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After how many jobs a process is replaced by a new one.</summary>
    public int JobsPerProcess { get; init; } = 200;

    /// <summary>The managed heap of a process, in bytes (512 MiB).</summary>
    public long HeapBytes { get; init; } = 512L << 20;

    /// <summary>All writable memory of a process, managed or not, in bytes (1.5 GiB).</summary>
    public long MemoryBytes { get; init; } = 1536L << 20;

    /// <summary>How many files a process may hold open.</summary>
    public int OpenFiles { get; init; } = 64;

    /// <summary>How far a process gives way to the server: 0 to 19.</summary>
    public int Niceness { get; init; } = 10;

    /// <summary>The longest pause before a process that keeps failing is started again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(10);
}
