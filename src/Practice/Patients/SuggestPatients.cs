using DentaMind.Kernel;

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

internal sealed class SuggestPatientsHandler(Candidates candidates) : IHandle<SuggestPatients, PatientSuggestions>
{
    public async Task<Outcome<PatientSuggestions>> HandleAsync(SuggestPatients ask, Actor actor, CancellationToken ct) =>
        new PatientSuggestions(await candidates.OfAsync(ask.Claim, [ask.Claim.Number ?? ""], alsoByName: true, actor, ct));
}
