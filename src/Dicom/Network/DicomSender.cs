using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network;

/// <summary>An association that we opened with a peer, to verify it or to send it instances; one request at a time.</summary>
public sealed class DicomSender : IAsyncDisposable
{
    private readonly UserAssociation association;

    private DicomSender(UserAssociation association) => this.association = association;

    /// <summary>Opens an association in which each proposal is one presentation context, at most 128 of them.</summary>
    /// <remarks>
    /// Propose a SOP class once for every transfer syntax it will be sent in: of several in one context the peer picks only one.
    /// </remarks>
    /// <exception cref="AssociationRejectedException">The peer refused.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    public static async Task<DicomSender> OpenAsync(
        SenderOptions options, IReadOnlyList<ContextProposal> proposals, CancellationToken ct = default) =>
        new(await UserAssociation.OpenAsync(options, proposals, ct));

    /// <summary>The transfer syntaxes that the peer takes for a SOP class, in the order of the proposals.</summary>
    public IReadOnlyList<string> TransferSyntaxesFor(string sopClassUid) =>
        [.. association.Contexts.Where(context => context.AbstractSyntax == sopClassUid).Select(context => context.TransferSyntax)];

    /// <summary>Whether the peer takes a SOP class in a transfer syntax.</summary>
    public bool Accepts(string sopClassUid, string transferSyntaxUid) => Find(sopClassUid, transferSyntaxUid) is not null;

    /// <summary>Asks the peer whether it is there (C-ECHO).</summary>
    public Task<StoreResult> EchoAsync(CancellationToken ct = default)
    {
        var context = association.Find(SopClass.Verification) ?? throw new InvalidOperationException("Verification was not accepted by the peer.");
        var command = association.Request(CommandField.Echo).With(CommandElement.AffectedSopClassUid, SopClass.Verification);
        return AskAsync(CommandField.EchoAnswer, () => association.SendAsync(context, command), ct);
    }

    /// <summary>Sends one instance (C-STORE) and tells what the peer answered; anything but an answer is an exception.</summary>
    public Task<StoreResult> StoreAsync(OutgoingInstance instance, CancellationToken ct = default)
    {
        var context = Find(instance.SopClassUid, instance.TransferSyntaxUid)
            ?? throw new InvalidOperationException("The peer did not accept this SOP class in this transfer syntax.");
        var command = association.Request(CommandField.StoreRequest)
            .With(CommandElement.AffectedSopClassUid, instance.SopClassUid)
            .With(CommandElement.AffectedSopInstanceUid, instance.SopInstanceUid)
            .With(CommandElement.Priority, (ushort)instance.Priority);
        return association.TalkAsync(async () =>
        {
            await association.SendAsync(context, command, instance.DataSet, ct);
            var answer = await association.ReadAnswerAsync(CommandField.StoreAnswer);
            return answer.Command.Text(CommandElement.AffectedSopInstanceUid) is not { Length: > 0 } told || told == instance.SopInstanceUid
                ? answer.OnlyStatus()
                : throw AssociationLostException.Malformed("The peer answered for another instance than it was sent.");
        }, ct);
    }

    /// <summary>Ends the association in good order.</summary>
    public Task ReleaseAsync(CancellationToken ct = default) => association.ReleaseAsync(ct);

    /// <summary>Ends the association at once.</summary>
    public ValueTask AbortAsync() => association.AbortAsync();

    /// <summary>Aborts the association unless it was released.</summary>
    public ValueTask DisposeAsync() => association.DisposeAsync();

    private AgreedContext? Find(string sopClassUid, string transferSyntaxUid) => association.Contexts.FirstOrDefault(context =>
        context.AbstractSyntax == sopClassUid && context.TransferSyntax == transferSyntaxUid);

    private Task<StoreResult> AskAsync(CommandField answer, Func<ValueTask> send, CancellationToken ct) => association.TalkAsync(async () =>
    {
        await send();
        return (await association.ReadAnswerAsync(answer)).OnlyStatus();
    }, ct);
}
