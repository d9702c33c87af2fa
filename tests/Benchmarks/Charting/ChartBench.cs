using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Benchmarks.Figures;
using DentaMind.Kit;

namespace DentaMind.Benchmarks.Charting;

/// <summary>How long a surface takes from the request to the whole chart in the browser, on a chart of forty years, beside two peers in the same minutes: reading and folding everything each time, and a table that is overwritten.</summary>
internal static class ChartBench
{
    private const int Echoes = 200;
    private const int Peers = 60;
    private const int Batch = 100;
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.SignInAsync();
        var chart = await BeginAsync(client);
        for (var at = 0; at < LongChart.Events; at += Batch)
            await PostAsync(client, chart, Enumerable.Range(at, Batch).Select(one => LongChart.Form(one, Today)));
        Progress.Say($"{LongChart.Events} events are written");

        using var refold = new PlainRefold(server.DataFolder);
        using var table = new OverwritingTable();
        var (echo, look, plain, bare) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var at = 0; at < Echoes; at++)
        {
            echo.Add(await MillisecondsAsync(() => PostAsync(client, chart, [Surface(at)])));
            look.Add(await MillisecondsAsync(async () => await client.GetStringAsync(chart)));
            if (at % (Echoes / Peers) != 0)
                continue;
            plain.Add(await MillisecondsAsync(() => Task.FromResult(refold.Look(Today))));
            bare.Add(await MillisecondsAsync(() => Task.FromResult(table.Chart($"{at % 32}", at % 2 == 0 ? "caries" : "filling"))));
        }
        return List(new Spread(echo), new Spread(look), new Spread(plain), new Spread(bare));
    }

    private static List<Figure> List(Spread echo, Spread look, Spread plain, Spread bare) =>
    [
        new("echoMilliseconds", "a surface charted, over HTTP, saved and the whole chart answered, ms, median", echo.Median),
        new Figure("echoMillisecondsHigh", "the same, 95 of 100 are quicker", echo.At(0.95)).AtMost(50),
        new("lookMilliseconds", "the chart asked for, over HTTP, ms, median", look.Median),
        new("lookMillisecondsHigh", "the same, 95 of 100 are quicker", look.At(0.95)),
        new("refoldMilliseconds", "peer: every event read and folded anew, without HTTP and saving nothing, ms, median", plain.Median),
        new Figure("timesRefold", "times as fast as that peer, with HTTP and saving", plain.Median / echo.Median).AtLeast(1),
        new("tableMilliseconds", "peer: a table that is overwritten and has no past, without HTTP, rights, trail and rules, ms, median", bare.Median),
    ];

    private static object Surface(int at) => (at % 2) == 0
        ? new { teeth = new[] { "16" }, item = "caries", status = "condition", surfaces = "L" }
        : new { teeth = new[] { "16" }, item = "filling", status = "completed", surfaces = "L", material = "composite" };

    private static async Task<Uri> BeginAsync(HttpClient client)
    {
        using var registered = await client.PostAsJsonAsync(new Uri("api/patients", UriKind.Relative), new { familyName = "Long", givenName = "Life", birthDate = "1960-02-29", sex = "F" });
        var patient = await registered.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return new Uri($"api/patients/{patient.GetProperty("id").GetString()}/chart", UriKind.Relative);
    }

    private static async Task PostAsync(HttpClient client, Uri chart, IEnumerable<object> events)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"{chart}/events", UriKind.Relative), new { notation = "fdi", events });
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        await answer.Content.LoadIntoBufferAsync();
    }

    private static async Task<double> MillisecondsAsync(Func<Task> act)
    {
        var since = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
