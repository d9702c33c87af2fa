using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>A person decides that a delivery which waits for one is not to be sent; no rule sends it later, only a person does.</summary>
public sealed record RefuseDelivery(Guid Delivery) : IUseCase<DeliveryView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class RefuseDeliveryHandler(ClinicDb db, DeliveryViews views, TimeProvider clock) : IHandle<RefuseDelivery, DeliveryView>
{
    private static readonly Refusal NotHeld = new("delivery-not-held", "Only a delivery that is held or put aside can be refused.");

    public async Task<Outcome<DeliveryView>> HandleAsync(RefuseDelivery ask, Actor actor, CancellationToken ct)
    {
        var delivery = await db.Set<Delivery>().Within(actor).SingleOrDefaultAsync(delivery => delivery.Id == ask.Delivery, ct);
        if (delivery is null)
            return Refusal.NotFound("delivery");
        var now = clock.GetUtcNow();
        if (delivery.State is not (DeliveryState.Held or DeliveryState.Parked) || delivery.LeasedUntil > now)
            return NotHeld;
        delivery.Withdraw(Delivery.RefusedByHand, now);
        db.About(delivery.Patient, delivery.Image);
        db.Signal(RoutingSignal.Delivery(delivery));
        return await db.SaveAsync(views.Of(delivery), ct);
    }
}

internal static class RefuseDeliveryEndpoint
{
    public static void MapRefuseDelivery(this IEndpointRouteBuilder api) => api.MapPost("/deliveries/{id:guid}/refuse",
        async (Guid id, Door<RefuseDelivery, DeliveryView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RefuseDelivery(id), actor, ct)).ToHttp());
}
