using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

internal static class Views
{
    public static PatientView ToView(this PatientWords words, Patient row, Location? home) =>
        new(row.Id, words.FamilyName, words.GivenName, words.BirthDate, words.Sex, words.Identifiers,
            home?.ToView(), row.Residency, row.StoragePreference, row.Version);

    /// <summary>Opens the words of these rows, in their order, leaving out what the actor does not reach.</summary>
    public static async Task<IReadOnlyList<PatientView>> ViewAsync(
        this ClinicDb db, PatientRecords records, IReadOnlyList<Patient> patients, Actor actor, CancellationToken ct)
    {
        var homes = await db.Set<Location>().AsNoTracking().ToDictionaryAsync(location => location.Id, ct);
        return [.. patients
            .Where(patient => actor.Reaches(patient.HomeLocation))
            .Select(patient => records.Open(patient).ToView(patient, patient.HomeLocation is { } home ? homes.GetValueOrDefault(home) : null))];
    }
}
