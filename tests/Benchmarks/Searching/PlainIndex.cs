using DentaMind.Kit.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace DentaMind.Benchmarks.Searching;

/// <summary>The peer: the same people in the clear, found by SQLite's own full-text index of beginnings, over the smallest endpoint. It asks nobody who they are, seals nothing and leaves no trail.</summary>
internal sealed class PlainIndex : IAsyncDisposable
{
    private const string Columns = "people.id, people.family, people.given, people.born, sex, number, phone";
    private readonly TempFolder folder = new("plain-index");
    private readonly WebApplication app;

    private PlainIndex()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/api/patients", (string query) => TypedResults.Json(Find(query)));
    }

    public Uri Address => new(app.Urls.Single());

    public static async Task<PlainIndex> StartAsync(IEnumerable<Townsperson> people)
    {
        var peer = new PlainIndex();
        using (var connection = peer.Open())
            Fill(connection, people);
        await peer.app.StartAsync();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private List<Found> Find(string query)
    {
        using var connection = Open();
        var found = Read(connection, $"SELECT {Columns} FROM people WHERE number = $query OR phone = $query OR people.born = $query ORDER BY id DESC LIMIT 50", query);
        // Each word in quotes, so that none is an operator; the star stands for the rest of a name.
        var match = string.Join(' ', query.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"*"));
        found.AddRange(Read(connection, $"SELECT {Columns} FROM names JOIN people ON people.id = names.rowid WHERE names MATCH $query ORDER BY names.rowid DESC LIMIT 50", match));
        return found;
    }

    private static List<Found> Read(SqliteConnection connection, string sql, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$query", query);
        using var rows = command.ExecuteReader();
        var found = new List<Found>();
        while (rows.Read())
            found.Add(new Found(rows.GetInt32(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetString(6)));
        return found;
    }

    private static void Fill(SqliteConnection connection, IEnumerable<Townsperson> people)
    {
        Run(connection, """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;
            CREATE TABLE people (id INTEGER PRIMARY KEY, family TEXT, given TEXT, born TEXT, sex TEXT, number TEXT, phone TEXT);
            CREATE VIRTUAL TABLE names USING fts5(family, given, born, content='people', content_rowid='id', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
            BEGIN
            """);
        using (var insert = connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO people VALUES ($p0, $p1, $p2, $p3, $p4, $p5, $p6)";
            var values = Enumerable.Range(0, 7).Select(place => insert.Parameters.AddWithValue($"$p{place}", null)).ToArray();
            foreach (var one in people)
            {
                object[] row = [one.Place, one.Family, one.Given, $"{one.Born:yyyy-MM-dd}", one.Sex.ToString(), one.Number, one.Phone];
                for (var place = 0; place < row.Length; place++)
                    values[place].Value = row[place];
                insert.ExecuteNonQuery();
            }
        }
        Run(connection, """
            INSERT INTO names (names) VALUES ('rebuild');
            COMMIT;
            CREATE INDEX by_number ON people (number); CREATE INDEX by_phone ON people (phone); CREATE INDEX by_birth ON people (born)
            """);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={folder["peer.db"]}");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Found(int Id, string Family, string Given, string Born, string Sex, string Number, string Phone);
}
