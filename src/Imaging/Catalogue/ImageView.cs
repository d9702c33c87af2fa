using System.ComponentModel.DataAnnotations;
using DentaMind.Imaging.Viewing;
using DentaMind.Kernel;
using DentaMind.Pixels.Encode;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Catalogue;

/// <summary>An image as its readers see it; <c>docs/operations.md</c> holds the contract.</summary>
public sealed record ImageView
{
    public required ImageId Id { get; init; }

    public string? SopInstanceUid { get; init; }

    public string? SopClassUid { get; init; }

    public string? SeriesInstanceUid { get; init; }

    public string? StudyInstanceUid { get; init; }

    public PatientId? PatientId { get; init; }

    /// <summary>"Family, Given" of the patient it is filed with, for display.</summary>
    public string? PatientName { get; init; }

    /// <summary>Why it waits for a person, and whom the file claims to show; null when it has a patient.</summary>
    public QuarantineView? Quarantine { get; init; }

    /// <summary>The other image under the same UID, with other bytes; null when there never was one.</summary>
    public ConflictView? Conflict { get; init; }

    /// <summary>What the file says that it is.</summary>
    [AllowedValues("panoramic", "bitewing", "periapical", "occlusal", "intraoral", "cephalogram", "cbct", "photo", "surface-scan", "document", "unknown")]
    public required string Kind { get; init; }

    public string? Modality { get; init; }

    public int? Rows { get; init; }

    public int? Columns { get; init; }

    public int Frames { get; init; }

    /// <summary>Bits stored a sample.</summary>
    public int? Bits { get; init; }

    public DateTimeOffset? AcquiredAt { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public ImageSource Source { get; init; }

    public DeviceId? DeviceId { get; init; }

    public LocationId? LocationId { get; init; }

    /// <summary>What the sender called itself on the network; null for an upload.</summary>
    public string? AeTitle { get; init; }

    /// <summary>Who took it, or else asked for it, where the header names one of the practice's clinicians without doubt.</summary>
    public ClinicianId? ClinicianId { get; init; }

    /// <summary>FDI numbers.</summary>
    public required IReadOnlyList<int> Teeth { get; init; }

    /// <summary>L, R or B.</summary>
    public string? Laterality { get; init; }

    public string? TransferSyntaxUid { get; init; }

    public long OriginalBytes { get; init; }

    /// <summary>SHA-256 of the original, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public ImageState State { get; init; }

    public string? UnreadableReason { get; init; }

    /// <summary>What was wrong with the file and could be read all the same; stable codes.</summary>
    public required IReadOnlyList<string> Flaws { get; init; }

    public required CalibrationView Calibration { get; init; }

    /// <summary>The original itself was compressed with loss before it came.</summary>
    public bool LossyOriginal { get; init; }

    public required IReadOnlyList<RenditionView> Renditions { get; init; }

    /// <summary>How samples become grey; given for one image, not in lists.</summary>
    public DisplayView? Display { get; init; }
}

/// <summary>Why an image waits in quarantine.</summary>
public sealed record QuarantineView(
    [property: AllowedValues("no-identifier", "unknown-identifier", "details-differ", "ambiguous", "unreadable-header", "unlinked", "preamble-polyglot")] string Reason, PatientClaim Claimed);

/// <summary>The other image under the same SOP Instance UID, and whether this one is the one that counts.</summary>
public sealed record ConflictView(ImageId WithImage, ImageStanding Standing);

/// <summary>How millimetres may be measured; without a spacing, pixels only.</summary>
public sealed record CalibrationView(string State, double? RowMm, double? ColumnMm);

/// <summary>One rendition: its size in pixels and bytes, and how it was compressed.</summary>
public sealed record RenditionView(Tier Tier, int Width, int Height, int Bytes, string MediaType, string Method, double Ratio, bool Lossy);
