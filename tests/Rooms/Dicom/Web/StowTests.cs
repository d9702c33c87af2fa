using DentaMind.Dicom.Web;
using DentaMind.Kit.Peers;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Web;

public sealed class StowTests : IDisposable
{
    private const string One = "2.25.11";
    private const string Two = "2.25.12";
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    [Fact]
    public async Task An_instance_is_stored_when_the_peer_names_it()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Told(stored: [One])));

        (await StoreAsync(peer, One)).Verdict.ShouldBe(StowVerdict.Stored);

        var heard = peer.Requests.ShouldHaveSingleItem();
        heard.Line.ShouldBe("POST /web/studies");
        heard["Accept"].ShouldBe("application/dicom+json");
        heard["Expect"].ShouldBeNull();
        heard["Transfer-Encoding"].ShouldBeNull();
        heard.Text.ShouldContain("the bytes of 2.25.11");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("thank you")]
    [InlineData("{\"00081199\":{\"vr\":\"SQ\",\"Value\":[{\"00081155\":{\"vr\":\"UI\",\"Value\":[\"2.25.99\"]}}]}}")] // it speaks of another
    [InlineData("{\"00081198\":{\"vr\":\"SQ\"},\"00081199\":{\"vr\":\"SQ\"}}")] // Orthanc, of a part it passed over
    [InlineData("{\"00081199\":{\"vr\":\"SQ\",\"Value\":[{\"00081155\":{\"vr\":\"UI\",\"Value\":[\"2.25.11\"]}}]")] // half an answer
    public async Task Success_that_does_not_name_the_instance_proves_nothing(string answer)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, answer));

        var result = await StoreAsync(peer, One);

        result.Verdict.ShouldBe(StowVerdict.NotUnderstood);
        result.Nonsense.ShouldBeOneOf("answer-not-dicom-json", "instance-not-named");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/dicom+xml")]
    public async Task Success_in_another_language_proves_nothing(string mediaType)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Told(stored: [One]), mediaType));

        (await StoreAsync(peer, One)).Nonsense.ShouldBe("answer-not-dicom-json");
    }

    [Fact]
    public async Task An_answer_that_is_too_long_or_packed_is_not_read()
    {
        var padded = Told(stored: [One]) + new string(' ', 100_000);
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, padded));
        await using var packed = WebPeer.Answer(_ => WebPeer.Reply(200, Told(stored: [One]), "application/dicom+json", "Content-Encoding: gzip"));
        var limits = new WebLimits { AnswerBytes = 50_000 };

        (await new DicomWebPeer(http, Root(peer), limits).StoreAsync(Instance(One))).Nonsense.ShouldBe("answer-too-long");
        (await StoreAsync(packed, One)).Nonsense.ShouldBe("answer-too-long");
    }

    [Fact]
    public async Task Each_of_several_has_its_own_verdict()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(202, Told(stored: [Two], failed: [(One, 0xA700)])));

        var results = await new DicomWebPeer(http, Root(peer)).StoreAsync([Instance(One), Instance(Two), Instance("2.25.13")]);

        results.Select(result => result.Verdict).ShouldBe([StowVerdict.Refused, StowVerdict.Stored, StowVerdict.NotUnderstood]);
        results[0].Reason.ShouldBe((ushort)0xA700);
    }

    [Fact]
    public async Task An_instance_named_among_both_has_failed()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Told(stored: [One], failed: [(One, 0x0110)])));

        (await StoreAsync(peer, One)).Verdict.ShouldBe(StowVerdict.Refused);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    public async Task An_error_that_names_the_instance_as_stored_stored_it(int status)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(status, Told(stored: [One]), mediaType: null));

        (await StoreAsync(peer, One)).Verdict.ShouldBe(StowVerdict.Stored);
        (await StoreAsync(peer, Two)).Verdict.ShouldBe(StowVerdict.Refused);
    }

    [Fact]
    public async Task A_refusal_has_its_status_its_words_and_its_pause()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(503, "{\"message\":\"back\\u0007 soon\"}", "application/json", "Retry-After: 120"));

        var refusal = (await StoreAsync(peer, One)).Refusal.ShouldNotBeNull();

        (refusal.Status, refusal.Words, refusal.RetryAfter).ShouldBe((503, "back soon", TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public async Task A_pause_until_a_time_is_counted_by_the_peers_clock()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(429, "", null, "Date: Tue, 03 Mar 2026 10:00:00 GMT", "Retry-After: Tue, 03 Mar 2026 10:00:30 GMT"));

        (await StoreAsync(peer, One)).Refusal!.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_server_error_is_not_believed_when_it_names_the_instance()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(500, Told(stored: [One])));

        (await StoreAsync(peer, One)).Verdict.ShouldBe(StowVerdict.Refused);
    }

    [Fact]
    public async Task A_source_that_fails_is_not_the_peers_fault()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Told(stored: [One])));
        var broken = new StowInstance(One, new ByteSource(100_000, _ => throw new IOException("The store is away.")));

        await Should.ThrowAsync<SourceFailedException>(() => new DicomWebPeer(http, Root(peer)).StoreAsync(broken));
    }

    [Theory]
    [InlineData("ftp://host/")]
    [InlineData("http://user:word@host/")]
    [InlineData("http://host/?a=b")]
    [InlineData("http://host/#x")]
    public void A_root_is_a_plain_web_address(string root) => Should.Throw<ArgumentException>(() => new DicomWebPeer(http, new Uri(root)));

    public void Dispose() => http.Dispose();

    private Task<StowResult> StoreAsync(WebPeer peer, string uid) => new DicomWebPeer(http, Root(peer)).StoreAsync(Instance(uid));

    private static Uri Root(WebPeer peer) => new(peer.Root, "web");

    private static StowInstance Instance(string uid) => new(uid, ByteSource.Of(System.Text.Encoding.ASCII.GetBytes($"the bytes of {uid}")));

    private static string Told(string[]? stored = null, (string Uid, int Reason)[]? failed = null)
    {
        var good = (stored ?? []).Select(uid => $$$"""{"00081155":{"vr":"UI","Value":["{{{uid}}}"]}}""");
        var bad = (failed ?? []).Select(one => $$$"""{"00081155":{"vr":"UI","Value":["{{{one.Uid}}}"]},"00081197":{"vr":"US","Value":[{{{one.Reason}}}]}}""");
        return $$$"""{"00081198":{"vr":"SQ","Value":[{{{string.Join(',', bad)}}}]},"00081199":{"vr":"SQ","Value":[{{{string.Join(',', good)}}}]}}""";
    }
}
