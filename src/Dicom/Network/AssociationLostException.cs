using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>The association ended before the message under way was whole; nothing of that message may be kept.</summary>
public sealed class AssociationLostException : IOException
{
    internal AssociationLostException(AssociationEnd end, AbortReason reason, string message, Exception? inner = null)
        : base(message, inner) => (End, Reason) = (end, reason);

    /// <summary>How it ended.</summary>
    public AssociationEnd End { get; }

    /// <summary>What an A-ABORT tells the peer.</summary>
    internal AbortReason Reason { get; }

    /// <summary>Whether the peer is still there to be told.</summary>
    internal bool CanAbort => End is not (AssociationEnd.PeerAborted or AssociationEnd.PeerDisconnected or AssociationEnd.Released);

    internal static AssociationLostException Violation(AbortReason reason, string what, Exception? inner = null) =>
        new(AssociationEnd.ProtocolError, reason, what, inner);

    internal static AssociationLostException Malformed(string what, Exception? inner = null) => Violation(AbortReason.InvalidParameter, what, inner);

    internal static AssociationLostException TooLong(string what) =>
        new(AssociationEnd.LimitExceeded, AbortReason.NotSpecified, what);

    internal static AssociationLostException Disconnected(Exception? inner = null) =>
        new(AssociationEnd.PeerDisconnected, AbortReason.NotSpecified, "The peer closed the connection.", inner);

    internal static AssociationLostException Ended(AssociationEnd end) => end == AssociationEnd.TimedOut
        ? new(end, AbortReason.NotSpecified, "The peer was silent or slow for too long.")
        : new(end, AbortReason.NotSpecified, "The association was given up by this side.");
}
