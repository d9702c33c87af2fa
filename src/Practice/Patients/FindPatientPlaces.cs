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

/// <summary>Places by patient; a patient who does not exist is left out, and one who was merged is where the kept one is.</summary>
public sealed record PatientPlaces(IReadOnlyDictionary<PatientId, PatientPlace> Places);

internal sealed class FindPatientPlacesHandler(ClinicDb db) : IHandle<FindPatientPlaces, PatientPlaces>
{
    public async Task<Outcome<PatientPlaces>> HandleAsync(FindPatientPlaces ask, Actor actor, CancellationToken ct)
    {
        if (ask.Patients.Count == 0)
            return new PatientPlaces(new Dictionary<PatientId, PatientPlace>());
        var wanted = ask.Patients.ToList();
        var rows = await db.Set<Patient>().AsNoTracking().Where(patient => wanted.Contains(patient.Id)).ToListAsync(ct);
        var kept = (await db.KeptAsync(rows, ct)).ToDictionary(patient => patient.Id);
        return new PatientPlaces(rows.ToDictionary(row => row.Id, row => kept[row.Kept].Place));
    }
}
