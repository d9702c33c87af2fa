namespace DentaMind.Routing.Destinations.Http;

/// <summary>How we say who we are to a web destination; nothing of it is ever printed.</summary>
internal sealed record Credentials
{
    public static readonly Credentials None = new();

    /// <summary>For Basic (RFC 7617).</summary>
    public UserPassword? Basic { get; init; }

    /// <summary>For Bearer (RFC 6750): a token that somebody else renews.</summary>
    public string? BearerToken { get; init; }

    /// <summary>For OAuth 2.0: tokens that we fetch.</summary>
    public TokenGrant? Grant { get; init; }

    /// <summary>For mutual TLS.</summary>
    public CertificateWithKey? Certificate { get; init; }

    public override string ToString() => nameof(Credentials);
}

internal sealed record UserPassword(string User, string Password)
{
    public override string ToString() => nameof(UserPassword);
}

/// <summary>A certificate, with its chain if any, and its key, both PEM.</summary>
internal sealed record CertificateWithKey(string CertificatePem, string KeyPem)
{
    public override string ToString() => nameof(CertificateWithKey);
}

/// <summary>Why we may ask for tokens: the secret of a client (RFC 6749 4.4), or a key that signs for a service account (RFC 7523, as Google wants it).</summary>
/// <param name="Endpoint">Where tokens are given.</param>
/// <param name="Client">The client's id, or the service account's name.</param>
internal sealed record TokenGrant(Uri Endpoint, string Client)
{
    public string? Secret { get; init; }

    /// <summary>An RSA key (PEM) instead of a secret.</summary>
    public string? KeyPem { get; init; }

    public string? Scope { get; init; }

    public override string ToString() => nameof(TokenGrant);
}
