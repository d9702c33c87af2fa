using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using DentaMind.Dicom.Network;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations.Dimse;

/// <summary>Sorts what a DICOM peer answers, and how calling it fails, by what is to be done about it.</summary>
internal static class DimseFaults
{
    /// <summary>Calls the peer; that it cannot be reached or breaks the protocol is an answer, too.</summary>
    public static async Task<PeerAnswer> TellAsync(Func<Task<PeerAnswer>> call, CancellationToken ct)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && Of(fault) is { })
        {
            return Of(fault)!;
        }
    }

    /// <summary>What a status comes to (PS3.4 B.2.3, PS3.7 annex C).</summary>
    public static PeerAnswer Of(StoreResult result)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"status-{result.Status:x4}");
        return result.IsKept ? PeerAnswer.Done with { PeerWords = result.IsWarning ? result.Comment : null }
            : result.Status switch
            {
                // Already there by that UID: its keeping has to be proved like any other.
                0x0111 => PeerAnswer.Done,
                0x0124 => new PeerAnswer(PeerOutcome.Misconfigured, code, result.Comment),
                0x0110 or 0x0210 or 0x0213 => new PeerAnswer(PeerOutcome.NotNow, code, result.Comment),
                >= 0xA700 and <= 0xA7FF => new PeerAnswer(PeerOutcome.NotNow, code, result.Comment) { IsOverwhelmed = true },
                _ => new PeerAnswer(PeerOutcome.Refused, code, result.Comment),
            };
    }

    private static PeerAnswer? Of(Exception fault) => fault switch
    {
        AssociationRejectedException { IsTransient: true } busy => new PeerAnswer(PeerOutcome.Away, "association-rejected", busy.Rejection.ToString()),
        AssociationRejectedException refused => new PeerAnswer(PeerOutcome.Misconfigured, "association-rejected", refused.Rejection.ToString()),
        NotOfferedException => new PeerAnswer(PeerOutcome.NotOffered, "not-offered"),
        RequestFailedException failed => Of(failed.Answer) is { Outcome: PeerOutcome.Done } ? new PeerAnswer(PeerOutcome.Nonsense, "nonsense") : Of(failed.Answer),
        AssociationLostException { End: AssociationEnd.PeerDisconnected or AssociationEnd.PeerAborted or AssociationEnd.TimedOut } lost => new PeerAnswer(PeerOutcome.Away, Word(lost.End)),
        AssociationLostException lost => new PeerAnswer(PeerOutcome.Nonsense, Word(lost.End)),
        AddressForbiddenException forbidden => new PeerAnswer(PeerOutcome.Misconfigured, "address-forbidden") { Reason = forbidden.Message },
        CertificateRefusedException refused => new PeerAnswer(PeerOutcome.Misconfigured, refused.Code) { Reason = refused.Message },
        AuthenticationException { InnerException: CertificateRefusedException refused } => Of(refused),
        AuthenticationException => new PeerAnswer(PeerOutcome.Misconfigured, "tls-failed"),
        SocketException socket => new PeerAnswer(PeerOutcome.Away, socket.SocketErrorCode == SocketError.ConnectionRefused ? "connection-refused" : "connection-failed"),
        IOException => new PeerAnswer(PeerOutcome.Away, "connection-lost"),
        _ => null,
    };

    private static string Word(AssociationEnd end) => end switch
    {
        AssociationEnd.TimedOut => "silent",
        AssociationEnd.PeerAborted => "association-aborted",
        AssociationEnd.PeerDisconnected => "connection-lost",
        _ => "protocol-broken",
    };
}
