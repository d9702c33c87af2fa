using DentaMind.House.Dicom;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary><c>kill -9</c> in the middle of delivering, and two servers at one table.</summary>
/// <remarks><c>DENTAMIND_KILLS</c> says how often; a handful by default.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int ImagesARound = 12;
    private static readonly int Shared = int.Parse(Environment.GetEnvironmentVariable("DENTAMIND_ROUTED") ?? "120", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("DENTAMIND_KILLS") ?? "5", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task What_was_decided_is_delivered_whenever_the_server_is_killed()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        await using var archive = await LocalArchive.StartAsync();
        await using var sink = new KeepingReceiver();
        await house.SetUpAsync("archive", Peer.Rest(archive));
        await house.SetUpAsync("sink", Peer.Sink(sink.Port));
        await house.PublishAsync(Rule.Everything("archive", "sink"));
        List<XRay> sent = [];

        for (var round = 0; round < Rounds; round++)
        {
            var wave = await XRay.BitewingsAsync(folder, ImagesARound);
            sent.AddRange(wave);
            var before = sink.Kept.Count;
            await house.SendAsync(wave);
            var after = dice.Next(ImagesARound);
            await Eventually.IsTrueAsync("some have arrived", () => Task.FromResult(sink.Kept.Count - before >= after), TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(40)));
            await house.Server.KillAsync();
            await house.StartAgainAsync();
        }

        await house.ConfirmedAsync("archive", sent.Count);
        await house.BecomeAsync("sink", sent.Count, delivery => delivery.Text("state") == "sent");
        output.WriteLine($"seed {seed}: {Rounds} kills, {sent.Count} images, {sink.Kept.Count - sent.Count} times sent again");
        (await archive.ContentAsync()).ShouldBe(sent, "archive");
        var kept = sink.Kept.ToLookup(one => one.Request.SopInstanceUid);
        kept.Count.ShouldBe(sent.Count);
        foreach (var xray in sent)
            kept[xray.Uid].ShouldAllBe(one => xray.File.Holds(one.Request, one.Bytes), xray.Uid);
    }

    [Fact]
    public async Task Two_servers_on_one_database_send_each_image_once()
    {
        var both = await Engine.PostgresAndS3.SettingsAsync();
        using var keys = new TempFolder("keys");
        using var folder = new TempFolder();
        both["keys"] = new { folder = keys.Path };
        await using var sink = new KeepingReceiver();
        await using var archive = await LocalArchive.StartAsync();
        await using var first = await RoutedHouse.StartAsync(settings => Take(settings, both));
        await using var second = await RunningServer.StartAsync(configure: settings => Take(settings, both));
        await first.SetUpAsync("sink", Peer.Sink(sink.Port) with { Limits = new { parallel = 3 } });
        await first.SetUpAsync("archive", Peer.Rest(archive));
        await first.PublishAsync(Rule.Everything("sink", "archive"));
        var xrays = await XRay.BitewingsAsync(folder, Shared);

        foreach (var wave in xrays.Chunk(40))
        {
            await first.SendAsync(wave[..(wave.Length / 2)]);
            (await second.Modality().SendAsync(wave[(wave.Length / 2)..].Select(xray => xray.Path), "--no-uid-checks")).ExitCode.ShouldBe(0);
        }

        await first.BecomeAsync("sink", xrays.Count, delivery => delivery.Text("state") == "sent");
        await first.ConfirmedAsync("archive", xrays.Count);
        sink.Kept.Select(kept => kept.Request.SopInstanceUid).ShouldBe(xrays.Select(xray => xray.Uid), ignoreOrder: true);
        (await archive.ContentAsync()).ShouldBe(xrays, "archive");
        (await first.DeliveriesAsync()).ShouldAllBe(delivery => delivery.Text("attempts") == "1");
    }

    private static void Take(Dictionary<string, object> settings, Dictionary<string, object> both)
    {
        foreach (var (name, value) in both)
            settings[name] = value;
    }
}
