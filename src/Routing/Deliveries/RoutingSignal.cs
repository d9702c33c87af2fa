using DentaMind.Kernel;
using DentaMind.Platform.Http;

namespace DentaMind.Routing.Deliveries;

/// <summary>What browsers hear of deliveries and destinations: ids and names only, on the signal board.</summary>
internal static class RoutingSignal
{
    /// <summary>A delivery came to another state.</summary>
    public static string Delivery(Delivery delivery) => $"delivery:{delivery.Destination}:{delivery.Image}:{delivery.Location}";

    /// <summary>It was decided where an image goes.</summary>
    public static string Image(ImageId image, LocationId? location) => $"delivery::{image}:{location}";

    /// <summary>A destination went away or came back.</summary>
    public static string Destination(string name) => $"destination:{name}";
}

/// <summary>Something about a delivery changed.</summary>
/// <param name="Destination">Where to; null when it was decided anew where the image goes.</param>
/// <param name="ImageId">The image.</param>
internal sealed record DeliveryHappening(string? Destination, ImageId ImageId);

/// <summary>A destination went away or came back.</summary>
internal sealed record DestinationHappening(string Destination);

/// <summary>Lets browsers of those who may see routing hear of it.</summary>
internal sealed class RoutingNews : IBrowserNews
{
    public BrowserEvent? Of(string signal, Actor actor) => !actor.May(Right.SeeRouting) ? null : signal.Split(':') switch
    {
        ["delivery", var destination, var id, var location] when ImageId.TryParse(id, null, out var image) && Reaches(actor, location) =>
            new BrowserEvent("delivery", new DeliveryHappening(destination.Length == 0 ? null : destination, image)),
        ["destination", var name] => new BrowserEvent("destination", new DestinationHappening(name)),
        _ => null,
    };

    private static bool Reaches(Actor actor, string location) => actor.Reaches(LocationId.TryParse(location, null, out var at) ? at : null);
}
