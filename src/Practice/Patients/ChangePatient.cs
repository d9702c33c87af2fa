using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Says anew where a patient belongs: home location, residency, storage preference.</summary>
public sealed record ChangePatient(PatientId Patient, PatientChanges Changes) : IUseCase<PatientView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);

    public Refusal? Check() => Region.Check("residency", Changes.Residency.Value);
}

/// <summary>What of a patient changes; the body of <c>PATCH /api/patients/{id}</c>.</summary>
public sealed record PatientChanges
{
    [JsonConverter(typeof(ChangeJson<LocationId?>))]
    public Change<LocationId?> HomeLocationId { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Residency { get; init; }

    [JsonConverter(typeof(ChangeJson<StoragePreference?>))]
    public Change<StoragePreference?> StoragePreference { get; init; }

    /// <summary>The version that was seen; null changes whatever is there.</summary>
    public int? Version { get; init; }
}

internal sealed class ChangePatientHandler(ClinicDb db, PatientRecords records) : IHandle<ChangePatient, PatientView>
{
    public async Task<Outcome<PatientView>> HandleAsync(ChangePatient ask, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().SingleOrDefaultAsync(patient => patient.Id == ask.Patient, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return Refusal.NotFound("patient");
        if (ask.Changes.Version is { } seen && seen != patient.Version)
            return Refusal.ChangedMeanwhile();
        var place = new PatientPlace(
            ask.Changes.HomeLocationId.Or(patient.HomeLocation),
            ask.Changes.Residency.Or(patient.Residency),
            ask.Changes.StoragePreference.Or(patient.StoragePreference));
        var home = place.HomeLocation is { } id ? await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(location => location.Id == id, ct) : null;
        if (place.HomeLocation is not null && (home is null || !actor.Reaches(home.Id)))
            return Refusal.Invalid("homeLocationId", "There is no such location.");
        patient.MoveTo(place);
        return await db.SaveUnlessChangedAsync(records.Open(patient).ToView(patient, home), ct);
    }
}

internal static class ChangePatientEndpoint
{
    public static void MapChangePatient(this IEndpointRouteBuilder api) => api.MapPatch("/patients/{id}",
        async (PatientId id, PatientChanges changes, Door<ChangePatient, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangePatient(id, changes), actor, ct)).ToHttp());
}
