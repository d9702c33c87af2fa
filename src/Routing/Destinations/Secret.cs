namespace DentaMind.Routing.Destinations;

/// <summary>What we say to a destination to be let in; sealed, written and never read back by people.</summary>
internal sealed class Secret
{
    public required Guid Id { get; init; }

    /// <summary>By which destinations refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Sealed JSON, bound to this row.</summary>
    public byte[] Sealed { get; set; } = [];

    public DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A user with a password, a token, client credentials, or a certificate with its key; what is not needed stays null.</summary>
/// <param name="User">For Basic; the client's id for client credentials; the id of an access key.</param>
/// <param name="Password">For Basic; the client's secret for client credentials; the secret of an access key.</param>
/// <param name="Token">For Bearer.</param>
/// <param name="CertificatePem">For mutual TLS: the certificate, with its chain if any.</param>
/// <param name="KeyPem">For mutual TLS: the private key, not encrypted.</param>
public sealed record SecretWords(string? User = null, string? Password = null, string? Token = null, string? CertificatePem = null, string? KeyPem = null)
{
    /// <summary>Without the words.</summary>
    public override string ToString() => nameof(SecretWords);
}
