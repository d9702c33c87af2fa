using DentaMind.Kit.Programs;
using Microsoft.Data.Sqlite;

namespace DentaMind.Benchmarks.Charting;

/// <summary>A chart without a past: a row for each surface that is overwritten in place, as fast as SQLite does it when it may lose nothing either.</summary>
internal sealed class OverwritingTable : IDisposable
{
    private readonly TempFolder folder = new("chart-peer");
    private readonly SqliteConnection connection;

    public OverwritingTable()
    {
        connection = new SqliteConnection($"Data Source={folder["peer.db"]};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE marks (tooth TEXT, surface TEXT, item TEXT, status TEXT, material TEXT, PRIMARY KEY (tooth, surface))");
    }

    /// <summary>Sets one surface and reads the whole chart.</summary>
    public int Chart(string tooth, string item)
    {
        Run($"INSERT INTO marks VALUES ('{tooth}', 'O', '{item}', 'condition', NULL) ON CONFLICT (tooth, surface) DO UPDATE SET item = excluded.item, status = excluded.status");
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT tooth, surface, item, status, material FROM marks";
        using var rows = read.ExecuteReader();
        var count = 0;
        while (rows.Read())
            count += rows.GetString(2).Length > 0 ? 1 : 0;
        return count;
    }

    public void Dispose()
    {
        connection.Dispose();
        folder.Dispose();
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
