namespace DentaMind.Dicom.Network;

/// <summary>Lets every peer in and accepts verification and the storage of everything that can be kept.</summary>
/// <param name="AcceptPrivateSopClasses">Whether a SOP class outside DICOM's own UIDs is taken for an instance to be kept.</param>
public sealed record StoragePolicy(bool AcceptPrivateSopClasses = false) : IReceiverPolicy
{
    private const string Verification = "1.2.840.10008.1.1";
    private const string StorageServiceClass = "1.2.840.10008.4.2";
    private const string DicomRoot = "1.2.840.10008.";
    private const string StorageRoot = "1.2.840.10008.5.1.4.1.1.";

    /// <summary>Storage SOP classes that stand outside the common root (PS3.4 B.5).</summary>
    private static readonly string[] OtherStorageRoots =
    [
        "1.2.840.10008.5.1.4.34.7", "1.2.840.10008.5.1.4.34.10", "1.2.840.10008.5.1.4.38.1", "1.2.840.10008.5.1.4.39.1",
        "1.2.840.10008.5.1.4.43.1", "1.2.840.10008.5.1.4.44.1", "1.2.840.10008.5.1.4.45.1", "1.2.840.10008.5.1.1.4.1",
    ];

    public ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct) => ValueTask.FromResult<Rejection?>(null);

    public ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal) => Decide(proposal);

    /// <summary>The verdict for any peer.</summary>
    public ContextVerdict Decide(ContextProposal proposal)
    {
        if (proposal.AbstractSyntax != Verification && !IsStorable(proposal))
            return ContextVerdict.Refuse(ContextRefusal.AbstractSyntaxNotSupported);
        return TransferSyntaxChoice.Among(proposal.TransferSyntaxes) is { } chosen
            ? ContextVerdict.Accept(chosen)
            : ContextVerdict.Refuse(ContextRefusal.TransferSyntaxesNotSupported);
    }

    private bool IsStorable(ContextProposal proposal)
    {
        var sopClass = proposal.AbstractSyntax;
        if (sopClass.StartsWith(DicomRoot, StringComparison.Ordinal))
            return sopClass.StartsWith(StorageRoot, StringComparison.Ordinal) || OtherStorageRoots.Contains(sopClass);
        return AcceptPrivateSopClasses || proposal.ServiceClass == StorageServiceClass;
    }
}
