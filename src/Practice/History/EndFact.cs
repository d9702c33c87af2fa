using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Says that a fact is over: a condition healed, a medicine stopped.</summary>
public sealed record EndFact(PatientId Patient, FactId Fact, FactEnding Ending) : IUseCase<FactView>
{
    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        Ending.Until is not null && PartialDate.Read(Ending.Until) is null ? Refusal.Invalid("until", "Give a year, a month or a day: 2019, 2019-05 or 2019-05-14.")
        : FactChanges.CheckReason(Ending.Reason);
}

/// <summary>How a fact ends.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Until">Its last day, month or year; null when nobody knows.</param>
/// <param name="Reason">Why.</param>
public sealed record FactEnding(int Version, string? Until = null, string? Reason = null);

internal sealed class EndFactHandler(ClinicDb db, FactChanges changes) : IHandle<EndFact, FactView>
{
    public Task<Outcome<FactView>> HandleAsync(EndFact ask, Actor actor, CancellationToken ct) =>
        changes.ChangeAsync(db, new SeenFact(ask.Patient, ask.Fact, ask.Ending.Version), actor, (_, kept) => kept.IsWithdrawn || kept.IsNone
            ? FactChanges.NotThere
            : new NewWords(kept.Fact with { Status = FactStatus.Resolved, Until = ask.Ending.Until }, ask.Ending.Reason), ct);
}

internal static class EndFactEndpoint
{
    public static void MapEndFact(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/history/{fact}/end",
        async (PatientId id, FactId fact, FactEnding ending, Door<EndFact, FactView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new EndFact(id, fact, ending), actor, ct)).ToHttp());
}
