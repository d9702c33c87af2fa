using DentaMind.Kernel;

namespace DentaMind.Practice.Locations;

/// <summary>A place of the practice group.</summary>
internal sealed class Location
{
    private Location(LocationId id, string name, string timeZone) => (Id, Name, TimeZone) = (id, name, timeZone);

    public LocationId Id { get; }

    public string Name { get; private set; }

    /// <summary>IANA name, such as America/Toronto.</summary>
    public string TimeZone { get; private set; }

    /// <summary>The region it stands in; null when nobody said.</summary>
    public string? Region { get; private set; }

    /// <summary>Where its images should be kept when their patient does not mind.</summary>
    public StoragePreference? StoragePreference { get; private set; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; private set; } = 1;

    public static Location Open(string name, string timeZone, string? region, StoragePreference? preference) =>
        new(LocationId.New(), name.Trim(), timeZone) { Region = region, StoragePreference = preference };

    public void Change(string? region, StoragePreference? preference)
    {
        if ((region, preference) != (Region, StoragePreference))
            (Region, StoragePreference, Version) = (region, preference, Version + 1);
    }

    public LocationView ToView() => new(Id, Name, TimeZone, Region, StoragePreference, Version);
}
