using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>Answers the messages of one association that a peer opened, in their order, until the peer releases it.</summary>
internal sealed class StorageProvider(Association association, AssociationFacts peer, Host host, ReceiverOptions options)
{
    private static readonly StoreResult UnrecognisedOperation = new(0x0211);
    private static readonly StoreResult MistypedArgument = new(0x0212, "SOP class or instance UID or data set is missing");
    private static readonly StoreResult SopClassNotSupported = new(0x0122, "SOP class differs from the presentation context");
    private static readonly StoreResult InvalidInstanceUid = new(0x0117, "SOP instance UID is not a UID");

    /// <summary>How many messages were answered.</summary>
    public int Messages { get; private set; }

    /// <summary>How many bytes of data sets were read.</summary>
    public long DataSetBytes { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        while (await association.ReadMessageAsync() is { } message)
            await AnswerAsync(message, ct);
        await association.ReplyToReleaseAsync();
    }

    private async ValueTask AnswerAsync(Message message, CancellationToken ct)
    {
        if (message.Command.Field.HasFlag(CommandField.Answer))
            throw AssociationLostException.Violation(AbortReason.UnexpectedParameter, "An answer came to a request that was never made.");
        var began = options.Clock.GetTimestamp();
        var result = await HandleAsync(message, ct);
        if (message.DataSet is { } dataSet)
        {
            await dataSet.DrainAsync();
            DataSetBytes += dataSet.Position;
        }
        if (message.Command.Field == CommandField.Cancel) // answered by nothing: there is never anything left to cancel
            return;
        await association.SendAsync(message.Context.Id, AnswerCommand.To(message.Command, result));
        Messages++;
        options.Tell?.Invoke(new RequestAnswered(
            peer.Id, (ushort)message.Command.Field, message.Command.MessageId, result.Status, options.Clock.GetElapsedTime(began)));
    }

    private ValueTask<StoreResult> HandleAsync(Message message, CancellationToken ct) => message.Command.Field switch
    {
        CommandField.Echo => ValueTask.FromResult(StoreResult.Success),
        CommandField.StoreRequest => StoreAsync(message, ct),
        CommandField.EventReport when host.Commitments is { } commitments => HearAsync(message, commitments, ct),
        _ => ValueTask.FromResult(UnrecognisedOperation),
    };

    private ValueTask<StoreResult> StoreAsync(Message message, CancellationToken ct)
    {
        var command = message.Command;
        if (command.Text(CommandElement.AffectedSopClassUid) is not { } sopClass
            || command.Text(CommandElement.AffectedSopInstanceUid) is not { } sopInstance
            || message.DataSet is not { } dataSet)
            return ValueTask.FromResult(MistypedArgument);
        if (sopClass != message.Context.AbstractSyntax || !SopClass.IsStorage(sopClass))
            return ValueTask.FromResult(SopClassNotSupported);
        if (!Uid.IsIndexable(sopInstance))
            return ValueTask.FromResult(InvalidInstanceUid);
        var request = new StoreRequest(peer, sopClass, sopInstance, message.Context.TransferSyntax, dataSet)
        {
            MessageId = command.MessageId,
            Priority = (StorePriority)(command.UInt16(CommandElement.Priority) ?? 0),
            MoveOriginator = command.Text(CommandElement.MoveOriginator),
        };
        return AskHostAsync(() => host.Storage.StoreAsync(request, ct), ct);
    }

    private ValueTask<StoreResult> HearAsync(Message message, ICommitmentHandler commitments, CancellationToken ct) => AskHostAsync(async () =>
    {
        var heard = await EventReport.ReadAsync(message, ct);
        return heard.Report is { } report ? await commitments.HearAsync(peer, report, ct) : heard.Refusal;
    }, ct);

    private async ValueTask<StoreResult> AskHostAsync(Func<ValueTask<StoreResult>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            association.ThrowIfLost();
            options.Tell?.Invoke(new HostFailed(peer.Id, failure));
            return StoreResult.ProcessingFailure();
        }
    }
}
