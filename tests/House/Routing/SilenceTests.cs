using DentaMind.House.Dicom;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>A peer that takes the call and says nothing, for longer than anybody waits.</summary>
public sealed class SilenceTests
{
    [Fact]
    public async Task Who_takes_the_call_and_is_silent_is_away_and_the_image_waits_unharmed()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        await using var good = new KeepingReceiver();
        await using var silent = ScriptedPeer.Listen(async (stream, ct) => await ScriptedPeer.ReadToEndAsync(stream, ct));
        await house.SetUpAsync("silent", Peer.Sink(silent.Port));
        await house.SetUpAsync("good", Peer.Sink(good.Port));
        await house.PublishAsync(Rule.Everything("silent", "good"));
        var xrays = await XRay.BitewingsAsync(folder, 3);

        await house.SendAsync(xrays);

        await house.BecomeAsync("good", 3, delivery => delivery.Text("state") == "sent");
        await Eventually.IsTrueAsync("it is found away", async () => (await house.HealthAsync("silent")).Text("lastFault") == "silent", TimeSpan.FromMinutes(3));
        await house.SetUpAsync("silent", Peer.Sink(good.Port));
        (await house.BecomeAsync("silent", 3, delivery => delivery.Text("state") == "sent")).ShouldAllBe(delivery => delivery.Text("attempts") == "1");
    }
}
