using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

internal static class Kept
{
    /// <summary>The same patients in the same order, each named once; whoever was merged is replaced by who answers for them.</summary>
    public static async Task<IReadOnlyList<Patient>> KeptAsync(this ClinicDb db, IReadOnlyList<Patient> found, CancellationToken ct)
    {
        var elsewhere = found.Select(patient => patient.AnswersAs).OfType<PatientId>().Distinct().ToList();
        if (elsewhere.Count == 0)
            return found;
        var kept = await db.Set<Patient>().AsNoTracking().Where(patient => elsewhere.Contains(patient.Id)).ToDictionaryAsync(patient => patient.Id, ct);
        return [.. found.Select(patient => patient.AnswersAs is { } id ? kept[id] : patient).DistinctBy(patient => patient.Id)];
    }
}
