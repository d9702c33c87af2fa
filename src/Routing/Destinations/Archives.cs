using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
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

    private DimseArchive OpenDimse(DestinationSettings settings, SecretWords? certificate) => new(new SenderOptions
    {
        Host = settings.Host!,
        Port = settings.Port!.Value,
        CalledAe = settings.Aet!.Trim(),
        CallingAe = (settings.CallingAet ?? own.Aet).Trim(),
        Tls = settings.Tls is { } tls ? Tls(settings.Host!, tls, certificate) : null,
        Clock = clock,
        Connect = AddressGuard.OfSystem.ConnectAsync,
    });

    private static SslClientAuthenticationOptions Tls(string host, DestinationTls tls, SecretWords? certificate)
    {
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (certificate is { CertificatePem: { } pem, KeyPem: { } key })
            options.ClientCertificates = [X509Certificate2.CreateFromPem(pem, key)];
        if (tls.AuthorityPem is { } authority)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPem(authority);
        }
        return options;
    }
}
