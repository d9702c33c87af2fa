using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DentaMind.House.Dicom;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Archives that answer wrongly, of another, not at all, or send us elsewhere: the delivery says so, and nothing is called sent that is not.</summary>
public sealed class MisbehavingTests(SharedServer shared) : IClassFixture<SharedServer>, IDisposable
{
    private static int next;
    private readonly TempFolder folder = new();
    private readonly RoutedHouse house = new(shared.Server, shared.Administrator);

    /// <summary>Another for each test, so that none sees another's deliveries.</summary>
    private readonly string name = $"peer-{Interlocked.Increment(ref next)}";

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0xA700, "waiting", 1)]
    [InlineData(0x0110, "waiting", 1)]
    [InlineData(0x0124, "waiting", 0)]
    [InlineData(0xA900, "parked", 1)]
    [InlineData(0xC000, "parked", 1)]
    [InlineData(0x0117, "parked", 1)]
    [InlineData(0x1234, "parked", 1)]
    public async Task A_status_that_is_not_success_is_what_the_delivery_says_until_it_is_one(int status, string state, int leastAttempts)
    {
        await using var peer = new KeepingReceiver { Answer = new((ushort)status, "Disk full") };
        var xray = await SendToAsync(Peer.Sink(peer.Port));

        var said = await house.DeliveryAsync(xray, name, delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False");
        (said.Text("state"), said.Text("reason"), said.Text("grade"), said.Text("sentAt")).ShouldBe((state, string.Create(CultureInfo.InvariantCulture, $"status-{status:x4}"), "none", null));
        Attempts(said).ShouldBeGreaterThanOrEqualTo(leastAttempts);
        (leastAttempts == 0).ShouldBe(Attempts(said) == 0);
        said.Text("peerWords").ShouldBe("Disk full");

        peer.Answer = new(0);
        if (state == "parked")
            (await house.RetryAsync(said)).Succeeded();
        await house.DeliveryAsync(xray, name, delivery => delivery.Text("state") == "sent");
    }

    [Theory]
    [InlineData(0xB000)]
    [InlineData(0xB007)]
    [InlineData(0x0111)]
    public async Task A_warning_or_a_duplicate_is_accepted_and_no_more(int status)
    {
        await using var peer = new KeepingReceiver { Answer = new((ushort)status) };

        var said = await house.DeliveryAsync(await SendToAsync(Peer.Sink(peer.Port)), name, delivery => delivery.Text("state") == "sent");

        (said.Text("grade"), said.Text("confirmedAt")).ShouldBe(("accepted", null));
    }

    [Fact]
    public async Task An_image_over_which_the_peer_hangs_up_does_not_keep_the_others()
    {
        await using var peer = new KeepingReceiver();
        await using var meddler = new Meddler(peer.Port);
        var xrays = await XRay.BitewingsAsync(folder, 8);
        meddler.Poison = xrays[0].Uid;
        await house.SetUpAsync(name, Peer.Sink(meddler.Port));
        await house.PublishAsync(Rule.Everything(name));

        await house.SendAsync(xrays);

        foreach (var xray in xrays.Skip(1))
            await house.DeliveryAsync(xray, name, delivery => delivery.Text("state") == "sent");
        var poison = await house.DeliveryAsync(xrays[0], name, delivery => Attempts(delivery) >= 2 && delivery.Text("reason") is not null);
        (poison.Text("state"), poison.Text("sentAt")).ShouldBe(("waiting", null));
        meddler.Poison = null;
        await house.DeliveryAsync(xrays[0], name, delivery => delivery.Text("state") == "sent");
    }

    [Fact]
    public async Task An_original_that_is_damaged_does_not_keep_the_others()
    {
        await using var peer = new KeepingReceiver();
        await house.SetUpAsync(name, Peer.Sink(peer.Port) with { IsPaused = true });
        await house.PublishAsync(Rule.Everything(name));
        var before = Objects();
        var xrays = await XRay.BitewingsAsync(folder, 6);
        await house.SendAsync(xrays.Take(1));
        await house.Administrator.SettledAsync(await house.IdAsync(xrays[0]));
        foreach (var path in Objects().Except(before))
            await DamageAsync(path);
        await house.SendAsync(xrays.Skip(1));

        await house.SetUpAsync(name, Peer.Sink(peer.Port));

        foreach (var xray in xrays.Skip(1))
            await house.DeliveryAsync(xray, name, delivery => delivery.Text("state") == "sent");
        var damaged = await house.DeliveryAsync(xrays[0], name, delivery => delivery.Text("reason") is not null);
        damaged.Text("sentAt").ShouldBeNull();
        peer.Kept.ShouldAllBe(kept => kept.Request.SopInstanceUid != xrays[0].Uid);
    }

    [Fact]
    public async Task An_answer_for_another_instance_is_no_answer()
    {
        await using var peer = new KeepingReceiver();
        await using var meddler = new Meddler(peer.Port);
        var xray = (await XRay.BitewingsAsync(folder, 1))[0];
        meddler.Renamed = xray.Uid;
        await house.SetUpAsync(name, Peer.Sink(meddler.Port));
        await house.PublishAsync(Rule.Everything(name));

        await house.SendAsync([xray]);

        var said = await house.DeliveryAsync(xray, name, delivery => delivery.Text("reason") is not null);
        (said.Text("state"), said.Text("reason"), said.Text("grade")).ShouldBe(("waiting", "protocol-broken", "none"));
        meddler.Renamed = null;
        await house.DeliveryAsync(xray, name, delivery => delivery.Text("state") == "sent");
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "protocol-broken")]
    [InlineData("", "connection-lost")]
    public async Task Who_speaks_no_DICOM_costs_no_attempt(string words, string reason)
    {
        await using var peer = ScriptedPeer.Listen(async (stream, ct) =>
        {
            await stream.ReadExactlyAsync(new byte[6], ct);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(words), ct);
            stream.Socket.Shutdown(SocketShutdown.Send);
            await ScriptedPeer.ReadToEndAsync(stream, ct);
        });

        var xray = await SendToAsync(Peer.Sink(peer.Port));

        var said = await house.DeliveryAsync(xray, name, delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False" && peer.Calls > 3);
        (said.Text("state"), said.Text("reason"), Attempts(said)).ShouldBe(("waiting", reason, 0));
    }

    [Theory]
    [InlineData("orthanc", "401 Unauthorized", "", "credentials-refused")]
    [InlineData("dicomweb", "401 Unauthorized", "", "credentials-refused")]
    [InlineData("dicomweb", "403 Forbidden", "", "forbidden")]
    [InlineData("dicomweb", "302 Found", "", "redirect")]
    [InlineData("orthanc", "307 Temporary Redirect", "", "redirect")]
    [InlineData("orthanc", "500 Internal Server Error", "", "http-500")]
    [InlineData("dicomweb", "503 Service Unavailable", "", "http-503")]
    [InlineData("orthanc", "200 OK", "Welcome!", null)]
    [InlineData("orthanc", "200 OK", "{\"Status\":\"Success\"}", null)]
    [InlineData("dicomweb", "200 OK", "{}", null)]
    [InlineData("dicomweb", "200 OK", "<html>Sign in</html>", null)]
    [InlineData("dicomweb", "200 OK", """{"00081199":{"vr":"SQ","Value":[{"00081150":{"vr":"UI","Value":["1.2.840.10008.5.1.4.1.1.1.3"]},"00081155":{"vr":"UI","Value":["1.2.3.4"]}}]}}""", null)]
    public async Task A_web_peer_that_does_not_say_it_has_it_has_it_not(string kind, string status, string body, string? reason)
    {
        await using var trap = ScriptedPeer.Listen((_, _) => Task.CompletedTask);
        await using var peer = ScriptedPeer.Listen(async (stream, ct) =>
        {
            await HeadAsync(stream, ct);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status}\r\nLocation: http://127.0.0.1:{trap.Port}/\r\nContent-Type: application/dicom+json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), ct);
            await ScriptedPeer.ReadToEndAsync(stream, ct);
        });

        var xray = await SendToAsync(new Peer { Kind = kind, Url = $"http://127.0.0.1:{peer.Port}" });

        var said = await house.DeliveryAsync(xray, name, delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False");
        (said.Text("state"), said.Text("grade"), said.Text("sentAt")).ShouldBe(("waiting", "none", null));
        if (reason is not null)
            said.Text("reason").ShouldBe(reason);
        trap.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Half_an_answer_is_no_answer()
    {
        await using var peer = ScriptedPeer.Listen(async (stream, ct) =>
        {
            await HeadAsync(stream, ct);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"ID\":\"11"u8.ToArray(), ct);
            stream.Socket.Shutdown(SocketShutdown.Send);
            await ScriptedPeer.ReadToEndAsync(stream, ct);
        });

        var xray = await SendToAsync(new Peer { Kind = "orthanc", Url = $"http://127.0.0.1:{peer.Port}" });

        var said = await house.DeliveryAsync(xray, name, delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False");
        (said.Text("state"), said.Text("grade"), said.Text("sentAt")).ShouldBe(("waiting", "none", null));
    }

    [Fact]
    public async Task One_that_refuses_us_after_a_while_says_so_and_goes_on_once_it_takes_us_again()
    {
        var isOpen = true;
        await using var peer = WebPeer.Answer(heard => !isOpen ? WebPeer.Reply(401, "")
            : heard.Line.StartsWith("POST", StringComparison.Ordinal) ? WebPeer.Reply(200, $$$"""{"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["{{{UidIn(heard)}}}"]}}]}}""")
            : WebPeer.Reply(200, "[]"));
        var settings = Peer.Web(peer.Root.ToString().TrimEnd('/')) with { Proof = "none" };
        await house.DeliveryAsync(await SendToAsync(settings), name, delivery => delivery.Text("state") == "sent");
        isOpen = false;

        var late = (await XRay.BitewingsAsync(folder, 1))[0];
        await house.SendAsync([late]);

        var said = await house.DeliveryAsync(late, name, delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False");
        (said.Text("state"), said.Text("reason"), Attempts(said)).ShouldBe(("waiting", "credentials-refused", 0));
        isOpen = true;
        await house.DeliveryAsync(late, name, delivery => delivery.Text("state") == "sent");
    }

    /// <summary>The SOP Instance UID that stands in the head of the file within.</summary>
    private static string UidIn(Heard heard)
    {
        var at = heard.Body.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x02, 0x00, 0x03, 0x00, (byte)'U', (byte)'I']);
        return Encoding.ASCII.GetString(heard.Body, at + 8, BitConverter.ToUInt16(heard.Body, at + 6)).TrimEnd('\0');
    }

    /// <summary>One image to one peer.</summary>
    private async Task<XRay> SendToAsync(Peer peer)
    {
        await house.SetUpAsync(name, peer);
        await house.PublishAsync(Rule.Everything(name));
        var xray = (await XRay.BitewingsAsync(folder, 1))[0];
        await house.SendAsync([xray]);
        return xray;
    }

    private HashSet<string> Objects() => [.. Directory.EnumerateFiles(Path.Combine(house.Server.DataFolder, "objects"), "*", SearchOption.AllDirectories)];

    /// <summary>Turns over a byte near the end.</summary>
    private static async Task DamageAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^20] ^= 0xFF;
        File.Delete(path);
        await File.WriteAllBytesAsync(path, bytes);
    }

    private static int Attempts(JsonElement delivery) => int.Parse(delivery.Text("attempts")!, CultureInfo.InvariantCulture);

    private static async Task HeadAsync(NetworkStream stream, CancellationToken ct)
    {
        var heard = new StringBuilder();
        var one = new byte[1];
        while (!heard.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, ct) > 0)
            heard.Append((char)one[0]);
    }
}
