using DentaMind.Kernel;

namespace DentaMind.Imaging.Catalogue;

/// <summary>What the browsers hear of an image: ids only, on the signal board.</summary>
internal sealed record ImageSignal(string Kind, ImageId Image, PatientId? Patient, LocationId? Location)
{
    private const string Prefix = "image";

    public static string Arrived(Image image) => Of("arrived", image);

    public static string Ready(Image image) => Of("ready", image);

    public static string Unreadable(Image image) => Of("unreadable", image);

    public static string Linked(Image image) => Of("linked", image);

    public static string Decided(Image image) => Of("decided", image);

    /// <summary>Null when the signal is not about an image.</summary>
    public static ImageSignal? Read(string signal)
    {
        var parts = signal.Split(':');
        return parts is [Prefix, var kind, var id, var patient, var location] && ImageId.TryParse(id, null, out var image)
            ? new ImageSignal(kind, image, PatientId.TryParse(patient, null, out var owner) ? owner : null, LocationId.TryParse(location, null, out var at) ? at : null)
            : null;
    }

    private static string Of(string kind, Image image) => $"{Prefix}:{kind}:{image.Id}:{image.Patient}:{image.From.Location}";
}
