namespace DentaMind.Platform.Persistence;

/// <summary>Which database keeps the records. Nothing needs setting for the embedded default.</summary>
public sealed record DatabaseOptions
{
    /// <summary><c>sqlite</c> (embedded, one server process) or <c>postgres</c> (several server processes).</summary>
    public string Kind { get; init; } = "sqlite";

    /// <summary>The connection string of PostgreSQL; for SQLite the file is always <c>dentamind.db</c> in the data folder.</summary>
    public string? Connection { get; init; }

    /// <summary>How long a writer waits for its turn before the ask is refused with "try again".</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
