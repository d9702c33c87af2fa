using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>The wrapped key of a patient, for a room that seals or opens what is the patient's.</summary>
public sealed record FindPatientKey(PatientId Patient) : IUseCase<PatientKey>
{
    public static Right Needs => Right.SeeImages;

    public static bool LeavesTrail => false;
}

/// <summary>A patient's key, wrapped by the organisation's, and where the patient is at home.</summary>
public sealed record PatientKey(byte[] Wrapped, LocationId? HomeLocation);

internal sealed class FindPatientKeyHandler(ClinicDb db) : IHandle<FindPatientKey, PatientKey>
{
    public async Task<Outcome<PatientKey>> HandleAsync(FindPatientKey ask, Actor actor, CancellationToken ct)
    {
        var key = await db.Set<Patient>().Where(patient => patient.Id == ask.Patient)
            .Select(patient => new PatientKey(patient.WrappedKey, patient.HomeLocation)).SingleOrDefaultAsync(ct);
        return key is not null && actor.Reaches(key.HomeLocation) ? key : Refusal.NotFound("patient");
    }
}
