namespace DentaMind.Dicom.Network;

/// <summary>How an association came to its end.</summary>
public enum AssociationEnd
{
    /// <summary>In good order, by A-RELEASE.</summary>
    Released,

    /// <summary>The peer sent an A-ABORT.</summary>
    PeerAborted,

    /// <summary>The connection broke or was closed without a word.</summary>
    PeerDisconnected,

    /// <summary>The peer broke the protocol and was aborted.</summary>
    ProtocolError,

    /// <summary>The peer sent more than the limits allow and was aborted.</summary>
    LimitExceeded,

    /// <summary>The peer was silent or slow for too long and was aborted.</summary>
    TimedOut,

    /// <summary>This side stopped, or its host gave the association up.</summary>
    HostStopped,
}
