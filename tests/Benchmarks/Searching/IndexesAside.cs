using System.Data.Common;

namespace DentaMind.Benchmarks.Searching;

/// <summary>The indexes of a database that is filled: dropped at once, and made again when all is in it.</summary>
internal sealed class IndexesAside
{
    private readonly DbConnection connection;
    private readonly List<(string Name, string Made)> indexes = [];

    /// <param name="connection">The database.</param>
    /// <param name="listing">Asks for the name of each index and how it was made.</param>
    public IndexesAside(DbConnection connection, string listing)
    {
        this.connection = connection;
        using (var read = connection.CreateCommand())
        {
            read.CommandText = listing;
            using var rows = read.ExecuteReader();
            while (rows.Read())
                indexes.Add((rows.GetString(0), rows.GetString(1)));
        }
        indexes.ForEach(index => connection.Run($"DROP INDEX {index.Name}"));
    }

    public void PutBack() => indexes.ForEach(index => connection.Run(index.Made));
}

internal static class Commands
{
    public static void Run(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
