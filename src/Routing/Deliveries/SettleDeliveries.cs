using DentaMind.Kernel;
using DentaMind.Platform.Outbox;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>Writes down what became of deliveries that were in hand. Whoever comes with a lease that is not the present one changes nothing.</summary>
/// <param name="Lease">Under which they were in hand.</param>
/// <param name="Answers">What the peer answered to each, by its number.</param>
/// <param name="IsToBeProved">Whether the destination can prove what it has; otherwise its word is the last one.</param>
internal sealed record SettleDeliveries(Guid Lease, IReadOnlyDictionary<long, PeerAnswer> Answers, bool IsToBeProved = true) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    /// <summary>Without the peer's words.</summary>
    public override string ToString() => nameof(SettleDeliveries);
}

internal sealed class SettleDeliveriesHandler(Settlement settlement, TimeProvider clock) : IHandle<SettleDeliveries, Done>
{
    private const int Tries = 3;
    private static readonly TimeSpan UntilProof = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>When one of them was settled otherwise at this moment, the others are looked up and settled once more; those that stay behind come back when the lease ends.</summary>
    public async Task<Outcome<Done>> HandleAsync(SettleDeliveries ask, Actor actor, CancellationToken ct)
    {
        for (var left = Tries; left > 0; left--)
        {
            var inHand = await settlement.InHandAsync([.. ask.Answers.Keys], ask.Lease, ct);
            foreach (var delivery in inHand)
            {
                Settle(delivery, ask.Answers[delivery.Number], ask.IsToBeProved);
                delivery.LetGo();
            }
            if (await settlement.SaveAsync(inHand, ct))
                break;
        }
        return default(Done);
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
