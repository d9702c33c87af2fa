using DentaMind.Dicom.Data;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Faults;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Written;
using Microsoft.Extensions.Logging;

namespace DentaMind.Routing.Deliveries;

/// <summary>Sends deliveries that are in hand, in four steps: asks whether they may go, makes them ready, gives each to the peer, writes down what became of them.</summary>
/// <remarks>The first, second and last step are done for some together, and while others are given; so the peer hardly waits for the books.</remarks>
internal sealed partial class Courier(Parcels parcels, Clearance clearance, Door<SettleDeliveries, Done> settle, Door<WithdrawDelivery, Done> withdraw, ILogger<Courier> log)
{
    private const string NotAccepted = "transfer-syntax-not-accepted";

    /// <summary>As it is; and where the peer lacks that form, in those that every peer has to take (PS3.5 10.1).</summary>
    private static readonly TransferSyntax?[] Forms = [null, TransferSyntax.ExplicitLittleEndian, TransferSyntax.ImplicitLittleEndian];

    /// <summary>Where a rule wants it uncompressed; one that cannot be made so without loss goes as it is.</summary>
    private static readonly TransferSyntax?[] PlainForms = [TransferSyntax.ExplicitLittleEndian, TransferSyntax.ImplicitLittleEndian, null];

    /// <summary>Asks whether they may go. Looked at here again, whatever decided the deliveries: a rule, a person, a standby or a repair.</summary>
    public Task<Permits> AskAsync(IReadOnlyList<Delivery> deliveries, Destination destination, CancellationToken ct) => clearance.PermitsAsync(deliveries, destination, ct);

    /// <summary>Opens the originals of those that may go, each in the form in which it is kept. Nothing is sent.</summary>
    public async Task<IReadOnlyList<ReadyDelivery>> PrepareAsync(IReadOnlyList<Delivery> deliveries, Permits permits, Destination destination, CancellationToken ct)
    {
        var toOpen = deliveries.Where(delivery => permits.AreGivenTo(delivery) && FormsOf(delivery)[0] is null).ToList();
        if (toOpen.Count > 0)
            FaultPoints.Pass(FaultPoints.Delivering.Leased);
        var opened = await OpenAsync(toOpen, destination.Settings, ct);
        return [.. deliveries.Select(delivery => new ReadyDelivery(delivery, opened.GetValueOrDefault(delivery.Number)))];
    }

    /// <summary>Gives it to the peer. Null when the destination was changed since the line to it was opened: then nothing was sent, for the other end is not the one that is allowed now.</summary>
    public async Task<GivenDelivery?> GiveAsync(ReadyDelivery ready, Permits permits, Destination destination, ArchiveLine line, CancellationToken ct)
    {
        if (permits.DenialOf(ready.Delivery) is { } denied)
            return new GivenDelivery(ready.Delivery, new PeerAnswer(PeerOutcome.Refused, denied), denied);
        if (!permits.IsSameDestination)
            return null;
        var answer = await TryAsync(ready, destination.Settings, line, ct);
        FaultPoints.Pass(FaultPoints.Delivering.Given);
        return new GivenDelivery(ready.Delivery, answer);
    }

    /// <summary>Writes down what became of those of one lease, even when the house stops now: the peer has them.</summary>
    public async Task SettleAsync(IReadOnlyList<GivenDelivery> given, Destination destination)
    {
        var house = Actor.House("routing.deliver:" + destination.Name, Right.RunTheHouse);
        foreach (var (delivery, _, denial) in given.Where(one => one.Denial is not null))
            await withdraw.EnterAsync(new WithdrawDelivery(delivery.Number, delivery.Lease!.Value, delivery.Patient, delivery.Image, denial!), house, CancellationToken.None);
        var answers = given.Where(one => one.Denial is null).ToDictionary(one => one.Delivery.Number, one => one.Answer);
        if (answers.Count == 0)
            return;
        await settle.EnterAsync(new SettleDeliveries(given[0].Delivery.Lease!.Value, answers, destination.Settings.Proof != ProofWanted.None), house, CancellationToken.None);
        FaultPoints.Pass(FaultPoints.Delivering.Settled);
    }

    private static TransferSyntax?[] FormsOf(Delivery delivery) => delivery.Transcode == Transcode.Uncompressed ? PlainForms : Forms;

    /// <summary>What fails here is opened by itself when it is given; what fails again is told of then.</summary>
    private async Task<IReadOnlyDictionary<long, Outcome<Parcel>>> OpenAsync(IReadOnlyCollection<Delivery> deliveries, DestinationSettings settings, CancellationToken ct)
    {
        try
        {
            return await parcels.OfAsync(deliveries, settings, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return new Dictionary<long, Outcome<Parcel>>();
        }
    }

    /// <summary>What fails on our side, such as an original that is damaged, is the fault of this image alone: the others go on.</summary>
    private async Task<PeerAnswer> TryAsync(ReadyDelivery ready, DestinationSettings settings, ArchiveLine line, CancellationToken ct)
    {
        try
        {
            return await GiveAsync(ready, settings, line, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            NotSent(log, ready.Delivery.Id, fault);
            await line.HangUpAsync();
            return new PeerAnswer(PeerOutcome.NotNow, "failed-here");
        }
    }

    private async Task<PeerAnswer> GiveAsync(ReadyDelivery ready, DestinationSettings settings, ArchiveLine line, CancellationToken ct)
    {
        PeerAnswer? last = null;
        var isPlainOut = false;
        foreach (var form in FormsOf(ready.Delivery))
        {
            if (form is not null && isPlainOut)
                continue;
            var parcel = ready.TakeFirst() ?? await parcels.OfAsync(ready.Delivery, settings, form, ct);
            if (parcel.IsAnswer)
            {
                await using var open = parcel.Answer;
                FaultPoints.Pass(FaultPoints.Delivering.Opened);
                last = await (await line.CallAsync(ct)).StoreAsync(open, ct);
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

    [LoggerMessage(505, LogLevel.Warning, "Delivery {Delivery} could not be sent by a fault on this side.")]
    private static partial void NotSent(ILogger log, Guid delivery, Exception fault);
}
