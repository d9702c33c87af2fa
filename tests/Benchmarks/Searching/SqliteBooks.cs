using Microsoft.Data.Sqlite;

namespace DentaMind.Benchmarks.Searching;

/// <summary>The embedded database while no server has it: indexes are made last, and nothing waits for the disk.</summary>
internal sealed class SqliteBooks : IBooks
{
    private readonly SqliteConnection connection;
    private readonly IndexesAside indexes;

    public SqliteBooks(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        connection.Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; PRAGMA temp_store=FILE");
        indexes = new IndexesAside(connection, $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('{string.Join("','", FilledBooks.Tables)}')");
        connection.Run("BEGIN");
    }

    public void Write(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, place) => $"$p{place}"))})";
        var values = columns.Select((_, place) => insert.Parameters.AddWithValue($"$p{place}", null)).ToArray();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
                values[place].Value = row[place] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        connection.Run("COMMIT");
        indexes.PutBack();
        connection.Run("PRAGMA journal_mode=WAL");
        connection.Dispose();
    }
}
