using DentaMind.Kernel;

namespace DentaMind.Routing;

/// <summary>An image cannot be sent to a destination as things are, and waits for a person.</summary>
/// <param name="Delivery">The delivery's id.</param>
/// <param name="Image">The image.</param>
/// <param name="Destination">The destination's name.</param>
/// <param name="Reason">Why: a stable code.</param>
public sealed record DeliveryParked(Guid Delivery, ImageId Image, string Destination, string Reason) : IEvent
{
    public static string Name => "routing.delivery-parked";
}
