using DentaMind.Kernel;

namespace DentaMind.Imaging;

/// <summary>What routing decides by: how an image came, what it is, and where its patient belongs. Nothing in it names a patient.</summary>
public sealed record FiledFacts
{
    /// <summary>panoramic, bitewing, periapical, occlusal, intraoral, cephalogram, cbct, photo, surface-scan, document or unknown.</summary>
    public required string Kind { get; init; }

    public string? Modality { get; init; }

    /// <summary>Where it was taken or brought in.</summary>
    public LocationId? Location { get; init; }

    public DeviceId? Device { get; init; }

    /// <summary>What the sender calls itself on the network; null for an upload.</summary>
    public string? AeTitle { get; init; }

    /// <summary>Who took it, or else asked for it, where the header names one of the practice's clinicians without doubt.</summary>
    public ClinicianId? Clinician { get; init; }

    public LocationId? PatientHome { get; init; }

    /// <summary>The region that the patient resides in, such as CA-QC; null when unknown, as it is in quarantine.</summary>
    public string? Residency { get; init; }

    /// <summary><c>on-premise</c> or <c>cloud</c>: the patient's, else that of <see cref="Location"/>; null when neither minds.</summary>
    public string? StoragePreference { get; init; }

    /// <summary>Of the original.</summary>
    public long Bytes { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Other bytes came first under its SOP Instance UID, and nobody has decided yet which of them stand.</summary>
    public bool IsConflict { get; init; }

    /// <summary>A person decided that another image stands for its SOP Instance UID: it goes nowhere.</summary>
    public bool IsSetAside { get; init; }

    public string? SopClassUid { get; init; }

    /// <summary>As which it stands: the file's own, or one of ours where two images were given the same.</summary>
    public string? SopInstanceUid { get; init; }

    public string? StudyUid { get; init; }

    public string? SeriesUid { get; init; }

    public string? TransferSyntaxUid { get; init; }

    /// <summary>What the header says of the equipment, by keyword (PS3.6): Manufacturer, StationName and the like; at most 64 printable characters each.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
