using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Keeping;

/// <summary>The practice's places, machines and people by id, and what a rule book may name: rules speak of names, events of ids.</summary>
internal sealed class PracticeNames
{
    private readonly IReadOnlyDictionary<LocationId, LocationView> locations;
    private readonly IReadOnlyDictionary<DeviceId, DeviceView> devices;
    private readonly IReadOnlyDictionary<ClinicianId, ClinicianView> clinicians;
    private readonly string stamp;

    private PracticeNames(IReadOnlyList<LocationView> locations, IReadOnlyList<DeviceView> devices, IReadOnlyList<ClinicianView> clinicians, KnownNames known)
    {
        this.locations = locations.ToDictionary(location => location.Id);
        this.devices = devices.ToDictionary(device => device.Id);
        this.clinicians = clinicians.ToDictionary(clinician => clinician.Id);
        Known = known;
        stamp = string.Join('\n', [.. locations.Select(one => one.ToString()), .. devices.Select(one => one.ToString()), .. clinicians.Select(one => one.ToString()), .. known.Destinations.Select(one => one.ToString())]);
    }

    public KnownNames Known { get; }

    public static PracticeNames Of(
        IReadOnlyList<LocationView> locations, IReadOnlyList<DeviceView> devices, IReadOnlyList<ClinicianView> clinicians, IReadOnlyList<Destination> destinations)
    {
        var known = new KnownNames(
            [.. locations.Select(one => one.Name)],
            [.. devices.Select(one => one.Name)],
            [.. clinicians.Select(one => one.DisplayName)],
            [.. destinations.Select(one => (one.Name, one.Settings)).Select(one => new KnownDestination(one.Name, one.Settings.Region, one.Settings.BusinessAssociate))]);
        return new PracticeNames(locations, devices, clinicians, known);
    }

    public bool IsSame(PracticeNames other) => stamp == other.stamp;

    /// <summary>An image's facts in the words of rules; the time of day is that of its location.</summary>
    public RoutingFacts FactsOf(FiledFacts facts, PatientId? patient)
    {
        var location = facts.Location is { } at ? locations.GetValueOrDefault(at) : null;
        return new RoutingFacts
        {
            Location = location?.Name,
            Device = facts.Device is { } device ? devices.GetValueOrDefault(device)?.Name : null,
            AeTitle = facts.AeTitle,
            Kind = facts.Kind,
            Modality = facts.Modality,
            Clinician = facts.Clinician is { } clinician ? clinicians.GetValueOrDefault(clinician)?.DisplayName : null,
            PatientHome = facts.PatientHome is { } home ? locations.GetValueOrDefault(home)?.Name : null,
            Residency = facts.Residency,
            StoragePreference = facts.StoragePreference,
            Bytes = facts.Bytes,
            TimeOfDay = TimeOfDay(facts.ReceivedAt, location?.TimeZone),
            IsPatientKnown = patient is not null,
            IsConflict = facts.IsConflict,
            IsSetAside = facts.IsSetAside,
            Tags = facts.Tags,
        };
    }

    private static TimeOnly TimeOfDay(DateTimeOffset at, string? zone)
    {
        var local = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(at, found) : at.ToLocalTime();
        return TimeOnly.FromTimeSpan(local.TimeOfDay);
    }
}
