using System.Net;

namespace DentaMind.Dicom.Network;

/// <summary>Something the receiver tells its host for logs and meters: numbers and AE titles, never a word about a patient.</summary>
public abstract record NetworkEvent(AssociationId Association);

/// <summary>A peer was let in.</summary>
public sealed record AssociationOpened(AssociationId Association, AssociationFacts Peer) : NetworkEvent(Association);

/// <summary>A peer was turned away; the titles are empty when it was turned away before it gave them.</summary>
public sealed record AssociationRejected(AssociationId Association, IPAddress RemoteAddress, string CallingAe, string CalledAe, Rejection Why)
    : NetworkEvent(Association);

/// <summary>A connection ended; without an association before it, no message was ever read from it.</summary>
public sealed record AssociationClosed(AssociationId Association, AssociationEnd How, string? Why, int Messages, long DataSetBytes)
    : NetworkEvent(Association);

/// <summary>A request was answered.</summary>
public sealed record RequestAnswered(AssociationId Association, ushort Command, ushort MessageId, ushort Status, TimeSpan Took)
    : NetworkEvent(Association);

/// <summary>The host's code failed on a request, which was answered with a processing failure, or on a connection.</summary>
public sealed record HostFailed(AssociationId Association, Exception Exception) : NetworkEvent(Association);
