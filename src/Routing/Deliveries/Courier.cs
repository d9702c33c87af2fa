using DentaMind.Dicom.Data;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Faults;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Written;
using Microsoft.Extensions.Logging;

namespace DentaMind.Routing.Deliveries;

/// <summary>Sends one delivery that is in hand, and has written down what became of it.</summary>
internal sealed partial class Courier(Parcels parcels, Clearance clearance, Door<SettleDelivery, Done> settle, Door<WithdrawDelivery, Done> withdraw, ILogger<Courier> log)
{
    private const string NotAccepted = "transfer-syntax-not-accepted";

    /// <summary>As it is; and where the peer lacks that form, in those that every peer has to take (PS3.5 10.1).</summary>
    private static readonly TransferSyntax?[] Forms = [null, TransferSyntax.ExplicitLittleEndian, TransferSyntax.ImplicitLittleEndian];

    /// <summary>Where a rule wants it uncompressed; one that cannot be made so without loss goes as it is.</summary>
    private static readonly TransferSyntax?[] PlainForms = [TransferSyntax.ExplicitLittleEndian, TransferSyntax.ImplicitLittleEndian, null];

    /// <summary>Null when the destination was changed since the line to it was opened: then nothing was sent, for the other end is not the one that is allowed now.</summary>
    public async Task<PeerAnswer?> SendAsync(Delivery delivery, Destination destination, ArchiveLine line, CancellationToken ct)
    {
        // Looked at here again, whatever decided the delivery: a rule, a person, a standby or a repair.
        if (await clearance.DenialOfAsync(delivery.Image, delivery.Destination, ct) is { } denied)
            return await WithdrawAsync(delivery, denied, ct);
        FaultPoints.Pass(FaultPoints.Delivering.Leased);
        if (!await clearance.IsUnchangedAsync(destination, ct))
            return null;
        var answer = await TryAsync(delivery, destination.Settings, line, ct);
        FaultPoints.Pass(FaultPoints.Delivering.Given);
        // Written down even when the house stops now: the peer has it.
        await settle.EnterAsync(new SettleDelivery(delivery.Number, delivery.Lease!.Value, delivery.Patient, delivery.Image, answer, destination.Settings.Proof != ProofWanted.None), House(delivery), CancellationToken.None);
        FaultPoints.Pass(FaultPoints.Delivering.Settled);
        return answer;
    }

    /// <summary>What fails on our side, such as an original that is damaged, is the fault of this image alone: the others go on.</summary>
    private async Task<PeerAnswer> TryAsync(Delivery delivery, DestinationSettings settings, ArchiveLine line, CancellationToken ct)
    {
        try
        {
            return await GiveAsync(delivery, settings, line, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            NotSent(log, delivery.Id, fault);
            await line.HangUpAsync();
            return new PeerAnswer(PeerOutcome.NotNow, "failed-here");
        }
    }

    private async Task<PeerAnswer> GiveAsync(Delivery delivery, DestinationSettings settings, ArchiveLine line, CancellationToken ct)
    {
        PeerAnswer? last = null;
        var isPlainOut = false;
        foreach (var form in delivery.Transcode == Transcode.Uncompressed ? PlainForms : Forms)
        {
            if (form is not null && isPlainOut)
                continue;
            var parcel = await parcels.OfAsync(delivery, settings, form, ct);
            if (parcel.IsAnswer)
            {
                await using var ready = parcel.Answer;
                FaultPoints.Pass(FaultPoints.Delivering.Opened);
                last = await (await line.CallAsync(ct)).StoreAsync(ready, ct);
                if (last.Code != NotAccepted)
                    break;
            }
            else if (parcel.Refusal.Kind == RefusalKind.Unavailable)
                return new PeerAnswer(PeerOutcome.NotNow, parcel.Refusal.Code);
            else
                (last, isPlainOut) = (new PeerAnswer(PeerOutcome.Refused, parcel.Refusal.Code), isPlainOut || form is not null);
        }
        return last!.Outcome is PeerOutcome.Away or PeerOutcome.Nonsense ? await DoubtAsync(last, line, ct) : last;
    }

    /// <summary>A connection that breaks over one image while the peer answers is that image's fault: it must not keep the others waiting. Who speaks nonsense to everything is not the archive.</summary>
    private static async Task<PeerAnswer> DoubtAsync(PeerAnswer answer, ArchiveLine line, CancellationToken ct)
    {
        await line.HangUpAsync();
        var isThere = await (await line.CallAsync(ct)).ProbeAsync(ct);
        return isThere.Outcome switch
        {
            PeerOutcome.Done when answer.RetryAfter is null => answer with { Outcome = PeerOutcome.NotNow },
            PeerOutcome.Nonsense => answer with { Outcome = PeerOutcome.Misconfigured },
            PeerOutcome.Away or PeerOutcome.Misconfigured when answer.Outcome == PeerOutcome.Nonsense => isThere,
            _ => answer,
        };
    }

    private async Task<PeerAnswer> WithdrawAsync(Delivery delivery, string denied, CancellationToken ct)
    {
        await withdraw.EnterAsync(new WithdrawDelivery(delivery.Number, delivery.Lease!.Value, delivery.Patient, delivery.Image, denied), House(delivery), ct);
        return new PeerAnswer(PeerOutcome.Refused, denied);
    }

    [LoggerMessage(505, LogLevel.Warning, "Delivery {Delivery} could not be sent by a fault on this side.")]
    private static partial void NotSent(ILogger log, Guid delivery, Exception fault);

    private static Actor House(Delivery delivery) => Actor.House("routing.deliver:" + delivery.Destination, Right.RunTheHouse);
}
