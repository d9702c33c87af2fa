using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>A person sends a delivery now: a parked or held one is released, a sent one is sent again. What may never go there still does not.</summary>
public sealed record RetryDelivery(Guid Delivery) : IUseCase<DeliveryView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class RetryDeliveryHandler(ClinicDb db, DeliveryViews views, TimeProvider clock) : IHandle<RetryDelivery, DeliveryView>
{
    private static readonly Refusal Undecided = new("conflict-undecided", "Another original came under this image's number; say first which of the two stands.");
    private static readonly Refusal UnderWay = new("delivery-under-way", "It is being sent at this moment; look again in a minute.");

    public async Task<Outcome<DeliveryView>> HandleAsync(RetryDelivery ask, Actor actor, CancellationToken ct)
    {
        var delivery = await db.Set<Delivery>().Within(actor).SingleOrDefaultAsync(delivery => delivery.Id == ask.Delivery, ct);
        if (delivery is null)
            return Refusal.NotFound("delivery");
        var now = clock.GetUtcNow();
        if (delivery.LeasedUntil > now)
            return UnderWay;
        if (delivery is { State: DeliveryState.Held, Reason: "conflict" })
            return Undecided;
        delivery.Release(now);
        db.About(delivery.Patient, delivery.Image);
        db.Signal(DeliveryDesk.DueAt(delivery.Destination));
        db.Signal(RoutingSignal.Delivery(delivery));
        return await db.SaveAsync(views.Of(delivery), ct);
    }
}

internal static class RetryDeliveryEndpoint
{
    public static void MapRetryDelivery(this IEndpointRouteBuilder api) => api.MapPost("/deliveries/{id:guid}/retry",
        async (Guid id, Door<RetryDelivery, DeliveryView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RetryDelivery(id), actor, ct)).ToHttp());
}
