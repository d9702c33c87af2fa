using DentaMind.Dicom.Data;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Faults;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>Has a peer prove that it keeps what it said it had, in the strongest way that is wanted and offered.</summary>
internal sealed class Prover(Copies copies, Door<SettleProof, Done> settle)
{
    /// <summary>Whether a commitment is to be asked for, which is known on the DICOM network only; one that was asked for and never reported is asked for again only where nothing else will do.</summary>
    public static bool WantsCommitment(Delivery delivery, DestinationSettings settings, ArchiveLine line) =>
        settings.Kind == DestinationKind.Dimse && line.MayOffer(ProofGrade.Committed)
        && (settings.Proof == ProofWanted.Committed || (settings.Proof == ProofWanted.Best && delivery.CommitmentUid is null));

    /// <summary>Asks for a commitment to many at once. The transaction is in the books before the peer hears of it: its report may come at any time.</summary>
    public async Task<PeerAnswer> CommitAsync(IReadOnlyList<Delivery> deliveries, ArchiveLine line, CancellationToken ct)
    {
        var transaction = Uid.FromGuid(Guid.CreateVersion7());
        foreach (var delivery in deliveries)
            await SettleAsync(delivery, new Proof(PeerAnswer.Done, ProofGrade.Accepted, transaction), ct);
        FaultPoints.Pass(FaultPoints.Delivering.CommitmentNoted);
        var said = await (await line.CallAsync(ct)).CommitAsync(transaction, [.. deliveries.Select(delivery => delivery.Uids)], ct);
        if (said.Answer.Outcome == PeerOutcome.NotOffered)
            line.DoesNotOffer(ProofGrade.Committed);
        else if (said is not { Answer.Outcome: PeerOutcome.Done, Committed: null })
            foreach (var delivery in deliveries)
                await SettleAsync(delivery, Of(said, delivery), ct);
        return said.Answer;
    }

    /// <summary>Proves one without a commitment.</summary>
    public async Task<PeerAnswer> ProveAsync(Delivery delivery, DestinationSettings settings, ArchiveLine line, CancellationToken ct)
    {
        foreach (var way in Ways(settings.Proof).Where(line.MayOffer))
        {
            var proof = await TryAsync(way, delivery, settings, line, ct);
            if (proof.Answer.Outcome == PeerOutcome.NotOffered)
            {
                line.DoesNotOffer(way);
                continue;
            }
            if (proof.Answer.Outcome == PeerOutcome.Refused && way == ProofGrade.ReadBack)
                continue; // Some peers fail instead of saying that they have no such instance; their list tells which it is.
            FaultPoints.Pass(FaultPoints.Delivering.Proved);
            await SettleAsync(delivery, proof, ct);
            return proof.Answer;
        }
        await SettleAsync(delivery, new Proof(new PeerAnswer(PeerOutcome.NotOffered, "no-proof-offered")), ct);
        return PeerAnswer.Done;
    }

    /// <summary>What stands in neither list of a report is not committed to.</summary>
    private static Proof Of(CommitmentAnswer said, Delivery delivery) => said.Answer.Outcome != PeerOutcome.Done ? new Proof(said.Answer)
        : said.Committed!.Contains(delivery.Uids.SopInstance ?? "") ? new Proof(PeerAnswer.Done, ProofGrade.Committed)
        : new Proof(new PeerAnswer(PeerOutcome.Missing, "not-committed"));

    private static IReadOnlyList<ProofGrade> Ways(ProofWanted wanted) => wanted switch
    {
        ProofWanted.ReadBack => [ProofGrade.ReadBack],
        ProofWanted.Listed => [ProofGrade.Listed],
        ProofWanted.Best => [ProofGrade.ReadBack, ProofGrade.Listed],
        _ => [],
    };

    private async Task<Proof> TryAsync(ProofGrade way, Delivery delivery, DestinationSettings settings, ArchiveLine line, CancellationToken ct)
    {
        var peer = await line.CallAsync(ct);
        return way == ProofGrade.ReadBack
            ? new Proof(await copies.CompareAsync(delivery, settings, peer, ct), way)
            : new Proof(await peer.FindAsync(delivery.Uids, ct), way);
    }

    private Task<Outcome<Done>> SettleAsync(Delivery delivery, Proof proof, CancellationToken ct) => settle.EnterAsync(
        new SettleProof(delivery.Number, delivery.Lease!.Value, delivery.Patient, delivery.Image, proof),
        Actor.House("routing.prove:" + delivery.Destination, Right.RunTheHouse),
        ct);
}

/// <summary>What came of asking for a proof.</summary>
/// <param name="Answer">The peer's answer.</param>
/// <param name="Grade">How good the proof is, when the answer is done; accepted means that a report is still to come.</param>
/// <param name="Transaction">The commitment's transaction whose report is still to come.</param>
internal sealed record Proof(PeerAnswer Answer, ProofGrade Grade = ProofGrade.None, string? Transaction = null);
