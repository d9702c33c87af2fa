using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Locations;

namespace DentaMind.Treatment.Plans;

/// <summary>Makes sure that the location and the clinician of a plan are the practice's.</summary>
internal sealed class PlanPlaces(Door<FindLocation, LocationView> locations, Door<ListClinicians, ClinicianList> clinicians)
{
    public async Task<Outcome<PlanPlace>> OfAsync(LocationId? location, ClinicianId? clinician, Actor actor, CancellationToken ct)
    {
        if (location is { } place && !(await locations.EnterAsync(new FindLocation(place), actor, ct)).IsAnswer)
            return Refusal.Invalid("locationId", "There is no such location.");
        return await KnowsAsync(clinician, actor, ct) ? new PlanPlace(location, clinician) : Refusal.Invalid("clinicianId", "There is no such clinician.");
    }

    /// <summary>Which day it is where the plan is to be done.</summary>
    public async Task<DateOnly> TodayAsync(LocationId? location, DateTimeOffset now, Actor actor, CancellationToken ct)
    {
        var place = location is { } id ? await locations.EnterAsync(new FindLocation(id), actor, ct) : null;
        var zone = place is { IsAnswer: true } ? TimeZoneInfo.FindSystemTimeZoneById(place.Answer.TimeZone) : TimeZoneInfo.Utc;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }

    public async Task<bool> KnowsAsync(ClinicianId? clinician, Actor actor, CancellationToken ct) =>
        clinician is not { } id || (await clinicians.EnterAsync(new ListClinicians(), actor, ct)).Answer.Items.Any(known => known.Id == id);
}
