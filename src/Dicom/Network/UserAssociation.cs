using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>An association that we opened; one request at a time, and a request that is begun and not finished ends it.</summary>
internal sealed class UserAssociation : IAsyncDisposable
{
    private readonly Association association;
    private readonly Patience patience;
    private ushort lastMessageId;

    private UserAssociation(Association association, Patience patience, SenderOptions options) =>
        (this.association, this.patience, Options) = (association, patience, options);

    public SenderOptions Options { get; }

    public IReadOnlyList<AgreedContext> Contexts => association.Contexts;

    public bool IsOpen => association.State == AssociationState.Established;

    public static async Task<UserAssociation> OpenAsync(SenderOptions options, IReadOnlyList<ContextProposal> proposals, CancellationToken ct)
    {
        var waiting = new Patience(options.Clock, options.Limits);
        try
        {
            await using var giveUp = GiveUp(waiting, ct);
            return new UserAssociation(await SenderConnection.OpenAsync(options, proposals, waiting, ct), waiting, options);
        }
        catch
        {
            waiting.Dispose();
            ct.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Opens an association that is of use only when the peer accepts one SOP class; else it is released.</summary>
    /// <exception cref="NotOfferedException">The peer does not accept the SOP class.</exception>
    public static async Task<(UserAssociation Association, AgreedContext Context)> OpenForAsync(
        SenderOptions options, IReadOnlyList<ContextProposal> proposals, string sopClass, CancellationToken ct)
    {
        var opened = await OpenAsync(options, proposals, ct);
        if (opened.Find(sopClass) is { } context)
            return (opened, context);
        await opened.LeaveAsync(ct);
        throw new NotOfferedException(sopClass);
    }

    /// <summary>Releases an association that is of no use, and lets it go.</summary>
    public async ValueTask LeaveAsync(CancellationToken ct)
    {
        await using var leaving = this;
        await ReleaseAsync(ct);
    }

    /// <summary>The context that the peer accepted for a SOP class.</summary>
    public AgreedContext? Find(string abstractSyntax) => Contexts.FirstOrDefault(context => context.AbstractSyntax == abstractSyntax);

    /// <summary>The command of the next request.</summary>
    public CommandSet Request(CommandField field) => new CommandSet()
        .With(CommandElement.CommandField, (ushort)field)
        .With(CommandElement.MessageId, ++lastMessageId);

    /// <summary>Lets a request and its answers pass; when that fails, nothing is left to build on, and the association is aborted.</summary>
    public async Task<T> TalkAsync<T>(Func<ValueTask<T>> talk, CancellationToken ct)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The association has ended; open another one.");
        try
        {
            await using var giveUp = GiveUp(patience, ct);
            return await talk();
        }
        catch (Exception failure)
        {
            var reason = (failure as AssociationLostException)?.Reason ?? AbortReason.NotSpecified;
            await association.AbortAsync(AbortSource.User, reason);
            ct.ThrowIfCancellationRequested();
            throw;
        }
    }

    public ValueTask SendAsync(AgreedContext context, CommandSet command) => association.SendAsync(context.Id, command.WithDataSet(false));

    public ValueTask SendAsync(AgreedContext context, CommandSet command, Stream dataSet, CancellationToken ct) =>
        association.SendAsync(context.Id, command.WithDataSet(true), dataSet, ct);

    /// <summary>Waits for the peer's next message; a release in its stead is an exception.</summary>
    public async ValueTask<Message> ReadAsync()
    {
        if (await association.ReadMessageAsync() is { } message)
            return message;
        await association.ReplyToReleaseAsync();
        throw new AssociationLostException(AssociationEnd.Released, AbortReason.NotSpecified, "The peer released instead of answering.");
    }

    /// <summary>Waits for an answer to the last request; anything else is an exception.</summary>
    public async ValueTask<Message> ReadAnswerAsync(CommandField field) => Answering(await ReadAsync(), field);

    /// <summary>A message that answers the last request.</summary>
    public Message Answering(Message message, CommandField field) =>
        message.Command.Field == field && message.Command.UInt16(CommandElement.MessageIdRespondedTo) == lastMessageId
            ? message
            : throw AssociationLostException.Malformed("The peer did not answer the request that was made.");

    /// <summary>Whether the peer says anything within a time; when it does not, the association is as it was.</summary>
    public ValueTask<bool> ArrivesAsync(TimeSpan within) => association.ArrivesAsync(within);

    public async Task ReleaseAsync(CancellationToken ct)
    {
        if (!IsOpen)
            return;
        await using var giveUp = GiveUp(patience, ct);
        await association.ReleaseAsync();
    }

    public ValueTask AbortAsync() => association.AbortAsync(AbortSource.User, AbortReason.NotSpecified);

    public async ValueTask DisposeAsync()
    {
        await AbortAsync();
        await association.DisposeAsync();
        patience.Dispose();
    }

    private static CancellationTokenRegistration GiveUp(Patience patience, CancellationToken ct) =>
        ct.Register(() => patience.End(AssociationEnd.HostStopped));
}
