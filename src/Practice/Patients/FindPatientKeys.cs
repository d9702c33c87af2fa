using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>The wrapped keys of patients, for a room that seals or opens what is theirs.</summary>
public sealed record FindPatientKeys(IReadOnlyCollection<PatientId> Patients) : IUseCase<PatientKeys>
{
    public static Right Needs => Right.SeeImages;

    public static bool LeavesTrail => false;
}

/// <summary>Keys by patient, each wrapped by the organisation's; a patient who does not exist, or is out of reach, is left out.</summary>
public sealed record PatientKeys(IReadOnlyDictionary<PatientId, ReadOnlyMemory<byte>> Wrapped);

internal sealed class FindPatientKeysHandler(ClinicDb db) : IHandle<FindPatientKeys, PatientKeys>
{
    public async Task<Outcome<PatientKeys>> HandleAsync(FindPatientKeys ask, Actor actor, CancellationToken ct)
    {
        var wanted = ask.Patients.ToList();
        var rows = await db.Set<Patient>().Where(patient => wanted.Contains(patient.Id))
            .Select(patient => new { patient.Id, patient.WrappedKey, patient.HomeLocation }).ToListAsync(ct);
        return new PatientKeys(rows.Where(row => actor.Reaches(row.HomeLocation)).ToDictionary(row => row.Id, row => (ReadOnlyMemory<byte>)row.WrappedKey));
    }
}
