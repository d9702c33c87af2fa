namespace DentaMind.Dicom.Network;

/// <summary>One instance that a peer wants kept (PS3.7 9.1.1).</summary>
/// <param name="Association">Who sends it.</param>
/// <param name="SopClassUid">The affected SOP class.</param>
/// <param name="SopInstanceUid">The affected SOP instance.</param>
/// <param name="TransferSyntaxUid">How the data set is encoded.</param>
/// <param name="DataSet">The data set's bytes as they come from the wire: forward only, asynchronous reads only.</param>
public sealed record StoreRequest(
    AssociationFacts Association,
    string SopClassUid,
    string SopInstanceUid,
    string TransferSyntaxUid,
    Stream DataSet)
{
    /// <summary>The number that the peer gave its message.</summary>
    public required ushort MessageId { get; init; }

    /// <summary>How urgent the peer says it is.</summary>
    public StorePriority Priority { get; init; }

    /// <summary>The application entity whose C-MOVE caused this, if any.</summary>
    public string? MoveOriginator { get; init; }
}

/// <summary>The priority of a C-STORE request.</summary>
public enum StorePriority
{
    Medium = 0,
    High = 1,
    Low = 2,
}
