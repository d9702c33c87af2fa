using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Retrieve;

/// <summary>An association that we opened with a peer to read back what it says it keeps (C-GET, study root; PS3.4 C.4.3); one request at a time.</summary>
public sealed class DicomRetrieval : IAsyncDisposable
{
    private readonly UserAssociation association;
    private readonly AgreedContext context;

    private DicomRetrieval(UserAssociation association, AgreedContext context) => (this.association, this.context) = (association, context);

    /// <summary>Opens an association on which the peer may send us instances of some SOP classes.</summary>
    /// <param name="options">Whom to call.</param>
    /// <param name="storage">
    /// What is taken: each SOP class with its transfer syntaxes, the best first. Each pair becomes a presentation context of its own, so that
    /// a peer can send a file as it has it; all together at most 127.
    /// </param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="AssociationRejectedException">The peer refused.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    /// <exception cref="NotOfferedException">The peer gives nothing back, or does not let us be the provider for any of the SOP classes.</exception>
    public static async Task<DicomRetrieval> OpenAsync(
        SenderOptions options, IReadOnlyList<ContextProposal> storage, CancellationToken ct = default)
    {
        if (storage.Count == 0)
            throw new ArgumentException("Say at least one SOP class that is taken.", nameof(storage));
        var taken = storage.SelectMany(proposal => proposal.TransferSyntaxes.Select(syntax =>
            new ContextProposal(proposal.AbstractSyntax, [syntax], proposal.ServiceClass) { AsProvider = true }));
        var asking = new ContextProposal(SopClass.StudyRootGet, MessageDataSet.TransferSyntaxes);
        var (opened, agreed) = await UserAssociation.OpenForAsync(options, [asking, .. taken], SopClass.StudyRootGet, ct);
        if (opened.Contexts.Any(context => context.RequestorProvides))
            return new DicomRetrieval(opened, agreed);
        await opened.LeaveAsync(ct);
        throw new NotOfferedException(storage[0].AbstractSyntax);
    }

    /// <summary>Whether the peer may send a SOP class in a transfer syntax.</summary>
    public bool Takes(string sopClassUid, string transferSyntaxUid) => association.Contexts.Any(context =>
        context.RequestorProvides && context.AbstractSyntax == sopClassUid && context.TransferSyntax == transferSyntaxUid);

    /// <summary>Asks for one instance; when it comes it is handed on while it arrives, once, and nothing else is.</summary>
    /// <param name="keys">Which instance.</param>
    /// <param name="take">Reads the instance; the peer hears success when it returns. An exception aborts the association and passes through.</param>
    /// <param name="ct">Aborts the association.</param>
    /// <exception cref="RequestFailedException">The peer answered with a failure.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    public async Task<RetrieveResult> GetAsync(
        InstanceKeys keys, Func<RetrievedInstance, CancellationToken, ValueTask> take, CancellationToken ct = default)
    {
        var conversation = new RetrieveConversation(association, keys.SopInstanceUid, take);
        var result = await association.TalkAsync(async () =>
        {
            await association.SendAsync(context, Request(), await MessageDataSet.WriteAsync(Identifier(keys), context, ct), ct);
            return await conversation.ReadResultAsync(ct);
        }, ct);
        return result.Answer.Status is RetrieveConversation.Success or RetrieveConversation.SomeFailed
            ? result
            : throw new RequestFailedException(result.Answer);
    }

    /// <summary>Ends the association in good order.</summary>
    public Task ReleaseAsync(CancellationToken ct = default) => association.ReleaseAsync(ct);

    /// <summary>Aborts the association unless it was released.</summary>
    public ValueTask DisposeAsync() => association.DisposeAsync();

    private CommandSet Request() => association.Request(CommandField.Get)
        .With(CommandElement.AffectedSopClassUid, SopClass.StudyRootGet)
        .With(CommandElement.Priority, (ushort)StorePriority.Medium);

    private static Dataset Identifier(InstanceKeys keys) => new Dataset()
        .Set(Tags.QueryRetrieveLevel, "IMAGE")
        .Set(Tags.SopInstanceUid, keys.SopInstanceUid)
        .Set(Tags.StudyInstanceUid, keys.StudyInstanceUid)
        .Set(Tags.SeriesInstanceUid, keys.SeriesInstanceUid);
}
