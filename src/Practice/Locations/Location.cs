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

    public static Location Open(string name, string timeZone) => new(LocationId.New(), name.Trim(), timeZone);
}
