using DentaMind.Kernel;

namespace DentaMind.Routing.Deliveries;

/// <summary>Takes a delivery that is in hand back for good: its image may never go there.</summary>
/// <param name="Delivery">Its number.</param>
/// <param name="Lease">Under which it is in hand.</param>
/// <param name="Patient">Whose image it is.</param>
/// <param name="Image">Which image it is.</param>
/// <param name="Reason">Why: a stable code.</param>
internal sealed record WithdrawDelivery(long Delivery, Guid Lease, PatientId? Patient, ImageId Image, string Reason) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(Patient, Image);
}

internal sealed class WithdrawDeliveryHandler(Settlement settlement, TimeProvider clock) : IHandle<WithdrawDelivery, Done>
{
    public async Task<Outcome<Done>> HandleAsync(WithdrawDelivery ask, Actor actor, CancellationToken ct)
    {
        var delivery = await settlement.InHandAsync(ask.Delivery, ask.Lease, ct);
        if (delivery is null)
            return default(Done);
        delivery.Withdraw(ask.Reason, clock.GetUtcNow());
        delivery.LetGo();
        return await settlement.SaveAsync(delivery, ct);
    }
}
