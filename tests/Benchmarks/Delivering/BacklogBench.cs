using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Benchmarks.Figures;
using DentaMind.Benchmarks.Ingest;
using DentaMind.Kit;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;

namespace DentaMind.Benchmarks.Delivering;

/// <summary>An Orthanc comes back after 10,000 small images were kept for it, while X-rays go on being taken: how fast the backlog drains, and how long a new image waits.</summary>
internal static class BacklogBench
{
    private const int Backlog = 10_000;
    private const int AtOnce = 500;
    private const int Associations = 4;
    private static readonly TimeSpan BetweenNew = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new TempFolder("backlog");
        await using var archive = await LocalArchive.StartAsync();
        var sink = new DicomPeer(archive.DicomPort, archive.AeTitle);
        await using var server = await RunningServer.StartAsync();
        var client = await server.SignInAsync();
        await SendingHouse.PauseAsync(client, sink, Associations);
        await KeepAsync(folder, server);
        await SendingHouse.UntilAsync(async () => await SendingHouse.WaitingAsync(client) == Backlog, Patience);

        Progress.Say("the archive is back");
        var since = DateTimeOffset.UtcNow;
        await SendingHouse.LetGoAsync(client, sink, Associations);
        var taken = await TakeXRaysUntilDrainedAsync(folder, server, client);
        var drained = DateTimeOffset.UtcNow - since;
        await SendingHouse.DrainedAsync(client, Patience);
        var waits = new Spread(await WaitsAsync(client, taken));
        return
        [
            new Figure("backlog", "images kept while the archive was away", Backlog),
            new Figure("drainedPerSecond", "backlog and new images delivered, images/s", (Backlog + taken) / drained.TotalSeconds),
            new Figure("newImages", "new images taken meanwhile", taken),
            new Figure("newWaitMedianSeconds", "a new image's wait, median, s", waits.Median),
            new Figure("newWaitP95Seconds", "a new image's wait, 95 %, s", waits.At(0.95)).AtMost(5),
        ];
    }

    private static async Task KeepAsync(TempFolder folder, RunningServer server)
    {
        for (var first = 0; first < Backlog; first += AtOnce)
        {
            var files = new List<string>();
            for (var image = first; image < first + AtOnce; image++)
                files.Add(await DrawAsync(folder, image));
            await Sending.SendAsync(server.Modality("BENCH"), files, Associations);
            files.ForEach(File.Delete);
            Progress.Say($"{first + AtOnce} of {Backlog} images are kept");
        }
    }

    /// <summary>Two X-rays a second, until nothing of the backlog waits any more.</summary>
    private static async Task<int> TakeXRaysUntilDrainedAsync(TempFolder folder, RunningServer server, HttpClient client)
    {
        var taken = 0;
        using var timer = new PeriodicTimer(BetweenNew);
        while (await SendingHouse.WaitingAsync(client) > AtOnce / 100)
        {
            var file = await DrawAsync(folder, Backlog + taken++);
            await Sending.SendAsync(server.Modality("BENCH"), [file], associations: 1);
            await timer.WaitForNextTickAsync();
        }
        return taken;
    }

    private static async Task<IReadOnlyList<double>> WaitsAsync(HttpClient client, int taken)
    {
        var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/deliveries?limit={Math.Clamp(taken, 1, 500)}", UriKind.Relative));
        return [.. page.GetProperty("items").EnumerateArray().Select(delivery =>
            (delivery.GetProperty("sentAt").GetDateTimeOffset() - delivery.GetProperty("decidedAt").GetDateTimeOffset()).TotalSeconds)];
    }

    private static async Task<string> DrawAsync(TempFolder folder, int number)
    {
        var path = folder[$"{number}.dcm"];
        await File.WriteAllBytesAsync(path, await XRays.BitewingFileAsync((ulong)number + 1));
        return path;
    }
}
