using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Who a doubtful claim might mean, the likeliest first, and what agrees and differs; a person decides.</summary>
public sealed record SuggestPatients(PatientClaim Claim) : IUseCase<PatientSuggestions>
{
    public static Right Needs => Right.ResolveQuarantine;
}

/// <summary>The candidates for a claim.</summary>
public sealed record PatientSuggestions(IReadOnlyList<PatientSuggestion> Items);

/// <summary>One candidate; the field names are those of the JSON.</summary>
public sealed record PatientSuggestion(PatientView Patient, IReadOnlyList<string> Agrees, IReadOnlyList<string> Differs);

internal sealed class SuggestPatientsHandler(ClinicDb db, PatientRecords records) : IHandle<SuggestPatients, PatientSuggestions>
{
    private const int Most = 10;
    private const int MostLookedAt = 100;

    public async Task<Outcome<PatientSuggestions>> HandleAsync(SuggestPatients ask, Actor actor, CancellationToken ct)
    {
        var number = records.NumberIndex(ask.Claim.Number ?? "");
        var family = records.QueryTokens(ask.Claim.FamilyName ?? "");
        var rows = await db.Set<Patient>().AsNoTracking()
            .Where(patient => db.Set<PatientIdentifier>().Any(own => own.Patient == patient.Id && own.NumberIndex == number)
                || db.Set<NameToken>().Any(own => own.Patient == patient.Id && family.Contains(own.Token)))
            .OrderByDescending(patient => patient.RegisteredAt).Take(MostLookedAt).ToListAsync(ct);
        var views = await db.ViewAsync(records, rows, actor, ct);
        return new PatientSuggestions([.. views
            .Select(view => Suggest(ask.Claim, view))
            .OrderByDescending(candidate => candidate.Agrees.Count - candidate.Differs.Count)
            .Take(Most)]);
    }

    private static PatientSuggestion Suggest(PatientClaim claim, PatientView view)
    {
        var agreement = Agreement.Between(claim, new PatientWords(view.FamilyName, view.GivenName, view.BirthDate, view.Sex, view.Identifiers));
        return new PatientSuggestion(view, agreement.Agrees, agreement.Differs);
    }
}
