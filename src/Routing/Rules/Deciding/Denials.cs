using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>What no rule, preset, standby, retry, repair or migration overrides. Whoever sends an image anywhere asks here first.</summary>
internal sealed class Denials(IReadOnlyList<ResidencyRule> residency)
{
    /// <summary>Why nothing of a patient of that residency may go to that destination; null when it may.</summary>
    /// <param name="destination">Null for one that does not exist.</param>
    /// <param name="patientResidency">Null, or no code, when nobody knows; it is then treated as the strictest of all.</param>
    public Denial? Of(KnownDestination? destination, string? patientResidency)
    {
        var known = Region.Known(patientResidency);
        return Of(destination, [.. residency.Where(rule => rule.Binds(known))], known is null);
    }

    /// <summary>The same, for a patient whom these residency rules bind.</summary>
    public static Denial? Of(KnownDestination? destination, IReadOnlyList<ResidencyRule> binding, bool isUnknown)
    {
        if (destination is null)
            return Denial.Missing;
        if (!destination.IsBusinessAssociate)
            return Denial.NoBusinessAssociate;
        return binding.FirstOrDefault(rule => !rule.Allows(destination.Region)) is { } broken
            ? new Denial(isUnknown ? DenialCode.ResidencyUnknown : DenialCode.Residency, broken, destination.Region)
            : null;
    }
}

/// <summary>Why a destination is forbidden.</summary>
/// <param name="Code">The sort of reason.</param>
/// <param name="Rule">The residency rule that forbids it; null for other reasons.</param>
/// <param name="Region">Where the destination is; null for other reasons.</param>
internal sealed record Denial(DenialCode Code, ResidencyRule? Rule = null, string? Region = null)
{
    public static readonly Denial Missing = new(DenialCode.DestinationMissing);

    public static readonly Denial NoBusinessAssociate = new(DenialCode.NoBusinessAssociate);
}

/// <summary>The sorts of reason for which a destination is forbidden.</summary>
internal enum DenialCode
{
    /// <summary>The patient's residency does not allow its region.</summary>
    Residency,

    /// <summary>Nobody knows the patient's residency, and one that is listed does not allow its region.</summary>
    ResidencyUnknown,

    /// <summary>Who runs it has not signed for the patients' privacy.</summary>
    NoBusinessAssociate,

    /// <summary>There is no such destination any more.</summary>
    DestinationMissing,
}
