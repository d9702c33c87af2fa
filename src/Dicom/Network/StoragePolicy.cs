using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Network;

/// <summary>Lets every peer in and accepts verification, the storage of everything that can be kept, and reports of storage commitment.</summary>
/// <param name="AcceptPrivateSopClasses">Whether a SOP class outside DICOM's own UIDs is taken for an instance to be kept.</param>
public sealed record StoragePolicy(bool AcceptPrivateSopClasses = false) : IReceiverPolicy
{
    private const string StorageServiceClass = "1.2.840.10008.4.2";
    private const string StandardRoot = "1.2.840.10008.";

    public ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct) => ValueTask.FromResult<Rejection?>(null);

    public ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal) => Decide(proposal);

    /// <summary>The verdict for any peer.</summary>
    public ContextVerdict Decide(ContextProposal proposal)
    {
        if (proposal.AbstractSyntax != SopClass.Verification && !IsReport(proposal) && !IsStorable(proposal))
            return ContextVerdict.Refuse(ContextRefusal.AbstractSyntaxNotSupported);
        return TransferSyntaxChoice.Among(proposal.TransferSyntaxes) is { } chosen
            ? ContextVerdict.Accept(chosen)
            : ContextVerdict.Refuse(ContextRefusal.TransferSyntaxesNotSupported);
    }

    /// <remarks>Who does not ask to be the provider wants a commitment from us, and we give none.</remarks>
    private static bool IsReport(ContextProposal proposal) =>
        proposal is { AbstractSyntax: SopClass.StorageCommitment, AsProvider: true };

    private bool IsStorable(ContextProposal proposal) => SopClass.IsStorage(proposal.AbstractSyntax)
        && (AcceptPrivateSopClasses
            || proposal.AbstractSyntax.StartsWith(StandardRoot, StringComparison.Ordinal)
            || proposal.ServiceClass == StorageServiceClass);
}
