using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>The certificate by which we say who we are (mutual TLS).</summary>
internal static class ClientIdentity
{
    /// <summary>Reads a certificate, with its chain if it has one, and its key.</summary>
    /// <exception cref="CryptographicException">They are not PEM, or do not belong together.</exception>
    public static SslStreamCertificateContext Read(string certificatePem, string keyPem)
    {
        try
        {
            var own = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(certificatePem);
            return SslStreamCertificateContext.Create(own, chain, offline: true);
        }
        catch (ArgumentException unreadable)
        {
            throw new CryptographicException("The key or the certificate is not PEM.", unreadable);
        }
    }
}
