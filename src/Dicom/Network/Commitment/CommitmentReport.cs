namespace DentaMind.Dicom.Network.Commitment;

/// <summary>What a peer says of the instances that it was asked to commit to (PS3.4 J.3.3).</summary>
/// <param name="TransactionUid">Which request it answers.</param>
/// <param name="Committed">What it will keep safe, in the order of the report; nothing that failed is among it.</param>
/// <param name="Failed">What it will not, and why.</param>
/// <remarks>An instance that was asked for and is in neither list is not committed to.</remarks>
public sealed record CommitmentReport(string TransactionUid, IReadOnlyList<SopReference> Committed, IReadOnlyList<FailedReference> Failed);
