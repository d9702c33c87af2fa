namespace DentaMind.Dicom.Network.Commitment;

/// <summary>Hears the reports of storage commitment that peers bring on associations of their own.</summary>
public interface ICommitmentHandler
{
    /// <summary>
    /// Takes one report and says so. Anybody may bring one: believe it only when the transaction is yours and the peer is whom you asked.
    /// </summary>
    /// <remarks>
    /// Answer <see cref="StoreResult.Success"/> when the report is safe, also the second time that it comes; after any other answer a peer
    /// may bring it again. An exception is answered with a processing failure.
    /// </remarks>
    ValueTask<StoreResult> HearAsync(AssociationFacts peer, CommitmentReport report, CancellationToken ct);
}
