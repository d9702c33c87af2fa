using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>Whose certificates are believed: the system's authorities, or one authority alone. There is no way to believe everything.</summary>
internal sealed class PeerTrust : IDisposable
{
    private readonly X509Certificate2Collection authorities = [];
    private readonly TimeProvider clock;

    /// <param name="authorityPem">The authority that alone is trusted; null for the system's.</param>
    /// <param name="clock">By which certificates are young or old.</param>
    /// <exception cref="CryptographicException">The PEM holds no certificate.</exception>
    public PeerTrust(string? authorityPem, TimeProvider clock)
    {
        if (authorityPem is not null) authorities.ImportFromPem(authorityPem);
        if (authorityPem is not null && authorities.Count == 0) throw new CryptographicException("There is no certificate in the PEM.");
        this.clock = clock;
    }

    /// <remarks>Neither missing certificates nor revocation lists are fetched: their addresses are the peer's to choose.</remarks>
    public SslClientAuthenticationOptions ToOptions()
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (authorities.Count > 0)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(authorities);
        }

        return new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = policy,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => Judge(certificate, chain, errors),
        };
    }

    public void Dispose()
    {
        foreach (var authority in authorities) authority.Dispose();
    }

    /// <summary>True, or an exception that says in words why not.</summary>
    private bool Judge(X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        if (shown is not X509Certificate2 certificate) throw new CertificateRefusedException("certificate-untrusted", "The peer shows no certificate.");
        if (errors == SslPolicyErrors.None) return true;
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>()) JudgeDates(element.Certificate, element == chain!.ChainElements[0]);
        throw errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? Untrusted(certificate) : OtherName(certificate);
    }

    private void JudgeDates(X509Certificate2 certificate, bool isPeers)
    {
        var now = clock.GetUtcNow();
        var whose = isPeers ? "The certificate" : "The certificate of its authority";
        if (Instant(certificate.NotAfter) < now)
            throw new CertificateRefusedException("certificate-expired", $"{whose} expired on {Day(Instant(certificate.NotAfter))}; the peer needs a new one.");
        if (Instant(certificate.NotBefore) > now)
            throw new CertificateRefusedException("certificate-not-yet-valid", $"{whose} is not valid before {Day(Instant(certificate.NotBefore))}; look at the clocks of both machines.");
    }

    private CertificateRefusedException Untrusted(X509Certificate2 certificate)
    {
        var whom = authorities.Count > 0 ? "was not issued by the authority that was given" : "was issued by nobody whom this system trusts";
        return new("certificate-untrusted", $"The certificate {whom}; give its authority's certificate if it is right. Its SHA-256 fingerprint is {Fingerprint(certificate)}.");
    }

    private static CertificateRefusedException OtherName(X509Certificate2 certificate) => new(
        "certificate-other-name",
        $"The certificate is for {Name(certificate)} and not for this address; use the name that it is for.");

    /// <summary>A name within quotes, cut short; the peer could write anything there.</summary>
    private static string Name(X509Certificate2 certificate) =>
        Dicom.Web.PeerWords.Clean(certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false)) is { Length: <= 100 } name ? $"\"{name}\"" : "another name";

    private static string Fingerprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static DateTimeOffset Instant(DateTime local) => new DateTimeOffset(local).ToUniversalTime();

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
