using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using DentaMind.Dicom.Web;
using DentaMind.Dicom.Web.Multipart;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations;

/// <summary>Sorts what goes wrong with a web peer by what is to be done about it.</summary>
internal static class PeerFaults
{
    private static readonly PeerAnswer TooSlow = new(PeerOutcome.Away, "timed-out") { Reason = "The peer was silent or slow for too long." };

    /// <summary>An answer that could not be understood.</summary>
    public static PeerAnswer Nonsense(string code) => new(PeerOutcome.Nonsense, code) { Reason = "The peer's answer cannot be understood and proves nothing." };

    /// <summary>What an HTTP status comes to, when nothing more is known.</summary>
    public static PeerAnswer Of(WebRefusal refusal)
    {
        var (outcome, code, reason) = Sorted(refusal);
        return new PeerAnswer(outcome, code ?? string.Create(CultureInfo.InvariantCulture, $"http-{refusal.Status}"), refusal.Words)
        {
            RetryAfter = refusal.RetryAfter,
            Reason = reason,
            IsOverwhelmed = refusal.Status is 429 or 503 or 507 or 509,
        };
    }

    /// <summary>Runs what asks a peer; whatever fails on the way is an answer too, save a fault of our own.</summary>
    public static async Task<PeerAnswer> AskAsync(Func<Task<PeerAnswer>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && Of(failure) is { } answer)
        {
            return answer;
        }
    }

    /// <summary>What a connection that failed comes to; null for what is no fault of the peer or of the way to it.</summary>
    public static PeerAnswer? Of(Exception failure)
    {
        if (SourceFailed(failure)) return null;
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Named(cause) is { } answer) return answer;
        }

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => Nonsense("http-broken"),
            OperationCanceledException => TooSlow, // the connection was not there in time
            HttpRequestException or IOException => new PeerAnswer(PeerOutcome.Away, "connection-lost") { Reason = "The connection to the peer broke." },
            _ => null,
        };
    }

    private static PeerAnswer? Named(Exception cause) => cause switch
    {
        CertificateRefusedException refused => new(PeerOutcome.Misconfigured, refused.Code) { Reason = refused.Message },
        AddressForbiddenException forbidden => new(PeerOutcome.Misconfigured, "address-forbidden")
        {
            Reason = $"{forbidden.Message} If that is meant, write the address itself.",
        },
        ElsewhereException => new(PeerOutcome.Misconfigured, "redirect") { Reason = "The peer sends us on, and we do not follow; give the address that it means." },
        TokenRefusedException refused => OfTokens(refused.Refusal),
        CryptographicException => Unreadable,
        AuthenticationException => new(PeerOutcome.Misconfigured, "tls-failed") { Reason = "TLS cannot be agreed upon with the peer; look at its versions, and at the client certificate that it wants." },
        SlowPeerException => TooSlow,
        MultipartException { Code: not "multipart-truncated" } broken => Nonsense(broken.Code),
        OversizedAnswerException => Nonsense("answer-too-long"),
        SocketException socket => OfSocket(socket.SocketErrorCode),
        _ => null,
    };

    /// <summary>A certificate or key of ours that cannot be read.</summary>
    public static PeerAnswer Unreadable { get; } = new(PeerOutcome.Misconfigured, "certificate-unreadable")
    {
        Reason = "The authority's certificate, or our certificate or key, cannot be read; give PEM, the key not encrypted.",
    };

    private static PeerAnswer OfTokens(WebRefusal? refusal)
    {
        if (refusal is null) return new PeerAnswer(PeerOutcome.Misconfigured, "token-not-understood") { Reason = "The token endpoint's answer holds no token; look at its address." };
        var answer = Of(refusal);
        return answer.Outcome is PeerOutcome.Away or PeerOutcome.NotNow
            ? answer with { Outcome = PeerOutcome.Away, Code = "token-endpoint-away", Reason = "The token endpoint cannot give tokens now." }
            : answer with { Outcome = PeerOutcome.Misconfigured, Code = "token-refused", Reason = "The token endpoint refuses our credentials; give new ones." };
    }

    private static PeerAnswer OfSocket(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => new(PeerOutcome.Away, "connection-refused") { Reason = "Nothing listens at the peer's address; look whether it runs." },
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => new(PeerOutcome.Away, "name-unknown") { Reason = "Nobody knows the peer's name now." },
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown => new(PeerOutcome.Away, "unreachable") { Reason = "No way leads to the peer's address now." },
        SocketError.TimedOut => TooSlow,
        _ => new(PeerOutcome.Away, "connection-lost") { Reason = "The connection to the peer broke." },
    };

    private static (PeerOutcome Outcome, string? Code, string? Reason) Sorted(WebRefusal refusal) => refusal.Status switch
    {
        >= 300 and < 400 => (PeerOutcome.Misconfigured, "redirect", refusal.Elsewhere is { } host
            ? $"The peer sends us on to {host}, and we do not follow; give the address that it means."
            : "The peer sends us on, and we do not follow; give the address that it means."),
        401 => (PeerOutcome.Misconfigured, "credentials-refused", "The peer refuses our credentials; give new ones."),
        403 => (PeerOutcome.Misconfigured, "forbidden", "The peer knows us and says that we may not; ask its administrator for the right."),
        404 or 410 => (PeerOutcome.Misconfigured, "address-unknown", "There is no such service at this address; look at its path."),
        405 or 501 => (PeerOutcome.NotOffered, "not-offered", "The peer does not offer this."),
        407 or 511 => (PeerOutcome.Misconfigured, "proxy", "Something between us and the peer wants to know who we are."),
        408 or 425 => (PeerOutcome.NotNow, null, null),
        413 => (PeerOutcome.Refused, "too-large", "The image is larger than the peer takes; its limit, or that of a proxy before it, has to be raised."),
        406 or 415 => (PeerOutcome.Refused, "media-type-refused", "The peer does not take this kind of file."),
        429 or 502 or 503 or 504 or 507 or 509 => (PeerOutcome.Away, null, "The peer is overwhelmed, or something before it cannot reach it."),
        >= 500 => (PeerOutcome.NotNow, null, "Something went wrong at the peer."),
        _ => (PeerOutcome.Refused, null, null),
    };

    private static bool SourceFailed(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SourceFailedException) return true;
        }

        return false;
    }
}
