using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>A person puts a waiting delivery aside, until it is released.</summary>
public sealed record ParkDelivery(Guid Delivery) : IUseCase<DeliveryView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class ParkDeliveryHandler(ClinicDb db, DeliveryViews views, TimeProvider clock) : IHandle<ParkDelivery, DeliveryView>
{
    private static readonly Refusal NotWaiting = new("delivery-not-waiting", "Only a delivery that waits can be put aside.");

    public async Task<Outcome<DeliveryView>> HandleAsync(ParkDelivery ask, Actor actor, CancellationToken ct)
    {
        var delivery = await db.Set<Delivery>().Within(actor).SingleOrDefaultAsync(delivery => delivery.Id == ask.Delivery, ct);
        if (delivery is null)
            return Refusal.NotFound("delivery");
        var now = clock.GetUtcNow();
        if (delivery.State != DeliveryState.Waiting || delivery.LeasedUntil > now)
            return NotWaiting;
        delivery.Park(now, "parked-by-hand", null);
        db.About(delivery.Patient, delivery.Image);
        db.Signal(RoutingSignal.Delivery(delivery));
        return await db.SaveAsync(views.Of(delivery), ct);
    }
}

internal static class ParkDeliveryEndpoint
{
    public static void MapParkDelivery(this IEndpointRouteBuilder api) => api.MapPost("/deliveries/{id:guid}/park",
        async (Guid id, Door<ParkDelivery, DeliveryView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ParkDelivery(id), actor, ct)).ToHttp());
}
