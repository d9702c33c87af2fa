using DentaMind.Kernel;

namespace DentaMind.Imaging;

/// <summary>An original is safe. It carries the facts that routing decides by, so that nobody need ask back.</summary>
public sealed record ImageFiled(
    ImageId Image,
    PatientId? Patient,
    string Kind,
    string? Modality,
    LocationId? Location,
    DeviceId? Device,
    LocationId? PatientHome,
    long Bytes) : IEvent
{
    public static string Name => "imaging.image-filed";
}

/// <summary>An image's renditions are there.</summary>
public sealed record ImageReady(ImageId Image, PatientId? Patient, string Kind, string? Modality) : IEvent
{
    public static string Name => "imaging.image-ready";
}

/// <summary>No picture can be made of an image; the original is safe.</summary>
public sealed record ImageUnreadable(ImageId Image, PatientId? Patient, string Reason) : IEvent
{
    public static string Name => "imaging.image-unreadable";
}
