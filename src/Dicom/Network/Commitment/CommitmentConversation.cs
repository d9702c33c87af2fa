using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Commitment;

/// <summary>What a peer says after it was asked for one commitment; the report may come even before the request is answered.</summary>
internal sealed class CommitmentConversation(UserAssociation association, string transactionUid)
{
    /// <summary>A peer that has so many other reports to make may open an association for them.</summary>
    private const int MostReports = 64;

    /// <remarks>Whoever asked in another transaction waits for that report at the receiver, so the peer has to bring it there.</remarks>
    private static readonly StoreResult NotAskedHere = StoreResult.ProcessingFailure("not this transaction: report on an association of your own");

    private int reports;

    /// <summary>The report on the transaction, once it has come.</summary>
    public CommitmentReport? Report { get; private set; }

    /// <summary>The answer to the request.</summary>
    public async ValueTask<StoreResult> ReadAnswerAsync(CancellationToken ct)
    {
        while (true)
        {
            var message = await association.ReadAsync();
            if (message.Command.Field != CommandField.EventReport)
                return await ReadStatusAsync(association.Answering(message, CommandField.ActionAnswer));
            await AnswerAsync(message, ct);
        }
    }

    /// <summary>The report, if it comes in time. A peer that took the request and then goes has not failed it.</summary>
    public async ValueTask<CommitmentReport?> WaitAsync(TimeSpan wait, CancellationToken ct)
    {
        var clock = association.Options.Clock;
        var since = clock.GetTimestamp();
        try
        {
            while (Report is null && wait - clock.GetElapsedTime(since) is { Ticks: > 0 } left && await association.ArrivesAsync(left))
                await AnswerAsync(await ReadReportAsync(), ct);
        }
        catch (AssociationLostException gone) when (gone.End is AssociationEnd.Released or AssociationEnd.PeerAborted or AssociationEnd.PeerDisconnected)
        {
            await association.AbortAsync();
        }
        return Report;
    }

    private async ValueTask<Message> ReadReportAsync() => await association.ReadAsync() is { Command.Field: CommandField.EventReport } report
        ? report
        : throw AssociationLostException.Malformed("Something else than a report came after the request was answered.");

    /// <summary>An action reply may come with the answer; there is none that this program has use for.</summary>
    private static async ValueTask<StoreResult> ReadStatusAsync(Message answer)
    {
        if (answer.DataSet is { } reply)
            await reply.DrainAsync();
        return answer.Status();
    }

    private async ValueTask AnswerAsync(Message message, CancellationToken ct)
    {
        if (++reports > MostReports)
            throw AssociationLostException.TooLong("The peer reports on too many other transactions.");
        var heard = await EventReport.ReadAsync(message, ct);
        var isOurs = heard.Report?.TransactionUid == transactionUid;
        if (message.DataSet is { } dataSet)
            await dataSet.DrainAsync();
        await association.SendAsync(message.Context, AnswerCommand.To(message.Command, heard.Report is null || isOurs ? heard.Refusal : NotAskedHere));
        if (isOurs)
            Report = heard.Report;
    }
}
