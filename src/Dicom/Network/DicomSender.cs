using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>An association that we opened with a peer, to verify it or to send it instances; one request at a time.</summary>
public sealed class DicomSender : IAsyncDisposable
{
    private readonly Association association;
    private readonly Patience patience;
    private ushort lastMessageId;

    private DicomSender(Association association, Patience patience) => (this.association, this.patience) = (association, patience);

    /// <summary>Opens an association in which each proposal is one presentation context, at most 128 of them.</summary>
    /// <remarks>
    /// Propose a SOP class once for every transfer syntax it will be sent in: of several in one context the peer picks only one.
    /// </remarks>
    /// <exception cref="AssociationRejectedException">The peer refused.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    public static async Task<DicomSender> OpenAsync(
        SenderOptions options, IReadOnlyList<ContextProposal> proposals, CancellationToken ct = default)
    {
        var waiting = new Patience(options.Clock, options.Limits);
        try
        {
            await using var giveUp = GiveUp(waiting, ct);
            return new DicomSender(await SenderConnection.OpenAsync(options, proposals, waiting, ct), waiting);
        }
        catch
        {
            waiting.Dispose();
            ct.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>The transfer syntaxes that the peer takes for a SOP class, in the order of the proposals.</summary>
    public IReadOnlyList<string> TransferSyntaxesFor(string sopClassUid) =>
        [.. association.Contexts.Where(context => context.AbstractSyntax == sopClassUid).Select(context => context.TransferSyntax)];

    /// <summary>Whether the peer takes a SOP class in a transfer syntax.</summary>
    public bool Accepts(string sopClassUid, string transferSyntaxUid) => Find(sopClassUid, transferSyntaxUid) is not null;

    /// <summary>Asks the peer whether it is there (C-ECHO).</summary>
    public Task<StoreResult> EchoAsync(CancellationToken ct = default)
    {
        var context = association.Contexts.FirstOrDefault(agreed => agreed.AbstractSyntax == SopClass.Verification)
            ?? throw new InvalidOperationException("Verification was not accepted by the peer.");
        var command = Request(CommandField.Echo, context).WithDataSet(false);
        return AskAsync(() => association.SendAsync(context.Id, command), ct);
    }

    /// <summary>Sends one instance (C-STORE) and tells what the peer answered; anything but an answer is an exception.</summary>
    public Task<StoreResult> StoreAsync(OutgoingInstance instance, CancellationToken ct = default)
    {
        var context = Find(instance.SopClassUid, instance.TransferSyntaxUid)
            ?? throw new InvalidOperationException("The peer did not accept this SOP class in this transfer syntax.");
        var command = Request(CommandField.StoreRequest, context)
            .With(CommandElement.AffectedSopInstanceUid, instance.SopInstanceUid)
            .With(CommandElement.Priority, (ushort)instance.Priority)
            .WithDataSet(true);
        return AskAsync(() => association.SendAsync(context.Id, command, instance.DataSet, ct), ct);
    }

    /// <summary>Ends the association in good order.</summary>
    public async Task ReleaseAsync(CancellationToken ct = default)
    {
        await using var giveUp = GiveUp(patience, ct);
        await association.ReleaseAsync();
    }

    /// <summary>Ends the association at once.</summary>
    public ValueTask AbortAsync() => association.AbortAsync(AbortSource.User, AbortReason.NotSpecified);

    /// <summary>Aborts the association unless it was released.</summary>
    public async ValueTask DisposeAsync()
    {
        await AbortAsync();
        await association.DisposeAsync();
        patience.Dispose();
    }

    private AgreedContext? Find(string sopClassUid, string transferSyntaxUid) => association.Contexts.FirstOrDefault(context =>
        context.AbstractSyntax == sopClassUid && context.TransferSyntax == transferSyntaxUid);

    private CommandSet Request(CommandField field, AgreedContext context) => new CommandSet()
        .With(CommandElement.AffectedSopClassUid, context.AbstractSyntax)
        .With(CommandElement.CommandField, (ushort)field)
        .With(CommandElement.MessageId, ++lastMessageId);

    /// <summary>A request that was begun and not finished leaves nothing to build on: the association is aborted.</summary>
    private async Task<StoreResult> AskAsync(Func<ValueTask> send, CancellationToken ct)
    {
        try
        {
            await using var giveUp = GiveUp(patience, ct);
            await send();
            return await ReadAnswerAsync();
        }
        catch (Exception failure)
        {
            var reason = (failure as AssociationLostException)?.Reason ?? AbortReason.NotSpecified;
            await association.AbortAsync(AbortSource.User, reason);
            ct.ThrowIfCancellationRequested();
            throw;
        }
    }

    private async ValueTask<StoreResult> ReadAnswerAsync()
    {
        if (await association.ReadMessageAsync() is not { } answer)
        {
            await association.ReplyToReleaseAsync();
            throw new AssociationLostException(AssociationEnd.Released, AbortReason.NotSpecified, "The peer released instead of answering.");
        }
        var command = answer.Command;
        if (answer.DataSet is not null
            || !command.Field.HasFlag(CommandField.Answer)
            || command.UInt16(CommandElement.MessageIdRespondedTo) != lastMessageId
            || command.UInt16(CommandElement.Status) is not { } status)
            throw AssociationLostException.Malformed("The peer did not answer the request that was made.");
        return new StoreResult(status, command.Text(CommandElement.ErrorComment));
    }

    private static CancellationTokenRegistration GiveUp(Patience patience, CancellationToken ct) =>
        ct.Register(() => patience.End(AssociationEnd.HostStopped));
}
