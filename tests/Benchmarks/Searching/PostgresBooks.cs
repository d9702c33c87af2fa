using Npgsql;

namespace DentaMind.Benchmarks.Searching;

/// <summary>A database of PostgreSQL while no server has it: rows are copied, and indexes made last.</summary>
internal sealed class PostgresBooks : IBooks
{
    private readonly NpgsqlConnection connection;
    private readonly IReadOnlyList<string> indexes;

    public PostgresBooks(string connectionString)
    {
        connection = new NpgsqlConnection(connectionString + ";Command Timeout=600");
        connection.Open();
        Run("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'");
        indexes = TakeIndexes();
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
        foreach (var index in indexes)
            Run(index);
        // What its own housekeeping would have done by and by.
        Run("VACUUM ANALYZE");
        connection.Dispose();
    }

    /// <summary>Drops the indexes that are no table's key, and answers how each was made.</summary>
    private List<string> TakeIndexes()
    {
        var taken = new List<(string Name, string Made)>();
        using (var read = connection.CreateCommand())
        {
            read.CommandText = $"SELECT indexname, indexdef FROM pg_indexes WHERE indexname NOT LIKE 'pk_%' AND tablename IN ('{string.Join("','", FilledBooks.Tables)}')";
            using var rows = read.ExecuteReader();
            while (rows.Read())
                taken.Add((rows.GetString(0), rows.GetString(1)));
        }
        taken.ForEach(index => Run($"DROP INDEX {index.Name}"));
        return [.. taken.Select(index => index.Made)];
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
