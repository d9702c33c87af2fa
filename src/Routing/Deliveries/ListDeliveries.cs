using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>Deliveries within the actor's reach, the latest decision first. Whatever is null does not narrow.</summary>
public sealed record ListDeliveries : IUseCase<DeliveryList>
{
    public ImageId? Image { get; init; }

    /// <summary>A destination's name.</summary>
    public string? Destination { get; init; }

    public DeliveryState? State { get; init; }

    /// <summary>Only what was decided before this number.</summary>
    public long? Before { get; init; }

    /// <summary>1 to 500.</summary>
    public int Limit { get; init; } = 100;

    public static Right Needs => Right.SeeRouting;

    public Subject Subject => new(null, Image);

    public Refusal? Check() => Limit is < 1 or > 500 ? Refusal.Invalid("limit", "Ask for 1 to 500 deliveries.") : null;
}

/// <summary>A page of deliveries; <c>Next</c> is the cursor of the page after it, null at the end.</summary>
public sealed record DeliveryList(IReadOnlyList<DeliveryView> Items, string? Next);

internal sealed class ListDeliveriesHandler(ClinicDb db, DeliveryViews views) : IHandle<ListDeliveries, DeliveryList>
{
    public async Task<Outcome<DeliveryList>> HandleAsync(ListDeliveries ask, Actor actor, CancellationToken ct)
    {
        var rows = await Narrowed(ask, actor).OrderByDescending(delivery => delivery.Number).Take(ask.Limit + 1).AsNoTracking().ToListAsync(ct);
        var page = rows.Take(ask.Limit).ToList();
        var next = rows.Count > ask.Limit ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return new DeliveryList([.. page.Select(views.Of)], next);
    }

    private IQueryable<Delivery> Narrowed(ListDeliveries ask, Actor actor)
    {
        var deliveries = db.Set<Delivery>().Within(actor);
        if (ask.Image is not null)
            deliveries = deliveries.Where(delivery => delivery.Image == ask.Image);
        if (ask.Destination is not null)
            deliveries = deliveries.Where(delivery => delivery.Destination == ask.Destination);
        if (ask.State is DeliveryState.Waiting or DeliveryState.Parked or DeliveryState.Held)
            deliveries = deliveries.Open();
        if (ask.State is { } state)
            deliveries = deliveries.Where(delivery => delivery.State == state);
        return ask.Before is { } before ? deliveries.Where(delivery => delivery.Number < before) : deliveries;
    }
}

internal static class Narrowing
{
    /// <summary>What is still to be done, by the house or by a person: few among many, and kept in an index of their own, which asks for exactly these words.</summary>
    public static IQueryable<Delivery> Open(this IQueryable<Delivery> deliveries) => deliveries
        .Where(delivery => delivery.State == DeliveryState.Waiting || delivery.State == DeliveryState.Parked || delivery.State == DeliveryState.Held);

    /// <summary>Only deliveries of images that were made within the actor's reach, or nowhere known.</summary>
    public static IQueryable<Delivery> Within(this IQueryable<Delivery> deliveries, Actor actor)
    {
        if (actor.Locations is null)
            return deliveries;
        LocationId?[] places = [.. actor.Locations.Select(place => (LocationId?)place)];
        return deliveries.Where(delivery => delivery.Location == null || places.Contains(delivery.Location));
    }
}

internal static class ListDeliveriesEndpoint
{
    public static void MapListDeliveries(this IEndpointRouteBuilder api) => api.MapGet("/deliveries",
        async (string? image, string? destination, string? state, string? cursor, int? limit, Door<ListDeliveries, DeliveryList> door, Actor actor, CancellationToken ct) =>
            Read(image, destination, state, cursor, limit, out var wrong) is { } ask
                ? (await door.EnterAsync(ask, actor, ct)).ToHttp()
                : Outcome<DeliveryList>.Of(wrong!).ToHttp());

    private static ListDeliveries? Read(string? image, string? destination, string? state, string? cursor, int? limit, out Refusal? wrong)
    {
        ImageId about = default;
        DeliveryState at = default;
        long before = 0;
        wrong = image is not null && !ImageId.TryParse(image, null, out about) ? Refusal.Invalid("image", "An image's id has 36 characters.")
            : state is not null && !Enum.TryParse(state, ignoreCase: true, out at) ? Refusal.Invalid("state", "A state is waiting, sent, confirmed, parked, held or withdrawn.")
            : cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before) ? Refusal.Invalid("cursor", "Give the cursor of the page before.")
            : null;
        return wrong is not null ? null : new ListDeliveries
        {
            Image = image is null ? null : about,
            Destination = destination,
            State = state is null ? null : at,
            Before = cursor is null ? null : before,
            Limit = limit ?? 100,
        };
    }
}
