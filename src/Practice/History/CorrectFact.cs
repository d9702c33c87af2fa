using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Says a fact anew; what it said before is kept as an older version.</summary>
public sealed record CorrectFact(PatientId Patient, FactId Fact, FactCorrection Correction) : IUseCase<FactView>
{
    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() => FactRules.Check(Correction.Fact) ?? FactChanges.CheckReason(Correction.Reason);
}

/// <summary>How a fact reads from now on; the body of <c>PUT /api/patients/{id}/history/{fact}</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Fact">The whole fact.</param>
/// <param name="Reason">Why.</param>
public sealed record FactCorrection(int Version, Fact Fact, string? Reason = null);

internal sealed class CorrectFactHandler(ClinicDb db, FactChanges changes) : IHandle<CorrectFact, FactView>
{
    public Task<Outcome<FactView>> HandleAsync(CorrectFact ask, Actor actor, CancellationToken ct) =>
        changes.ChangeAsync(db, new SeenFact(ask.Patient, ask.Fact, ask.Correction.Version), actor, (_, kept) =>
            FactKinds.Find(ask.Correction.Fact.Kind) is { } kind && kind.Section == kept.Kind.Section && !kept.IsNone
                ? new NewWords(ask.Correction.Fact, ask.Correction.Reason)
                : Refusal.Invalid("kind", "A fact stays in its part of the history; withdraw it and write it down in the other."), ct);
}

internal static class CorrectFactEndpoint
{
    public static void MapCorrectFact(this IEndpointRouteBuilder api) => api.MapPut("/patients/{id}/history/{fact}",
        async (PatientId id, FactId fact, FactCorrection correction, Door<CorrectFact, FactView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new CorrectFact(id, fact, correction), actor, ct)).ToHttp());
}
