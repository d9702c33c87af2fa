using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>When a patient was born, for a room that tells an age from it; who the patient is is not told.</summary>
public sealed record FindBirthDate(PatientId Patient) : IUseCase<BirthDate>
{
    public static Right Needs => Right.SeePatients;

    public static bool LeavesTrail => false;
}

/// <summary>A birth date; null when nobody said.</summary>
public sealed record BirthDate(DateOnly? Born);

internal sealed class FindBirthDateHandler(ClinicDb db, PatientRecords records) : IHandle<FindBirthDate, BirthDate>
{
    public async Task<Outcome<BirthDate>> HandleAsync(FindBirthDate ask, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == ask.Patient, ct);
        return patient is not null && actor.Reaches(patient.HomeLocation)
            ? new BirthDate(records.Open(patient).BirthDate)
            : Refusal.NotFound("patient");
    }
}
