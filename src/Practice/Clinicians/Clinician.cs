using DentaMind.Kernel;

namespace DentaMind.Practice.Clinicians;

/// <summary>Someone who reads images, decides, or captures them.</summary>
internal sealed class Clinician
{
    private Clinician(ClinicianId id, string displayName, ClinicianRole role) => (Id, DisplayName, Role) = (id, displayName, role);

    public ClinicianId Id { get; }

    public string DisplayName { get; private set; }

    public ClinicianRole Role { get; private set; }

    public static Clinician Welcome(string displayName, ClinicianRole role) => new(ClinicianId.New(), displayName.Trim(), role);

    public ClinicianView ToView() => new(Id, DisplayName, Role);
}

/// <summary>What a clinician is.</summary>
public enum ClinicianRole
{
    Dentist,
    Orthodontist,
    OralSurgeon,
    Hygienist,
    Assistant,
}
