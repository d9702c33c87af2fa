using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>The names of these patients, for a list that shows them; what the actor does not reach is left out.</summary>
public sealed record NamePatients(IReadOnlyCollection<PatientId> Patients) : IUseCase<PatientNames>
{
    public static Right Needs => Right.SeeImages;

    public static bool LeavesTrail => false;
}

/// <summary>Names by id, as "Family, Given"; of somebody who was merged, the name of who answers for them.</summary>
public sealed record PatientNames(IReadOnlyDictionary<PatientId, string> Names);

internal sealed class NamePatientsHandler(ClinicDb db, PatientRecords records) : IHandle<NamePatients, PatientNames>
{
    public async Task<Outcome<PatientNames>> HandleAsync(NamePatients ask, Actor actor, CancellationToken ct)
    {
        var wanted = ask.Patients.ToList();
        var rows = await db.Set<Patient>().AsNoTracking().Where(patient => wanted.Contains(patient.Id)).ToListAsync(ct);
        var kept = (await db.KeptAsync(rows, ct)).ToDictionary(patient => patient.Id);
        return new PatientNames(rows.Where(row => actor.Reaches(kept[row.Kept].HomeLocation)).ToDictionary(row => row.Id, row => Name(kept[row.Kept])));
    }

    private string Name(Patient patient)
    {
        var words = records.Open(patient);
        return words.GivenName.Length == 0 ? words.FamilyName : $"{words.FamilyName}, {words.GivenName}";
    }
}
