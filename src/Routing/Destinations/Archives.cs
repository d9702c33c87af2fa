using System.Net.Security;
using System.Security.Cryptography;
using DentaMind.Dicom.Network;
using DentaMind.Imaging.Intake;
using DentaMind.Routing.Destinations.Dimse;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations;

/// <summary>Opens a client for a destination, whatever protocol it speaks; settings that cannot be used make one that says so to everything.</summary>
internal sealed class Archives(Secrets secrets, DicomOptions own, TimeProvider clock)
{
    private static readonly PeerAnswer NoSecret = new(PeerOutcome.Misconfigured, "secret-missing") { Reason = "The secret that this destination names is not stored; store it." };

    public async Task<IArchiveClient> OpenAsync(DestinationSettings settings, CancellationToken ct)
    {
        var words = await FindAsync(settings.Credentials, ct);
        var certificate = await FindAsync(settings.Tls?.ClientCertificate, ct);
        if ((settings.Credentials is not null && words is null) || (settings.Tls?.ClientCertificate is not null && certificate is null))
            return new UnusableArchive(NoSecret);
        return settings.Kind == DestinationKind.Dimse ? OpenDimse(settings, certificate) : HttpArchives.Open(settings, words, certificate);
    }

    private async Task<SecretWords?> FindAsync(string? name, CancellationToken ct) => name is null ? null : await secrets.FindAsync(name, ct);

    private IArchiveClient OpenDimse(DestinationSettings settings, SecretWords? certificate)
    {
        try
        {
            return new DimseArchive(Options(settings, settings.Tls is { } tls ? Tls(settings.Host!, tls, certificate) : null));
        }
        catch (CryptographicException)
        {
            return new UnusableArchive(PeerFaults.Unreadable);
        }
    }

    private SenderOptions Options(DestinationSettings settings, SslClientAuthenticationOptions? tls) => new()
    {
        Host = settings.Host!,
        Port = settings.Port!.Value,
        CalledAe = settings.Aet!.Trim(),
        CallingAe = (settings.CallingAet ?? own.Aet).Trim(),
        Tls = tls,
        Clock = clock,
        Connect = AddressGuard.OfSystem.ConnectAsync,
    };

    /// <summary>As web peers are believed: by the same authorities, in TLS 1.2 or later, with words for what is wrong.</summary>
    private SslClientAuthenticationOptions Tls(string host, DestinationTls tls, SecretWords? certificate)
    {
        var options = new PeerTrust(tls.AuthorityPem, clock).ToOptions();
        options.TargetHost = host;
        if (certificate is { CertificatePem: { } pem, KeyPem: { } key })
            options.ClientCertificateContext = ClientIdentity.Read(pem, key);
        return options;
    }
}
