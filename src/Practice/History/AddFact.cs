using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Writes down one thing about a patient's health. What stands already is not written down twice.</summary>
/// <param name="Patient">Whose it is.</param>
/// <param name="Fact">What is said.</param>
public sealed record AddFact(PatientId Patient, Fact Fact) : IUseCase<FactView>
{
    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() => FactRules.Check(Fact);
}

internal sealed class AddFactHandler(ClinicDb db, HistoryRecords records, FactChanges changes) : IHandle<AddFact, FactView>
{
    private const int MostFacts = 500;
    private static readonly Refusal ThereAlready = new("fact-there-already", "This stands in the history already; change that entry instead.");
    private static readonly Refusal TooMany = new("too-many-facts", "A history holds at most 500 facts; end or withdraw some first.");

    public async Task<Outcome<FactView>> HandleAsync(AddFact ask, Actor actor, CancellationToken ct)
    {
        var found = await records.ReadToWriteAsync(db, ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var history = found.Answer;
        if (FactDates.Check(ask.Fact, history.BirthDate, changes.Today) is { } wrong)
            return wrong;
        var first = changes.First(FactId.New(), ask.Patient, ask.Fact, actor);
        if (history.Current.Any(other => IsSame(other, first)))
            return ThereAlready;
        return history.Current.Count >= MostFacts ? TooMany : await changes.KeepAsync(db, history, first, actor, ct);
    }

    /// <summary>Two drugs of one class, or two rods of one metal, are told apart by their names and sorts.</summary>
    private bool IsSame(KeptFact other, KeptFact first) =>
        other.Fact.Kind == first.Fact.Kind && other.Stands(changes.Today) && first.Stands(changes.Today) && other.Fact.Variant == first.Fact.Variant
        && string.Equals(other.Fact.Name?.Trim(), first.Fact.Name?.Trim(), StringComparison.OrdinalIgnoreCase);
}

internal static class AddFactEndpoint
{
    public static void MapAddFact(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/history",
        async (PatientId id, Fact fact, Door<AddFact, FactView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AddFact(id, fact), actor, ct)).ToHttp(added => TypedResults.Created($"/api/patients/{id}/history", added)))
        .OncePerKey();
}
