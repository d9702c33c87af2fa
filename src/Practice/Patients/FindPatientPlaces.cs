using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Where these patients belong now, for a room that decides by it; who they are is not told.</summary>
public sealed record FindPatientPlaces(IReadOnlyCollection<PatientId> Patients) : IUseCase<PatientPlaces>
{
    public static Right Needs => Right.RunTheHouse;

    public static bool LeavesTrail => false;
}

/// <summary>Places by patient; a patient who does not exist is left out.</summary>
public sealed record PatientPlaces(IReadOnlyDictionary<PatientId, PatientPlace> Places);

internal sealed class FindPatientPlacesHandler(ClinicDb db) : IHandle<FindPatientPlaces, PatientPlaces>
{
    public async Task<Outcome<PatientPlaces>> HandleAsync(FindPatientPlaces ask, Actor actor, CancellationToken ct)
    {
        var wanted = ask.Patients.ToList();
        var places = await db.Set<Patient>().Where(patient => wanted.Contains(patient.Id))
            .Select(patient => new { patient.Id, patient.HomeLocation, patient.Residency, patient.StoragePreference }).ToListAsync(ct);
        return new PatientPlaces(places.ToDictionary(at => at.Id, at => new PatientPlace(at.HomeLocation, at.Residency, at.StoragePreference)));
    }
}
