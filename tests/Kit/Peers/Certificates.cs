using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DentaMind.Kit.Peers;

/// <summary>An authority of nobody, and what it issues.</summary>
public sealed class Certificates : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly X509Certificate2 authority;

    public Certificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority of nobody", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        authority = request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(1));
    }

    public string AuthorityPem => authority.ExportCertificatePem();

    /// <summary>For a host name or an address, valid from and to so many days from now.</summary>
    public X509Certificate2 Issue(string host = "127.0.0.1", int from = -30, int to = 30)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
        else names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, Now.AddDays(from), Now.AddDays(to), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }

    /// <summary>How a server shows a certificate, and which of its callers' it wants to see.</summary>
    public static SslServerAuthenticationOptions Server(X509Certificate2 certificate, X509Certificate2? wanted = null) => new()
    {
        ServerCertificate = certificate,
        ClientCertificateRequired = wanted is not null,
        RemoteCertificateValidationCallback = (_, shown, _, _) => wanted is null || shown?.GetCertHashString() == wanted.GetCertHashString(),
    };

    public void Dispose() => authority.Dispose();
}
