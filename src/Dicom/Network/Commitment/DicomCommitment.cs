using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Commitment;

/// <summary>An association that we opened with a peer to ask it to answer for what we sent (storage commitment push model, PS3.4 J).</summary>
/// <remarks>
/// The answer may come while the association is open, or days later on one that the peer opens to our receiver: then an
/// <see cref="ICommitmentHandler"/> hears it. So remember a transaction before asking, not after.
/// </remarks>
public sealed class DicomCommitment : IAsyncDisposable
{
    private const ushort RequestStorageCommitment = 1;

    private readonly UserAssociation association;
    private readonly AgreedContext context;

    private DicomCommitment(UserAssociation association, AgreedContext context) => (this.association, this.context) = (association, context);

    /// <summary>Opens an association for storage commitment.</summary>
    /// <exception cref="AssociationRejectedException">The peer refused.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    /// <exception cref="NotOfferedException">The peer does not commit to storage.</exception>
    public static async Task<DicomCommitment> OpenAsync(SenderOptions options, CancellationToken ct = default)
    {
        var proposal = new ContextProposal(SopClass.StorageCommitment, MessageDataSet.TransferSyntaxes);
        var (opened, agreed) = await UserAssociation.OpenForAsync(options, [proposal], SopClass.StorageCommitment, ct);
        return new DicomCommitment(opened, agreed);
    }

    /// <summary>
    /// Asks the peer to commit to instances and waits a while for its report; null when it took the request and the report is still to come.
    /// </summary>
    /// <param name="transactionUid">The name of the request; never used before.</param>
    /// <param name="instances">What to commit to, at least one.</param>
    /// <param name="wait">How long to wait for the report once the request was taken; zero not at all.</param>
    /// <param name="ct">Aborts the association.</param>
    /// <exception cref="RequestFailedException">The peer did not take the request.</exception>
    public async Task<CommitmentReport?> RequestAsync(
        string transactionUid, IReadOnlyList<SopReference> instances, TimeSpan wait, CancellationToken ct = default)
    {
        if (instances.Count == 0)
            throw new ArgumentException("Ask for at least one instance.", nameof(instances));
        var conversation = new CommitmentConversation(association, transactionUid);
        var answer = await association.TalkAsync(async () =>
        {
            await association.SendAsync(context, Action(), await MessageDataSet.WriteAsync(Asked(transactionUid, instances), context, ct), ct);
            return await conversation.ReadAnswerAsync(ct);
        }, ct);
        if (answer.Status != StoreResult.Success.Status)
            throw new RequestFailedException(answer);
        return conversation.Report ?? await association.TalkAsync(() => conversation.WaitAsync(wait, ct), ct);
    }

    /// <summary>Ends the association in good order.</summary>
    public Task ReleaseAsync(CancellationToken ct = default) => association.ReleaseAsync(ct);

    /// <summary>Aborts the association unless it was released.</summary>
    public ValueTask DisposeAsync() => association.DisposeAsync();

    private CommandSet Action() => association.Request(CommandField.Action)
        .With(CommandElement.RequestedSopClassUid, SopClass.StorageCommitment)
        .With(CommandElement.RequestedSopInstanceUid, SopClass.StorageCommitmentInstance)
        .With(CommandElement.ActionTypeId, RequestStorageCommitment);

    private static Dataset Asked(string transactionUid, IReadOnlyList<SopReference> instances) => new Dataset()
        .Set(Tags.TransactionUid, transactionUid)
        .SetItems(Tags.ReferencedSopSequence, [.. instances.Select(instance => new Dataset()
            .Set(Tags.ReferencedSopClassUid, instance.SopClassUid)
            .Set(Tags.ReferencedSopInstanceUid, instance.SopInstanceUid))]);
}
