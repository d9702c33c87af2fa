using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Kit;

namespace DentaMind.Benchmarks.Ingest;

/// <summary>What DentaMind needed for one sending on a new data folder.</summary>
/// <param name="Start">From starting the process to its ready line.</param>
/// <param name="Durable">Until the senders had every success, each told after its image was on the disk.</param>
/// <param name="AllReady">Until every rendition was ready, counted from the same moment.</param>
/// <param name="ServerPeak">The server's resident bytes at their most.</param>
/// <param name="WorkersPeak">All workers' resident bytes together at their most.</param>
internal sealed record HouseRun(TimeSpan Start, TimeSpan Durable, TimeSpan AllReady, long ServerPeak, long WorkersPeak)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    // Each look leaves a line in the trail and so costs a sync: it must not slow what is measured.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<HouseRun> OfAsync(IReadOnlyList<string> files, int associations)
    {
        var starting = Stopwatch.StartNew();
        await using var server = await RunningServer.StartAsync();
        var start = starting.Elapsed;
        var client = await server.SignInAsync();
        await using var watch = new MemoryWatch(server.ProcessId);
        var since = Stopwatch.StartNew();
        var durable = await Sending.SendAsync(server.Modality("BENCH"), files, associations);
        await AllAreReadyAsync(client);
        var allReady = since.Elapsed;
        var ready = await CountAsync(client, "ready");
        return ready == files.Count
            ? new HouseRun(start, durable, allReady, watch.ServerPeak, watch.WorkersPeak)
            : throw new InvalidOperationException($"Only {ready} of {files.Count} images became ready.");
    }

    private static async Task AllAreReadyAsync(HttpClient client)
    {
        var since = Stopwatch.StartNew();
        while (await CountAsync(client, "filed", most: 1) > 0)
        {
            if (since.Elapsed > Patience)
                throw new TimeoutException("The renditions were not ready in time.");
            await Task.Delay(Pause);
        }
    }

    private static async Task<int> CountAsync(HttpClient client, string state, int most = 500)
    {
        var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/images?state={state}&limit={most}", UriKind.Relative));
        return page.GetProperty("items").GetArrayLength();
    }
}
