using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DentaMind.Dicom.Network;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Destinations.Dimse;
using DentaMind.Routing.Destinations.Http;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class DestinationTlsTests : IDisposable
{
    private readonly Certificates certificates = new();

    [Fact]
    public async Task A_peer_whose_authority_was_given_is_believed()
    {
        using var own = certificates.Issue();
        await using var peer = Peer(Certificates.Server(own));
        await using var archive = Open(peer, certificates.AuthorityPem);

        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
    }

    [Fact]
    public async Task A_peer_whose_authority_nobody_gave_is_not_believed_and_its_fingerprint_is_told()
    {
        using var own = certificates.Issue();
        await using var peer = Peer(Certificates.Server(own));
        await using var archive = Open(peer);

        var answer = await archive.ProbeAsync(default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Misconfigured, "certificate-untrusted"));
        answer.Reason.ShouldNotBeNull().ShouldContain(own.GetCertHashString(HashAlgorithmName.SHA256));
        peer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_authority_than_the_one_given_is_not_believed()
    {
        using var others = new Certificates();
        using var own = others.Issue();
        await using var peer = Peer(Certificates.Server(own));
        await using var archive = Open(peer, certificates.AuthorityPem);

        (await archive.ProbeAsync(default)).Code.ShouldBe("certificate-untrusted");
    }

    [Theory]
    [InlineData(-30, -1, "certificate-expired", "expired on")]
    [InlineData(1, 30, "certificate-not-yet-valid", "not valid before")]
    public async Task A_certificate_out_of_its_time_is_told_in_words(int from, int to, string code, string words)
    {
        using var own = certificates.Issue(from: from, to: to);
        await using var peer = Peer(Certificates.Server(own));
        await using var archive = Open(peer, certificates.AuthorityPem);

        var answer = await archive.ProbeAsync(default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Misconfigured, code));
        var day = (from > 0 ? own.NotBefore : own.NotAfter).ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        answer.Reason.ShouldNotBeNull().ShouldContain($"{words} {day}");
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_told_in_words()
    {
        using var own = certificates.Issue("elsewhere.example");
        await using var peer = Peer(Certificates.Server(own));
        await using var archive = Open(peer, certificates.AuthorityPem);

        var answer = await archive.ProbeAsync(default);

        answer.Code.ShouldBe("certificate-other-name");
        answer.Reason.ShouldNotBeNull().ShouldContain("\"elsewhere.example\"");
    }

    [Fact]
    public async Task We_show_our_certificate_to_a_peer_that_wants_it()
    {
        using var own = certificates.Issue();
        using var ours = certificates.Issue("practice");
        await using var peer = Peer(Certificates.Server(own, wanted: ours));
        await using var archive = Open(peer, certificates.AuthorityPem, ours);
        await using var stranger = Open(peer, certificates.AuthorityPem);

        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
        (await stranger.ProbeAsync(default)).Outcome.ShouldBeOneOf(PeerOutcome.Misconfigured, PeerOutcome.Away);
        peer.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_certificate_or_key_that_cannot_be_read_is_told_and_nobody_is_called()
    {
        using var own = certificates.Issue();
        await using var peer = Peer(Certificates.Server(own));
        await using var bad = Open(peer, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        await using var none = Open(peer, "no certificate");
        var settings = Archives.Web(peer) with { Tls = new(ClientCertificate: "ours") };
        await using var key = settings.Open(certificate: new SecretWords(CertificatePem: own.ExportCertificatePem(), KeyPem: "no key"));
        await using var missing = settings.Open();

        (await bad.ProbeAsync(default)).Code.ShouldBe("certificate-unreadable");
        (await none.ProbeAsync(default)).Code.ShouldBe("certificate-unreadable");
        (await key.ProbeAsync(default)).Code.ShouldBe("certificate-unreadable");
        (await missing.ProbeAsync(default)).Code.ShouldBe("secret-missing");
        peer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_peer_that_does_not_speak_tls_where_it_should_is_told()
    {
        await using var peer = ScriptedPeer.Listen(async (stream, ct) =>
        {
            await stream.ReadExactlyAsync(new byte[10], ct);
            await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), ct);
        });
        await using var archive = new DestinationSettings { Kind = DestinationKind.Dicomweb, Url = $"https://127.0.0.1:{peer.Port}/" }.Open();

        (await archive.ProbeAsync(default)).Code.ShouldBe("tls-failed");
    }

    /// <summary>On the DICOM network a certificate is judged as it is on the web, and told in the same words.</summary>
    [Theory]
    [InlineData("127.0.0.1", -30, 30, true, null)]
    [InlineData("127.0.0.1", -30, -1, true, "certificate-expired")]
    [InlineData("127.0.0.1", -30, 30, false, "certificate-untrusted")]
    [InlineData("elsewhere.example", -30, 30, true, "certificate-other-name")]
    public async Task A_DICOM_peer_shows_a_certificate_like_any_other(string host, int from, int to, bool isTrusted, string? code)
    {
        using var own = certificates.Issue(host, from, to);
        await using var receiver = new DicomReceiver(new ReceiverOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Tls = Certificates.Server(own) }, new StoragePolicy(), new NoStore());
        receiver.Start();
        using var trust = new PeerTrust(isTrusted ? certificates.AuthorityPem : null, TimeProvider.System);
        var tls = trust.ToOptions();
        tls.TargetHost = "127.0.0.1";
        await using var archive = new DimseArchive(new SenderOptions { Host = "127.0.0.1", Port = receiver.EndPoint.Port, CalledAe = "PEER", CallingAe = "US", Tls = tls });

        var answer = await archive.ProbeAsync(default);

        answer.Code.ShouldBe(code);
        answer.Outcome.ShouldBe(code is null ? PeerOutcome.Done : PeerOutcome.Misconfigured);
    }

    private sealed class NoStore : IStoreHandler
    {
        public ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct) => ValueTask.FromResult(StoreResult.Success);
    }

    public void Dispose() => certificates.Dispose();

    private static WebPeer Peer(SslServerAuthenticationOptions tls) => WebPeer.Answer(_ => WebPeer.Reply(200, "[]"), tls);

    private static IArchiveClient Open(WebPeer peer, string? authorityPem = null, X509Certificate2? ours = null)
    {
        var settings = Archives.Web(peer) with { Tls = new(authorityPem, ours is null ? null : "ours") };
        return settings.Open(certificate: ours is null ? null : new SecretWords(
            CertificatePem: ours.ExportCertificatePem(), KeyPem: ours.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()));
    }
}
