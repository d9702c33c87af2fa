using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Archives are stopped, frozen, full to the last byte, refuse and restart while images flow to all of them.</summary>
/// <remarks><c>DENTAMIND_ROUTED</c> says how many images; a few dozen by default, 1000 for the proof, in which what is frozen stays so for longer than anybody's patience.</remarks>
public sealed class TroubleTests(ITestOutputHelper output)
{
    private static readonly int Images = int.Parse(Environment.GetEnvironmentVariable("DENTAMIND_ROUTED") ?? "60", CultureInfo.InvariantCulture);
    private static readonly string DiskSize = Images >= 1000 ? "200m" : "64m";
    private static readonly TimeSpan Freeze = TimeSpan.FromSeconds(Images >= 1000 ? 100 : 3);

    [Fact]
    public async Task Every_image_comes_to_every_archive_once_whatever_happened_to_them_meanwhile()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        var disks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SmallDisk.MountAsync(DiskSize)));
        Assert.SkipUnless(disks.All(disk => disk is not null), "Small disks cannot be mounted here.");
        await using var diskOne = disks[0]!;
        await using var diskTwo = disks[1]!;
        await using var diskThree = disks[2]!;
        await using var one = await LocalArchive.StartAsync("ONE", On(diskOne));
        await using var two = await LocalArchive.StartAsync("TWO", On(diskTwo));
        await using var three = await DicomSink.QueryScpInAsync(diskThree.Path, "THREE");
        await house.SetUpAsync("one", Peer.Dimse(one) with { Proof = "read-back" });
        await house.SetUpAsync("two", Peer.Rest(two));
        await house.SetUpAsync("three", Peer.Dimse(three) with { Limits = new { parallel = 1 } });
        await house.PublishAsync(Rule.Everything("one", "two", "three"));
        Troubled[] archives = [Troubled.Of("one", one, diskOne), Troubled.Of("two", two, diskTwo), Troubled.Of("three", three, diskThree)];
        var troubles = Enum.GetValues<Trouble>();
        var xrays = await XRay.SeriesAsync(folder, Images);

        foreach (var (round, wave) in xrays.Chunk((Images + troubles.Length - 1) / troubles.Length).Index())
            await Task.WhenAll(archives.Index().Select(one => SendThroughAsync(house, one.Item, troubles[(round + one.Index) % troubles.Length], one.Index == 0 ? wave : [], (round * wave.Length) + wave.Length)));

        foreach (var archive in archives)
            (await house.ConfirmedAsync(archive.Name, xrays.Count)).ShouldAllBe(delivery => delivery.Text("reason") == null);
        (await one.ContentAsync()).ShouldBe(xrays, "one");
        (await two.ContentAsync()).ShouldBe(xrays, "two");
        await three.ShouldHaveAsync(xrays);
    }

    /// <summary>Images lie on the small disk, the index beside it: a full archive still knows what it has.</summary>
    private static Dictionary<string, object> On(SmallDisk disk) => new(StringComparer.Ordinal) { ["StorageDirectory"] = disk.Path };

    /// <summary>Begins a trouble, sends a wave through it, ends it, and waits until the archive has made up for it.</summary>
    private async Task SendThroughAsync(RoutedHouse house, Troubled archive, Trouble trouble, XRay[] wave, int soFar)
    {
        var half = wave.Length / 2;
        if (half > 0)
            await house.SendAsync(wave[..half]);
        await archive.BeginAsync(trouble);
        if (half < wave.Length)
            await house.SendAsync(wave[half..]);
        if (trouble is Trouble.Stopped or Trouble.Refusing)
            await Eventually.IsTrueAsync($"{archive.Name} is found {trouble}", async () => (await house.HealthAsync(archive.Name)).Text("awaySince") is not null, TimeSpan.FromMinutes(2));
        if (trouble is Trouble.Frozen or Trouble.Filled)
            await Task.Delay(Freeze);
        var parked = (await house.DeliveriesAsync($"destination={archive.Name}")).Where(HasUsedUpMuch).ToList();
        if (trouble != Trouble.Filled)
            parked.ShouldBeEmpty(string.Join("; ", parked.Select(RoutedHouse.Told)));
        var since = Stopwatch.StartNew();
        await archive.EndAsync(trouble);
        var started = since.Elapsed;
        var released = trouble == Trouble.Filled ? await ReleaseAsync(house, archive.Name) : 0;
        await house.ConfirmedAsync(archive.Name, soFar, TimeSpan.FromMinutes(10));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{archive.Name} {trouble}: back in {started.TotalSeconds:0.0} s, everything proved {(since.Elapsed - started).TotalSeconds:0.0} s later ({soFar} images{(released > 0 ? $", {released} released by hand" : "")})"));
    }

    /// <summary>What is confirmed may have tried often before, while a disk was full.</summary>
    private static bool HasUsedUpMuch(JsonElement delivery) => delivery.Text("state") switch
    {
        "parked" => true,
        "confirmed" => false,
        _ => int.Parse(delivery.Text("attempts")!, CultureInfo.InvariantCulture) > 3,
    };

    /// <summary>Some archives say of a full disk that they do not understand the image: then a person lets it go again, once there is room.</summary>
    private static async Task<int> ReleaseAsync(RoutedHouse house, string name)
    {
        var parked = await house.DeliveriesAsync($"destination={name}&state=parked");
        foreach (var delivery in parked)
            (await house.RetryAsync(delivery)).Succeeded();
        return parked.Count;
    }
}
