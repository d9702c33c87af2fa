using Npgsql;

namespace DentaMind.Benchmarks.Searching;

/// <summary>A database of PostgreSQL while no server has it: rows are copied, and indexes made last.</summary>
internal sealed class PostgresBooks : IBooks
{
    private readonly NpgsqlConnection connection;
    private readonly IndexesAside indexes;

    public PostgresBooks(string connectionString)
    {
        connection = new NpgsqlConnection(connectionString + ";Command Timeout=600");
        connection.Open();
        connection.Run("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'");
        indexes = new IndexesAside(connection, $"SELECT indexname, indexdef FROM pg_indexes WHERE indexname NOT LIKE 'pk_%' AND tablename IN ('{string.Join("','", FilledBooks.Tables)}')");
    }

    public void Write(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
            copy.WriteRow(row);
        copy.Complete();
    }

    public void Dispose()
    {
        indexes.PutBack();
        // What its own housekeeping would have done by and by.
        connection.Run("VACUUM ANALYZE");
        connection.Dispose();
    }
}
