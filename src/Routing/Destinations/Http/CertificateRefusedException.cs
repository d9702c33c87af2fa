using System.Security.Authentication;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>We do not believe a peer's certificate; the text says why, and what has to be done.</summary>
internal sealed class CertificateRefusedException(string code, string text) : AuthenticationException(text)
{
    /// <summary>Stable, kebab-case: <c>certificate-expired</c>, <c>certificate-not-yet-valid</c>, <c>certificate-untrusted</c>, <c>certificate-other-name</c>.</summary>
    public string Code { get; } = code;
}
