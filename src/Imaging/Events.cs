using DentaMind.Kernel;

namespace DentaMind.Imaging;

/// <summary>An original is safe. It carries the facts that routing decides by, so that nobody need ask back.</summary>
public sealed record ImageFiled(ImageId Image, PatientId? Patient, FiledFacts Facts) : IEvent
{
    public static string Name => "imaging.image-filed";
}

/// <summary>A person said whose an image is, or took it back: then the patient is null. Its facts are those from now on.</summary>
public sealed record ImageLinked(ImageId Image, PatientId? Patient, FiledFacts Facts) : IEvent
{
    public static string Name => "imaging.image-linked";
}

/// <summary>A person decided which of two images stands for a SOP Instance UID; it is told of each image whose standing changed, with its facts from now on.</summary>
public sealed record ConflictDecided(ImageId Image, PatientId? Patient, FiledFacts Facts) : IEvent
{
    public static string Name => "imaging.conflict-decided";
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

/// <summary>Some images of a patient who was merged, or taken out of a merge, have gone to whoever answers for them; there may be more.</summary>
public sealed record SomeImagesRehomed(PatientId Patient) : IEvent
{
    public static string Name => "imaging.some-images-rehomed";
}

/// <summary>An image's renditions are gone or damaged and are to be made again from the original.</summary>
public sealed record RenditionsLost(ImageId Image) : IEvent
{
    public static string Name => "imaging.renditions-lost";
}
