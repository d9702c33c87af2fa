using DentaMind.Dicom.Network;

namespace DentaMind.Imaging.Intake;

/// <summary>How the DICOM receiver behaves.</summary>
public sealed record DicomOptions
{
    /// <summary>The AE title we answer to.</summary>
    public string Aet { get; init; } = "DENTAMIND";

    /// <summary>Whether machines whose AE title is no device of the practice may send.</summary>
    public bool AcceptUnknownPeers { get; init; }

    /// <summary>Whether a peer must call us by <see cref="Aet"/>.</summary>
    public bool CheckCalledAet { get; init; }

    /// <summary>Whether SOP classes outside DICOM's own UIDs may be stored.</summary>
    public bool AcceptPrivateSopClasses { get; init; } = true;

    /// <summary>Sizes, counts and times that a peer must keep.</summary>
    public NetworkLimits Limits { get; init; } = new();

    /// <summary>How long messages under way may take when the server stops.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
