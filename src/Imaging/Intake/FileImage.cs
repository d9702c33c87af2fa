using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;

namespace DentaMind.Imaging.Intake;

/// <summary>Keeps an original and says so only when it is safe. Every door of Imaging leads through here.</summary>
/// <param name="Content">A Part 10 file, read once from its first byte to its last.</param>
/// <param name="Arrival">How it comes.</param>
public sealed record FileImage(Stream Content, Arrival Arrival) : IUseCase<FiledImage>
{
    public static Right Needs => Right.FileImages;

    /// <summary>Without the content.</summary>
    public override string ToString() => nameof(FileImage);
}

/// <summary>How an original comes to us.</summary>
public sealed record Arrival
{
    public required ImageSource Source { get; init; }

    public DeviceId? Device { get; init; }

    public LocationId? Location { get; init; }

    /// <summary>What the sender calls itself on the network; null for a file.</summary>
    public string? AeTitle { get; init; }

    /// <summary>What the sender's C-STORE command said it would be; null for a file.</summary>
    public WireUids? Wire { get; init; }

    /// <summary>The id that it gets if it is new; null to leave that to the house. Whoever gives one can enter what belongs to it in the same transaction.</summary>
    public ImageId? Image { get; init; }

    /// <summary>How many bytes may come, if that is known; only to refuse early.</summary>
    public long ExpectedBytes { get; init; }
}

/// <summary>The affected SOP class and instance of a C-STORE command.</summary>
public sealed record WireUids(string SopClassUid, string SopInstanceUid);

/// <summary>What became of an original.</summary>
public sealed record FiledImage(ImageId Image, Filing Filing);

/// <summary>The ways in which filing succeeds.</summary>
public enum Filing
{
    /// <summary>It is new, and safe.</summary>
    Filed,

    /// <summary>We had these very bytes; nothing changed.</summary>
    Duplicate,

    /// <summary>We have other bytes under this SOP Instance UID; both are kept, and a person decides.</summary>
    Conflict,
}
