using DentaMind.Kernel;
using DentaMind.Platform.Outbox;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>Writes down what became of a delivery that was in hand. Whoever comes with a lease that is not the present one changes nothing.</summary>
/// <param name="Delivery">Its number.</param>
/// <param name="Lease">Under which it was in hand.</param>
/// <param name="Patient">Whose image it is.</param>
/// <param name="Image">Which image it is.</param>
/// <param name="Answer">What the peer answered.</param>
/// <param name="IsToBeProved">Whether the destination can prove what it has; otherwise its word is the last one.</param>
internal sealed record SettleDelivery(long Delivery, Guid Lease, PatientId? Patient, ImageId Image, PeerAnswer Answer, bool IsToBeProved = true) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(Patient, Image);

    /// <summary>Without the peer's words.</summary>
    public override string ToString() => nameof(SettleDelivery);
}

internal sealed class SettleDeliveryHandler(Settlement settlement, TimeProvider clock) : IHandle<SettleDelivery, Done>
{
    private static readonly TimeSpan UntilProof = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task<Outcome<Done>> HandleAsync(SettleDelivery ask, Actor actor, CancellationToken ct)
    {
        var delivery = await settlement.InHandAsync(ask.Delivery, ask.Lease, ct);
        if (delivery is null)
            return default(Done);
        Settle(delivery, ask.Answer, ask.IsToBeProved);
        delivery.LetGo();
        return await settlement.SaveAsync(delivery, ct);
    }

    private void Settle(Delivery delivery, PeerAnswer answer, bool isToBeProved)
    {
        var now = clock.GetUtcNow();
        var reason = answer.Code ?? "failed";
        switch (answer.Outcome)
        {
            case PeerOutcome.Done:
                delivery.Sent(now, isToBeProved ? now + UntilProof : Delivery.Never);
                break;
            case PeerOutcome.Away or PeerOutcome.Misconfigured:
                // The destination's fault, not the image's: it waits as long as that takes, and no attempt is used up.
                delivery.NotBegun();
                delivery.TryAgain(now + Soon, reason, settlement.Words(delivery, answer));
                break;
            case PeerOutcome.Refused or PeerOutcome.NotOffered:
                delivery.Park(now, reason, settlement.Words(delivery, answer));
                break;
            default:
                TryAgain(delivery, now, reason, answer);
                break;
        }
    }

    private void TryAgain(Delivery delivery, DateTimeOffset now, string reason, PeerAnswer answer)
    {
        if (delivery.Attempts >= Backoff.LastAttempt && !answer.IsOverwhelmed)
            delivery.Park(now, reason, settlement.Words(delivery, answer));
        else
            delivery.TryAgain(now + (answer.RetryAfter ?? Backoff.After(delivery.Attempts, Random.Shared.NextDouble())), reason, settlement.Words(delivery, answer));
    }
}
