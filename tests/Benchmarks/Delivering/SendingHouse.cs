using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Benchmarks.Ingest;
using DentaMind.Kit;
using DentaMind.Kit.Peers;

namespace DentaMind.Benchmarks.Delivering;

/// <summary>A DentaMind that keeps images and has yet to send them.</summary>
internal static class SendingHouse
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>From letting go of a paused destination until the archive has said yes to the last image.</summary>
    public static async Task<TimeSpan> DeliverAsync(IReadOnlyList<string> files, DicomPeer sink, int associations)
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.SignInAsync();
        await PauseAsync(client, sink, associations);
        await Sending.SendAsync(server.Modality("BENCH"), files, 4);
        await UntilAsync(async () => await CountAsync(client, "images?state=filed") == 0 && await CountAsync(client, "deliveries?state=waiting") == files.Count, Patience);

        await RestAsync();
        var since = DateTimeOffset.UtcNow;
        await LetGoAsync(client, sink, associations);
        await DrainedAsync(client, Patience);
        var page = await client.GetFromJsonAsync<JsonElement>(new Uri("api/deliveries?limit=500", UriKind.Relative));
        return page.GetProperty("items").EnumerateArray().Max(delivery => delivery.GetProperty("sentAt").GetDateTimeOffset()) - since;
    }

    /// <summary>Before each sending, whoever sends: what was written to prepare it is not to slow the archive's disk while it is measured.</summary>
    public static Task RestAsync() => Task.Delay(TimeSpan.FromSeconds(10));

    /// <summary>Everything is to go to the archive, which is paused.</summary>
    public static async Task PauseAsync(HttpClient client, DicomPeer sink, int associations)
    {
        await PutAsync(client, "destinations/sink", Destination(sink, associations, isPaused: true));
        await PutAsync(client, "rulebook", new
        {
            reason = "a benchmark",
            rules = new[] { new { name = "All", @if = new { always = true }, then = new[] { new { send = "sink", @as = "primary" } } } },
        });
    }

    public static Task LetGoAsync(HttpClient client, DicomPeer sink, int associations) =>
        PutAsync(client, "destinations/sink", Destination(sink, associations, isPaused: false));

    /// <summary>Looks seldom and cheaply: what watches is not to be measured.</summary>
    public static Task DrainedAsync(HttpClient client, TimeSpan patience) => UntilAsync(async () => await WaitingAsync(client) == 0, patience);

    /// <summary>How many images wait for the archive.</summary>
    public static async Task<int> WaitingAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>(new Uri("api/routing/destinations/sink", UriKind.Relative))).GetProperty("health").GetProperty("waiting").GetInt32();

    public static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan patience)
    {
        for (var since = DateTimeOffset.UtcNow; !await isSo();)
        {
            if (DateTimeOffset.UtcNow - since > patience)
                throw new TimeoutException("The images were not there in time.");
            await Task.Delay(Pause);
        }
    }

    private static object Destination(DicomPeer sink, int associations, bool isPaused) => new
    {
        kind = "dimse",
        host = "127.0.0.1",
        port = sink.Port,
        aet = sink.Called,
        region = "CA-ON",
        businessAssociate = true,
        proof = "none",
        limits = new { parallel = associations },
        isPaused,
    };

    private static async Task PutAsync(HttpClient client, string what, object body)
    {
        using var response = await client.PutAsJsonAsync(new Uri($"api/routing/{what}", UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<int> CountAsync(HttpClient client, string query)
    {
        var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/{query}&limit=500", UriKind.Relative));
        return page.GetProperty("items").GetArrayLength();
    }
}
