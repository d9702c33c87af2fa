namespace DentaMind.Practice.Locations;

/// <summary>Where a patient or a location wants images to be kept; routing rules may go by it.</summary>
public enum StoragePreference
{
    /// <summary>In the practice's own house.</summary>
    OnPremise,

    /// <summary>In a cloud archive.</summary>
    Cloud,
}
