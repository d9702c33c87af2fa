using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 house = Certificate("CN=house");
    private readonly X509Certificate2 chair = Certificate("CN=chair");

    [Fact]
    public async Task Instances_travel_by_tls_and_the_host_sees_the_peers_certificate()
    {
        await using var reception = new Reception(Options());
        await using (var sender = await DicomSender.OpenAsync(Caller(reception.Port, chair), [new(Talk.IntraOral, [Talk.ExplicitLittleEndian])]))
        {
            var bytes = Talk.Pattern(400_000);
            (await sender.StoreAsync(new(Talk.IntraOral, Talk.Instance, Talk.ExplicitLittleEndian, new MemoryStream(bytes)))).ShouldBe(StoreResult.Success);
            reception.Shelf.Kept.ShouldHaveSingleItem().Bytes.ShouldHold(bytes);
            await sender.ReleaseAsync();
        }

        (await reception.NextAsync<AssociationOpened>()).Peer.ClientCertificate!.Thumbprint.ShouldBe(chair.Thumbprint);
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.Released);
    }

    [Fact]
    public async Task A_wait_in_vain_leaves_the_association_as_it_was()
    {
        var (clock, wait) = (new ManualClock(), TimeSpan.FromSeconds(7));
        await using var reception = new Reception(Options());
        await using var association = await UserAssociation.OpenAsync(
            Caller(reception.Port, chair) with { Clock = clock }, [new(Talk.Verification, [Talk.ImplicitLittleEndian])], TestContext.Current.CancellationToken);

        for (var i = 0; i < 2; i++)
        {
            var arriving = association.ArrivesAsync(wait);
            await clock.ArmedAsync(wait);
            clock.Advance(wait);
            (await arriving).ShouldBeFalse();

            await association.SendAsync(association.Contexts[0], association.Request(CommandField.Echo).With(CommandElement.AffectedSopClassUid, Talk.Verification));
            (await association.ReadAnswerAsync(CommandField.EchoAnswer)).OnlyStatus().ShouldBe(StoreResult.Success);
        }

        await association.ReleaseAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_peer_without_the_right_certificate_or_without_tls_gets_no_association()
    {
        await using var reception = new Reception(Options());
        using var plain = await reception.CallAsync();

        await Should.ThrowAsync<Exception>(() => DicomSender.OpenAsync(Caller(reception.Port, house), [new(Talk.Verification, [Talk.ImplicitLittleEndian])]));
        await plain.SayAsync(Talk.Request().ToPdu());

        await plain.HearCloseAsync();
        (await reception.NextAsync<AssociationClosed>()).Why.ShouldBe("The TLS handshake failed.");
        (await reception.NextAsync<AssociationClosed>()).Why.ShouldBe("The TLS handshake failed.");
    }

    [Fact]
    public async Task A_handshake_that_never_comes_is_given_up()
    {
        var clock = new ManualClock();
        await using var reception = new Reception(Options() with { Clock = clock });
        using var silent = await reception.CallAsync();

        await clock.ArmedAsync(new NetworkLimits().TlsHandshake);
        clock.Advance(new NetworkLimits().TlsHandshake);

        await silent.HearCloseAsync();
        (await reception.NextAsync<AssociationClosed>()).Why.ShouldBe("The TLS handshake failed.");
    }

    public void Dispose()
    {
        house.Dispose();
        chair.Dispose();
    }

    private ReceiverOptions Options() => new()
    {
        Listen = new IPEndPoint(IPAddress.Loopback, 0),
        Tls = new SslServerAuthenticationOptions
        {
            ServerCertificate = house,
            ClientCertificateRequired = true,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == chair.Thumbprint,
        },
    };

    private SenderOptions Caller(int port, X509Certificate2 certificate) => Reception.Caller(port) with
    {
        Tls = new SslClientAuthenticationOptions
        {
            TargetHost = "house",
            ClientCertificates = [certificate],
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == house.Thumbprint,
        },
    };

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
