namespace DentaMind.Routing.Rules.Written;

/// <summary>What is known of an image when it is decided where it goes. Names are the practice's own; null is "not known".</summary>
internal sealed record RoutingFacts
{
    public string? Location { get; init; }

    public string? Device { get; init; }

    public string? AeTitle { get; init; }

    /// <summary>As Imaging says it: panoramic, cbct, photo, ...</summary>
    public string Kind { get; init; } = "unknown";

    public string? Modality { get; init; }

    public string? Clinician { get; init; }

    /// <summary>The patient's home location.</summary>
    public string? PatientHome { get; init; }

    /// <summary>Where the patient lives, as a region code such as CA-QC.</summary>
    public string? Residency { get; init; }

    /// <summary>The patient's, else the location's: on-premise or cloud.</summary>
    public string? StoragePreference { get; init; }

    public long Bytes { get; init; }

    /// <summary>When it came, on the clock of its location.</summary>
    public TimeOnly TimeOfDay { get; init; }

    /// <summary>False while it waits in quarantine.</summary>
    public bool IsPatientKnown { get; init; }

    /// <summary>Another original stands under the same SOP Instance UID.</summary>
    public bool IsConflict { get; init; }

    /// <summary>A person decided for another original under its SOP Instance UID; no rule asks for this, for it is above all of them.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>What the equipment wrote, by keyword; only the tags that rules may ask for.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
