using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Query;

/// <summary>One question and its answers, of which the last is heard even when nobody wants the others.</summary>
internal sealed class QueryConversation(UserAssociation association, AgreedContext context) : IAsyncDisposable
{
    private const ushort Pending = 0xFF00;

    /// <summary>A match, though the peer does not know some of the keys that were asked for.</summary>
    private const ushort PendingWithWarning = 0xFF01;

    private ushort id;
    private bool isUnderWay;

    public Task AskAsync(QueryLevel level, Dataset keys, CancellationToken ct) => association.TalkAsync(async () =>
    {
        var command = association.Request(CommandField.Find)
            .With(CommandElement.AffectedSopClassUid, SopClass.StudyRootFind)
            .With(CommandElement.Priority, (ushort)StorePriority.Medium);
        id = command.MessageId;
        await association.SendAsync(context, command, await MessageDataSet.WriteAsync(Identifier(level, keys), context, ct), ct);
        return isUnderWay = true;
    }, ct);

    /// <summary>The next match; null when there are no more. A failure of the peer's is an exception that leaves the association as it is.</summary>
    public async Task<Dataset?> NextAsync(CancellationToken ct)
    {
        var (match, status) = await association.TalkAsync(() => ReadAsync(ct), ct);
        isUnderWay = match is not null;
        return isUnderWay || status.Status == StoreResult.Success.Status ? match : throw new RequestFailedException(status);
    }

    /// <summary>Cancels what is still under way (C-CANCEL), and reads on until the peer says so; one that is too slow about it is aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!isUnderWay || !association.IsOpen)
            return;
        using var late = new CancellationTokenSource(association.Options.Limits.Idle, association.Options.Clock);
        try
        {
            await association.TalkAsync(CancelAsync, late.Token);
        }
        catch (Exception gone) when (gone is AssociationLostException or OperationCanceledException)
        {
            // Whoever stops listening has what was wanted; the next question will tell that the association is gone.
        }
    }

    private async ValueTask<(Dataset? Match, StoreResult Status)> ReadAsync(CancellationToken ct)
    {
        var answer = await association.ReadAnswerAsync(CommandField.FindAnswer);
        if (!IsPending(answer))
            return (null, answer.OnlyStatus());
        if (answer.DataSet is not { } dataSet)
            throw AssociationLostException.Malformed("A match came without its data set.");
        try
        {
            return (await MessageDataSet.ReadAsync(dataSet, context, ct), answer.Status());
        }
        catch (DicomException none)
        {
            throw AssociationLostException.Malformed("A match is no data set that can be read.", none);
        }
    }

    private async ValueTask<bool> CancelAsync()
    {
        await association.SendAsync(context, new CommandSet()
            .With(CommandElement.CommandField, (ushort)CommandField.Cancel)
            .With(CommandElement.MessageIdRespondedTo, id));
        do
        {
            var answer = await association.ReadAnswerAsync(CommandField.FindAnswer);
            if (answer.DataSet is { } dataSet)
                await dataSet.DrainAsync();
            isUnderWay = IsPending(answer);
        }
        while (isUnderWay);
        return isUnderWay;
    }

    private static bool IsPending(Message answer) => answer.Status().Status is Pending or PendingWithWarning;

    private static Dataset Identifier(QueryLevel level, Dataset keys)
    {
        var identifier = new Dataset();
        foreach (var key in keys)
            identifier.Add(key);
        return identifier.Set(Tags.QueryRetrieveLevel, level.ToWord());
    }
}
