using System.Globalization;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Archives that say yes and have nothing: only a proof tells.</summary>
public sealed class LossTests(ITestOutputHelper output)
{
    private static readonly int Images = int.Parse(Environment.GetEnvironmentVariable("DENTAMIND_ROUTED") ?? "60", CultureInfo.InvariantCulture);

    /// <summary>What it lists and cannot give back counts as lost after a minute of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>A list would not do: this archive goes on listing what it has lost, and loses some of what it proved by then.</summary>
    [Fact]
    public async Task What_a_real_archive_loses_under_parallel_associations_is_found_and_sent_again()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        await using var archive = await DicomSink.QueryScpAsync();
        var xrays = await XRay.SeriesAsync(folder, Images);
        await house.SetUpAsync("loser", Peer.Dimse(archive) with { Proof = "read-back", Limits = new { parallel = 16 }, IsPaused = true });
        await house.PublishAsync(Rule.Everything("loser"));
        await house.SendAsync(xrays);
        await house.BecomeAsync("loser", xrays.Count, delivery => delivery.Text("state") == "waiting");

        await house.SetUpAsync("loser", Peer.Dimse(archive) with { Proof = "read-back", Limits = new { parallel = 16 } });

        await house.BecomeAsync("loser", xrays.Count, delivery => delivery.Text("state") is "confirmed" or "parked", Patience);
        // Over its own collisions it says that it cannot understand an image: then a person lets that one go again.
        foreach (var parked in await house.DeliveriesAsync("destination=loser&state=parked"))
            (await house.RetryAsync(parked)).Succeeded();
        var there = await house.ConfirmedAsync("loser", xrays.Count, Patience);
        there.ShouldAllBe(delivery => delivery.Text("grade") == "read-back");
        var lost = there.Sum(delivery => int.Parse(delivery.Text("losses")!, CultureInfo.InvariantCulture));
        var later = await house.CompareAsync("loser", new { readBack = true });
        output.WriteLine($"{lost} of {xrays.Count} were lost before they were proved and sent again; after that: {later}");
        await house.ConfirmedAsync("loser", xrays.Count, Patience);
        await archive.ShouldHaveAsync(xrays);
    }

    [Theory]
    [InlineData("committed")]
    [InlineData("read-back")]
    [InlineData("listed")]
    public async Task What_was_lost_once_is_found_by_each_sort_of_proof_and_sent_again(string proof)
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        await using var careless = await LocalArchive.StartAsync("CARELESS", Forgetting(folder, house.Server.DicomPort, "not seen[tags['SOPInstanceUID']]"));
        await house.SetUpAsync("careless", Peer.Dimse(careless) with { Proof = proof });
        await house.PublishAsync(Rule.Everything("careless"));
        var xrays = await XRay.BitewingsAsync(folder, 5);

        await house.SendAsync(xrays);

        (await house.ConfirmedAsync("careless", xrays.Count)).ShouldAllBe(delivery => delivery.Text("grade") == proof && delivery.Text("losses") == "1");
        (await careless.ContentAsync()).ShouldBe(xrays, "careless");
    }

    [Fact]
    public async Task What_is_always_lost_is_put_aside_and_never_called_there()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        await using var forgetful = await DicomSink.QueryScpAsync("FORGETFUL", "--ignore");
        await using var cheat = await LocalArchive.StartAsync("CHEAT", Forgetting(folder, house.Server.DicomPort, "true"));
        await house.SetUpAsync("forgetful", Peer.Dimse(forgetful));
        await house.SetUpAsync("cheat", Peer.Dimse(cheat));
        await house.PublishAsync(Rule.Everything("forgetful", "cheat"));

        await house.SendAsync(await XRay.BitewingsAsync(folder, 3));

        foreach (var name in new[] { "forgetful", "cheat" })
        {
            var aside = await house.BecomeAsync(name, 3, delivery => delivery.Text("state") == "parked");
            aside.ShouldAllBe(delivery => delivery.Text("reason") == "lost-again-and-again" && delivery.Text("grade") == "none" && delivery.Text("confirmedAt") == null);
        }
    }

    [Fact]
    public async Task An_archive_that_has_another_picture_under_that_UID_proves_nothing()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        await using var archive = await LocalArchive.StartAsync("OLD");
        var xray = (await XRay.BitewingsAsync(folder, 1))[0];
        await house.SetUpAsync("old", Peer.Dimse(archive) with { Proof = "read-back" });
        await house.SetUpAsync("old-rest", Peer.Rest(archive));
        await house.PublishAsync(Rule.Everything("old", "old-rest"));
        await new DicomPeer(archive.DicomPort, archive.AeTitle).StoreAsync([folder.Write("other.dcm", Altered(xray))]);

        await house.SendAsync([xray]);

        (await house.DeliveryAsync(xray, "old", delivery => delivery.Text("state") == "parked")).Text("reason").ShouldBe("read-back-differs");
        (await house.DeliveryAsync(xray, "old-rest", delivery => delivery.Text("state") == "parked")).Text("reason").ShouldBe("other-bytes-there");
    }

    /// <summary>An Orthanc that knows us and drops what it has just taken.</summary>
    /// <param name="folder">Where its script lies.</param>
    /// <param name="port">Where it reports commitments.</param>
    /// <param name="condition">When it drops an instance, in Lua.</param>
    private static Dictionary<string, object> Forgetting(TempFolder folder, int port, string condition) => new(LocalArchive.Knowing(("DENTAMIND", port)), StringComparer.Ordinal)
    {
        ["LuaScripts"] = new[] { folder.Write("forget.lua", $"""
            seen = {"{}"}
            function OnStoredInstance(id, tags, metadata)
              if {condition} then Delete(id) end
              seen[tags['SOPInstanceUID']] = true
            end

            """) },
    };

    /// <summary>The same file with one pixel changed.</summary>
    private static byte[] Altered(XRay xray)
    {
        var bytes = File.ReadAllBytes(xray.Path);
        bytes[^3] ^= 0x01;
        return bytes;
    }
}
