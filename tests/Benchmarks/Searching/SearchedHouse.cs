using System.Diagnostics;
using DentaMind.Kernel;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Platform.Keys;

namespace DentaMind.Benchmarks.Searching;

/// <summary>A DentaMind with everybody in its books, and two people at its desks: one of all locations, one of a single one.</summary>
internal sealed class SearchedHouse : IAsyncDisposable
{
    private readonly RunningServer server;

    private SearchedHouse(RunningServer server, HttpClient everywhere, HttpClient local) => (this.server, Everywhere, Local) = (server, everywhere, local);

    public HttpClient Everywhere { get; }

    /// <summary>Reaches one location of thirty.</summary>
    public HttpClient Local { get; }

    /// <summary>From starting the process to its ready line, with everybody in the books.</summary>
    public TimeSpan Start { get; private init; }

    /// <param name="people">How many are registered.</param>
    /// <param name="postgres">How to connect to an empty database of PostgreSQL; null for the embedded one.</param>
    public static async Task<SearchedHouse> OpenAsync(int people, string? postgres)
    {
        var running = await RunningServer.StartAsync(configure: settings => Take(settings, postgres));
        try
        {
            var client = await running.SignInAsync();
            var homes = await HomesAsync(client);
            await running.StopAsync();
            Fill(running.DataFolder, postgres, people, homes);
            var since = Stopwatch.StartNew();
            await running.StartAgainAsync();
            var start = since.Elapsed;
            return new SearchedHouse(running, running.VisitAgain(client), await running.SignInAsync("front-desk", homes[0].ToString())) { Start = start };
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static void Take(Dictionary<string, object> settings, string? postgres)
    {
        if (postgres is not null)
            settings["database"] = new { kind = "postgres", connection = postgres };
    }

    private static async Task<IReadOnlyList<LocationId>> HomesAsync(HttpClient client)
    {
        var homes = new List<LocationId>();
        for (var place = 0; place < Townsperson.Locations; place++)
            homes.Add(new LocationId(Guid.Parse((await client.MakeAsync("/api/locations", new { name = $"Location {place:00}" })).Text("id")!)));
        return homes;
    }

    private static void Fill(string dataFolder, string? postgres, int people, IReadOnlyList<LocationId> homes)
    {
        Progress.Say($"registering {people} patients");
        var since = Stopwatch.StartNew();
        using var keys = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = Path.Combine(dataFolder, "keys") }, marker: null);
        using (IBooks books = postgres is null ? new SqliteBooks(Path.Combine(dataFolder, "dentamind.db")) : new PostgresBooks(postgres))
            books.Fill(new SealedPeople(keys, homes).Of(people));
        Progress.Say($"they are registered after {since.Elapsed.TotalSeconds:F0} s");
    }
}
