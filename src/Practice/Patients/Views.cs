using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

internal static class Views
{
    public static PatientView ToView(this PatientWords words, Patient row, Location? home) =>
        new(row.Id, words.FamilyName, words.GivenName, words.BirthDate, words.Sex, words.Identifiers,
            home?.ToView(), row.Residency, row.StoragePreference, row.Version)
        {
            PreferredName = words.PreferredName,
            Pronouns = words.Pronouns,
            Language = words.Language,
            Photo = row.Photo?.Mark,
            MergedInto = row.AnswersAs,
        };

    /// <summary>Opens the words of these rows, in their order, leaving out what the actor does not reach.</summary>
    public static async Task<IReadOnlyList<PatientView>> ViewAsync(
        this ClinicDb db, PatientRecords records, IReadOnlyList<Patient> patients, Actor actor, CancellationToken ct)
    {
        var homes = await db.Set<Location>().AsNoTracking().ToDictionaryAsync(location => location.Id, ct);
        return [.. patients
            .Where(patient => actor.Reaches(patient.HomeLocation))
            .Select(patient => records.Open(patient).ToView(patient, patient.HomeLocation is { } home ? homes.GetValueOrDefault(home) : null))];
    }

    /// <summary>The whole record of one patient, as it is in the database now, with whoever was merged into it; null when the actor does not reach it.</summary>
    public static async Task<PatientView?> ViewWholeAsync(this ClinicDb db, PatientRecords records, PatientId id, Actor actor, CancellationToken ct)
    {
        var row = await db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == id, ct);
        if (row is null || !actor.Reaches(row.HomeLocation))
            return null;
        var home = row.HomeLocation is { } at ? await db.Set<Location>().AsNoTracking().SingleAsync(location => location.Id == at, ct) : null;
        var (words, contacts) = records.OpenWhole(row);
        var merged = await db.Set<Patient>().AsNoTracking().Where(patient => patient.AnswersAs == id).OrderBy(patient => patient.Id).ToListAsync(ct);
        return words.ToView(row, home) with { Contacts = contacts, Merged = [.. merged.Select(part => ToPart(records.Open(part), part.Id))] };
    }

    private static MergedPart ToPart(PatientWords words, PatientId id) => new(id, words.FamilyName, words.GivenName, words.BirthDate, words.Identifiers);
}
