using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Finds who a claim might mean, the likeliest first, with what agrees and differs; whoever was merged is named by who answers for them.</summary>
internal sealed class Candidates(ClinicDb db, PatientRecords records, PatientIndex index)
{
    private const int Most = 10;
    private const int MostLookedAt = 100;

    /// <param name="claim">Whom to look for.</param>
    /// <param name="numbers">Numbers that may be theirs, whoever issued them.</param>
    /// <param name="alsoByName">Whether a family name alone makes a candidate.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<IReadOnlyList<PatientSuggestion>> OfAsync(
        PatientClaim claim, IReadOnlyList<string> numbers, bool alsoByName, Actor actor, CancellationToken ct)
    {
        var written = numbers.Select(index.Number).ToList();
        var tokens = index.Born(claim.FamilyName, claim.GivenName, claim.BirthDate).Concat(alsoByName ? index.Query(claim.FamilyName ?? "") : []).ToList();
        var ids = db.Set<PatientIdentifier>().Where(own => written.Contains(own.NumberIndex)).Select(own => own.Patient)
            .Union(db.Set<NameToken>().Where(own => tokens.Contains(own.Token)).Select(own => own.Patient));
        var found = await db.Set<Patient>().AsNoTracking().Where(patient => ids.Contains(patient.Id))
            .OrderByDescending(patient => patient.Id).Take(MostLookedAt).ToListAsync(ct);
        var views = await db.ViewAsync(records, await db.KeptAsync(found, ct), actor, ct);
        return [.. views
            .Select(view => Suggest(claim, view))
            .OrderByDescending(candidate => candidate.Agrees.Count - candidate.Differs.Count)
            .Take(Most)];
    }

    private static PatientSuggestion Suggest(PatientClaim claim, PatientView view)
    {
        var agreement = Agreement.Between(claim, new PatientWords(view.FamilyName, view.GivenName, view.BirthDate, view.Sex, view.Identifiers));
        return new PatientSuggestion(view, agreement.Agrees, agreement.Differs);
    }
}
