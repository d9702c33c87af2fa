using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using DentaMind.Platform.Faults;
using Shouldly;

namespace DentaMind.House.Crash;

/// <summary>The server dies at each named point of filing and delivering; afterwards each image is here once, and at the archive once, and proved.</summary>
public sealed class FaultPointTests
{
    private const int Images = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Points => [.. FaultPoints.All];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Whoever_dies_here_loses_nothing_and_doubles_nothing(string point)
    {
        await using var archive = await LocalArchive.StartAsync();
        await using var server = await RunningServer.StartAsync(configure: settings => settings["routing"] = new { commitmentPatienceSeconds = 5 });
        var reader = await server.SignInAsync();
        await RouteToAsync(reader, archive, point == FaultPoints.Delivering.CommitmentNoted ? "best" : "read-back");
        await server.StopAsync();
        // An archive that does not know us is asked for a commitment once, and then read back.
        server.Fault = point + (point == FaultPoints.Delivering.CommitmentNoted ? ":kill" : ":kill:2");
        await server.StartAgainAsync();
        var images = await Task.WhenAll(Enumerable.Range(0, Images).Select(SentImage.MakeAsync));

        await new Sending(server).SendAsync(images);
        await Eventually.IsTrueAsync("the server died", () => Task.FromResult(server.Process.HasExited), Patience);
        server.Fault = null;
        await server.StartAgainAsync();
        reader = server.VisitAgain(reader);
        await new Sending(server).SendAsync(images.Where(image => image.Fate != Fate.Acknowledged));

        images.ShouldAllBe(image => image.Fate == Fate.Acknowledged);
        await Eventually.IsTrueAsync("every delivery is proved", async () => await AllConfirmedAsync(reader), Patience);
        (await reader.ImagesAsync()).Select(image => image.Text("sopInstanceUid")).ShouldBe(images.Select(image => image.Uid), ignoreOrder: true);
        (await archive.CountAsync()).ShouldBe(Images);
    }

    private static async Task RouteToAsync(HttpClient client, LocalArchive archive, string proof)
    {
        (await client.AskAsync(HttpMethod.Put, "/api/routing/destinations/vna", new
        {
            kind = "dimse",
            host = "127.0.0.1",
            port = archive.DicomPort,
            aet = archive.AeTitle,
            region = "CA-ON",
            businessAssociate = true,
            proof,
        })).Succeeded();
        (await client.AskAsync(HttpMethod.Put, "/api/routing/rulebook", new
        {
            reason = "a test",
            rules = new[] { new { name = "All", @if = new { always = true }, then = new[] { new { send = "vna", @as = "primary" } } } },
        })).Succeeded();
    }

    private static async Task<bool> AllConfirmedAsync(HttpClient client)
    {
        var all = (await client.ReadAsync("/api/deliveries")).GetProperty("items").EnumerateArray().ToList();
        return all.Count == Images && all.TrueForAll(delivery => delivery.Text("state") == "confirmed");
    }
}
