using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Retrieve;

/// <summary>What a peer says and sends after it was asked for one instance, until it has counted up.</summary>
internal sealed class RetrieveConversation(
    UserAssociation association, string sopInstanceUid, Func<RetrievedInstance, CancellationToken, ValueTask> take)
{
    public const ushort Success = 0x0000;
    public const ushort SomeFailed = 0xB000;
    private const ushort Pending = 0xFF00;

    /// <summary>One instance and some words about it need few messages; a peer that says so many more never ends.</summary>
    private const int MostMessages = 10_000;

    /// <summary>A peer that sends so much that nobody asked for is not worth listening to.</summary>
    private const int MostRefused = 16;

    private static readonly StoreResult MistypedArgument = new(0x0212, "SOP class or instance UID or data set is missing");
    private static readonly StoreResult NotAskedFor = StoreResult.NotAuthorised("this instance was not asked for");

    private bool isTaken;
    private int refused;

    public async ValueTask<RetrieveResult> ReadResultAsync(CancellationToken ct)
    {
        for (var left = MostMessages; left > 0; left--)
        {
            var message = await association.ReadAsync();
            if (message.Command.Field == CommandField.StoreRequest)
                await AnswerAsync(message, ct);
            else if (await ReadAnswerAsync(association.Answering(message, CommandField.GetAnswer)) is { } result)
                return result;
        }
        throw AssociationLostException.TooLong("The peer goes on sending without end.");
    }

    /// <summary>The final answer; null when it is only a count on the way. A list of what failed may come with it and is read over.</summary>
    private static async ValueTask<RetrieveResult?> ReadAnswerAsync(Message answer)
    {
        if (answer.DataSet is { } failures)
            await failures.DrainAsync();
        var status = answer.Status();
        return status.Status == Pending ? null : new RetrieveResult(
            status,
            answer.Command.UInt16(CommandElement.CompletedSubOperations) ?? 0,
            answer.Command.UInt16(CommandElement.FailedSubOperations) ?? 0,
            answer.Command.UInt16(CommandElement.WarningSubOperations) ?? 0);
    }

    private async ValueTask AnswerAsync(Message message, CancellationToken ct)
    {
        var refusal = Refuse(message);
        if (refusal is not null && ++refused > MostRefused)
            throw AssociationLostException.TooLong("The peer sends what was not asked for.");
        var result = refusal ?? await TakeAsync(message, ct);
        if (message.DataSet is { } dataSet)
            await dataSet.DrainAsync();
        await association.SendAsync(message.Context, AnswerCommand.To(message.Command, result));
    }

    private StoreResult? Refuse(Message message)
    {
        if (!message.Context.RequestorProvides)
            throw AssociationLostException.Malformed("An instance came in a context in which we do not store.");
        var command = message.Command;
        if (message.DataSet is null || command.Text(CommandElement.AffectedSopClassUid) != message.Context.AbstractSyntax)
            return MistypedArgument;
        return isTaken || command.Text(CommandElement.AffectedSopInstanceUid) != sopInstanceUid ? NotAskedFor : null;
    }

    private async ValueTask<StoreResult> TakeAsync(Message message, CancellationToken ct)
    {
        isTaken = true;
        await take(new RetrievedInstance(message.Context.AbstractSyntax, sopInstanceUid, message.Context.TransferSyntax, message.DataSet!), ct);
        return StoreResult.Success;
    }
}
