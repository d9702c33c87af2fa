using System.Net;
using System.Text;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using DentaMind.Rooms.Dicom.Network;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Destinations.Http;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

/// <summary>Peers that are away, broken or ill-willed: each ends in an answer, soon, and never in a hang or in memory.</summary>
public sealed class HostileWebPeerTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    public async Task A_name_that_leads_into_this_machine_is_not_called(string address)
    {
        await using var peer = WebPeer.Answer(_ => Archives.Stored);
        var settings = new DestinationSettings { Kind = DestinationKind.Dicomweb, Url = $"http://archive.example:{peer.Port}/" };
        await using var archive = HttpArchives.Open(settings, null, null, guard: Archives.Leading(IPAddress.Parse(address)));

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Misconfigured, "address-forbidden"));
        peer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_endpoint_is_guarded_too()
    {
        await using var peer = WebPeer.Answer(_ => Archives.Stored);
        var settings = Archives.Web(peer) with { Authentication = DestinationAuthentication.ClientCredentials, TokenUrl = $"https://login.example:{peer.Port}/" };
        await using var archive = HttpArchives.Open(settings, new SecretWords("client", "word"), null, guard: Archives.Leading(IPAddress.Loopback));

        (await archive.ProbeAsync(default)).Code.ShouldBe("address-forbidden");
        peer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_peer_that_is_not_there_is_away()
    {
        var settings = new DestinationSettings { Kind = DestinationKind.Orthanc, Url = $"http://127.0.0.1:{FreePort.Next()}/" };
        await using var archive = settings.Open();
        await using var unknown = HttpArchives.Open(settings with { Url = "http://archive.example/" }, null, null, guard: new AddressGuard((_, _) => Task.FromResult(Array.Empty<IPAddress>())));

        var answer = await archive.ProbeAsync(default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Away, "connection-refused"));
        (await unknown.ProbeAsync(default)).Code.ShouldBe("name-unknown");
    }

    [Theory]
    [InlineData("", nameof(PeerOutcome.Away), "connection-lost")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: application/dicom+json\r\n\r\n[{", nameof(PeerOutcome.Away), "connection-lost")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[{", nameof(PeerOutcome.Away), "connection-lost")]
    [InlineData("SSH-2.0-x\r\n", nameof(PeerOutcome.Nonsense), "http-broken")]
    [InlineData("HTTP/1.1 two hundred\r\n\r\n", nameof(PeerOutcome.Nonsense), "http-broken")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", nameof(PeerOutcome.Nonsense), "http-broken")]
    public async Task Half_an_answer_or_none_is_no_answer(string said, string outcome, string code)
    {
        await using var peer = WebPeer.Play(async (_, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(said), ct);
            throw new IOException("That is all.");
        });
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome.ToString(), answer.Code).ShouldBe((outcome, code));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-Again: and again\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Long: ", "aaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("", "HTTP/1.1 100 Continue\r\nX-Again: and again, and on, and ever on\r\n")]
    public async Task Headers_without_end_are_given_up(string begin, string again)
    {
        await using var peer = Endless(begin, again);
        await using var archive = Archives.Web(peer).Open();

        (await archive.ProbeAsync(default)).Outcome.ShouldBe(PeerOutcome.Nonsense);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/dicom+json\r\n\r\n[")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Type: application/json\r\n\r\n[")]
    public async Task An_answer_without_end_is_not_read_to_it(string begin)
    {
        await using var web = Endless(begin, "                ");
        await using var other = Endless(begin, "                ");
        await using var archive = Archives.Web(web).Open();
        await using var orthanc = Archives.Orthanc(other).Open();

        (await archive.ProbeAsync(default)).Outcome.ShouldBeOneOf(PeerOutcome.Nonsense, PeerOutcome.NotNow);
        (await orthanc.ProbeAsync(default)).Outcome.ShouldBeOneOf(PeerOutcome.Nonsense, PeerOutcome.NotNow);
    }

    [Fact]
    public async Task A_peer_that_hears_and_says_nothing_is_given_up()
    {
        var clock = new ManualClock();
        await using var peer = WebPeer.Play((_, _, ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct));
        await using var archive = Archives.Web(peer).Open(patience: new HttpPatience { Clock = clock });

        var probing = archive.ProbeAsync(default);
        await Eventually.IsTrueAsync("the peer was asked", () => Task.FromResult(peer.Requests.Count == 1), TimeSpan.FromSeconds(20));
        clock.Advance(new HttpPatience().Ask);

        (await probing).Code.ShouldBe("timed-out");
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_of_a_large_image_is_given_up_long_before_the_time_that_its_size_allows()
    {
        var clock = new ManualClock();
        var patience = new HttpPatience { Clock = clock };
        await using var deaf = ScriptedPeer.Listen((_, ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct));
        var settings = new DestinationSettings { Kind = DestinationKind.Dicomweb, Url = $"http://127.0.0.1:{deaf.Port}/" };
        await using var archive = settings.Open(patience: patience);

        var storing = archive.StoreAsync(Archives.Parcel(() => new MemoryStream(new byte[64 << 20]), 64 << 20), default);
        var advanced = TimeSpan.Zero;
        for (; !storing.IsCompleted; advanced += patience.Silence)
        {
            await clock.ArmedAsync(patience.Silence);
            clock.Advance(patience.Silence);
            await Task.WhenAny(storing, Task.Delay(200));
        }

        (await storing).Code.ShouldBe("timed-out");
        advanced.ShouldBeLessThan(patience.For(64 << 20) / 4);
    }

    [Fact]
    public async Task A_peer_that_drips_an_image_below_the_least_rate_is_given_up()
    {
        var clock = new ManualClock();
        var patience = new HttpPatience { Clock = clock };
        var drop = new SemaphoreSlim(0);
        await using var peer = WebPeer.Play(async (_, stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/dicom\r\n\r\n"u8.ToArray(), ct);
            while (true)
            {
                await stream.WriteAsync(new byte[1], ct);
                await drop.WaitAsync(ct);
            }
        });
        await using var archive = Archives.Web(peer).Open(patience: patience);

        var drops = 0;
        var answer = await archive.ReadBackAsync(Archives.Uids, async (back, ct) =>
        {
            for (; await back.Content.ReadAsync(new byte[100], ct) > 0; drops++)
            {
                var reading = back.Content.ReadAsync(new byte[100], ct);
                clock.Advance(patience.Ask / 2);
                drop.Release();
                await reading;
                drop.Release();
            }
        }, default);

        answer.Code.ShouldBe("timed-out");
        drops.ShouldBe(2); // each cost half of the grace
    }

    [Fact]
    public async Task A_refusal_is_heard_even_when_the_peer_hangs_up_in_the_middle_of_the_image()
    {
        await using var peer = WebPeer.Interrupt(_ => WebPeer.Reply(413, "1 MB at most", "text/plain"));
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(() => new MemoryStream(new byte[16 << 20]), 16 << 20), default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Refused, "too-large"));
    }

    [Fact]
    public async Task Who_asks_may_stop_waiting()
    {
        using var stop = new CancellationTokenSource();
        await using var peer = WebPeer.Play((_, _, ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct));
        await using var archive = Archives.Orthanc(peer).Open();

        var probing = archive.ProbeAsync(stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => probing);
    }

    private static WebPeer Endless(string begin, string again) => WebPeer.Play(async (_, stream, ct) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(begin), ct);
        var chunk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(again, 100)));
        while (true) await stream.WriteAsync(chunk, ct);
    });
}
