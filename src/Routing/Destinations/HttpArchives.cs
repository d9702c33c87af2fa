using System.Security.Cryptography;
using DentaMind.Platform.Store;
using DentaMind.Routing.Destinations.Bucket;
using DentaMind.Routing.Destinations.DicomWeb;
using DentaMind.Routing.Destinations.Http;
using DentaMind.Routing.Destinations.Orthanc;

namespace DentaMind.Routing.Destinations;

/// <summary>Opens the archives that are reached by HTTP.</summary>
internal static class HttpArchives
{
    private static readonly PeerAnswer BadAddress = new(PeerOutcome.Misconfigured, "address-unusable")
    {
        Reason = "The destination's address, or that of its token endpoint, is none; give https://host/path without user, query or fragment.",
    };

    private static readonly PeerAnswer NoWords = new(PeerOutcome.Misconfigured, "secret-missing")
    {
        Reason = "The secret does not hold what this destination's authentication needs; store it anew.",
    };

    /// <summary>A client for a destination; settings that cannot be used make one that says so to everything.</summary>
    /// <param name="settings">A DICOMweb or Orthanc destination.</param>
    /// <param name="words">What <see cref="DestinationSettings.Credentials"/> names.</param>
    /// <param name="certificate">What <see cref="DestinationTls.ClientCertificate"/> names.</param>
    /// <param name="patience">How long the peer may take.</param>
    /// <param name="guard">Where names may lead.</param>
    public static IArchiveClient Open(
        DestinationSettings settings, SecretWords? words, SecretWords? certificate, HttpPatience? patience = null, AddressGuard? guard = null)
    {
        if (Address(settings.Url) is not { } root) return new UnusableArchive(BadAddress);
        if (!TryRead(settings, words, certificate, out var who, out var why)) return new UnusableArchive(why);
        try
        {
            var http = new DestinationHttp(new HttpDestination(root)
            {
                AuthorityPem = settings.Tls?.AuthorityPem,
                Connections = settings.Limits.Parallel,
                Patience = patience ?? new HttpPatience(),
                Guard = guard ?? AddressGuard.OfSystem,
            }, who);
            return settings.Kind switch
            {
                DestinationKind.Orthanc => new OrthancArchive(http),
                DestinationKind.Bucket => new BucketArchive(new GuestBucket(BucketOf(settings, root, words!), http.Client), settings.Prefix ?? "", http),
                _ => new DicomWebArchive(http),
            };
        }
        catch (CryptographicException)
        {
            return new UnusableArchive(PeerFaults.Unreadable);
        }
    }

    private static GuestBucketOptions BucketOf(DestinationSettings settings, Uri root, SecretWords key) =>
        new(root, settings.BucketRegion ?? "us-east-1", settings.Bucket!, key.User!, key.Password!);

    private static bool TryRead(DestinationSettings settings, SecretWords? words, SecretWords? certificate, out Credentials who, out PeerAnswer why)
    {
        (who, why) = (Credentials.None, NoWords);
        if (settings.Tls?.ClientCertificate is not null)
        {
            if (certificate is not { CertificatePem: { } pem, KeyPem: { } key }) return false;
            who = who with { Certificate = new CertificateWithKey(pem, key) };
        }

        switch (settings.Authentication)
        {
            case DestinationAuthentication.Basic when words is { User: { } user, Password: { } password }:
                who = who with { Basic = new UserPassword(user, password) };
                return true;
            case DestinationAuthentication.AccessKey when words is { User: not null, Password: not null }:
                return true; // each request is signed with it, and it is never sent
            case DestinationAuthentication.Bearer when words is { Token: { } token }:
                who = who with { BearerToken = token };
                return true;
            case DestinationAuthentication.ClientCredentials when words is { User: { } client } && (words.Password ?? words.KeyPem) is not null:
                why = BadAddress;
                if (TokenAddress(settings.TokenUrl) is not { } endpoint) return false;
                who = who with { Grant = new TokenGrant(endpoint, client) { Secret = words.Password, KeyPem = words.KeyPem, Scope = settings.Scope } };
                return true;
            default:
                return settings.Authentication == DestinationAuthentication.None;
        }
    }

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } ? address : null;

    /// <summary>Secrets of clients go to a token endpoint by TLS only (RFC 6749 2.3.1), unless it is this machine.</summary>
    private static Uri? TokenAddress(string? text) => Address(text) is { } address && (address.Scheme == "https" || address.IsLoopback) ? address : null;
}
