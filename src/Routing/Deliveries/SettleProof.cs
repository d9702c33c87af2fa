using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>Writes down how well a peer proved that it keeps an image; what it has lost is due again.</summary>
/// <param name="Delivery">Its number.</param>
/// <param name="Lease">Under which it is in hand.</param>
/// <param name="Patient">Whose image it is.</param>
/// <param name="Image">Which image it is.</param>
/// <param name="Proof">What came of it.</param>
internal sealed record SettleProof(long Delivery, Guid Lease, PatientId? Patient, ImageId Image, Proof Proof) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(Patient, Image);

    /// <summary>Without the peer's words.</summary>
    public override string ToString() => nameof(SettleProof);
}

internal sealed class SettleProofHandler(ClinicDb db, Settlement settlement, RoutingOptions options, TimeProvider clock) : IHandle<SettleProof, Done>
{
    private static readonly TimeSpan NoProof = TimeSpan.FromDays(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UntilNeverGiven = TimeSpan.FromMinutes(1);
    private readonly TimeSpan reportPatience = TimeSpan.FromSeconds(options.CommitmentPatienceSeconds);

    public async Task<Outcome<Done>> HandleAsync(SettleProof ask, Actor actor, CancellationToken ct)
    {
        var delivery = await settlement.InHandAsync(ask.Delivery, ask.Lease, ct);
        if (delivery is not { State: DeliveryState.Sent })
            return default(Done);
        Settle(delivery, ask.Proof);
        if (ask.Proof is not { Answer.Outcome: PeerOutcome.Done, Grade: ProofGrade.Accepted })
            delivery.LetGo();
        if (delivery.State == DeliveryState.Waiting)
            db.Signal(DeliveryDesk.DueAt(delivery.Destination));
        return await settlement.SaveAsync(delivery, ct);
    }

    /// <summary>Archives exist that list an image and fail whenever they are to give it back: its file is gone or broken. What fails in the same way for so long is sent again, which is harmless; each time it may fail for twice as long, for it may be that the archive is only busy.</summary>
    private static bool IsNeverGiven(Delivery delivery, Proof proof, DateTimeOffset now) =>
        proof is { Grade: ProofGrade.ReadBack, Answer.IsStumble: true } && proof.Answer.Code == delivery.Reason && now - delivery.SentAt > UntilNeverGiven * Math.Pow(2, delivery.Losses);

    private void Settle(Delivery delivery, Proof proof)
    {
        var (now, answer) = (clock.GetUtcNow(), proof.Answer);
        switch (answer.Outcome)
        {
            case PeerOutcome.Done when proof.Grade == ProofGrade.Accepted:
                delivery.AskedToCommit(proof.Transaction!, now + reportPatience);
                break;
            case PeerOutcome.Done:
                delivery.Confirmed(proof.Grade, now);
                break;
            case PeerOutcome.Missing:
                delivery.Lost(now, answer.Code ?? "lost", settlement.Words(delivery, answer));
                break;
            case PeerOutcome.NotOffered:
                delivery.CommitAnew(now + (delivery.CommitmentUid is null ? NoProof : reportPatience), answer.Code ?? "no-proof-offered");
                break;
            case PeerOutcome.Nonsense when answer.Code == "read-back-differs":
                delivery.Park(now, answer.Code, settlement.Words(delivery, answer));
                break;
            case PeerOutcome.NotNow when IsNeverGiven(delivery, proof, now):
                delivery.Lost(now, "not-given-back", settlement.Words(delivery, answer));
                break;
            default:
                delivery.ProveLater(now + (answer.RetryAfter ?? Soon), answer.Code ?? "failed");
                break;
        }
    }
}
