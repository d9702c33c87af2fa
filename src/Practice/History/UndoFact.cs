using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Takes the last change of a fact back: it reads as before, in a version of its own; undoing the undoing brings the change back.</summary>
public sealed record UndoFact(PatientId Patient, FactId Fact, FactUndoing Undoing) : IUseCase<FactView>
{
    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);
}

/// <summary>The version that was seen, and that is taken back.</summary>
public sealed record FactUndoing(int Version);

internal sealed class UndoFactHandler(ClinicDb db, FactChanges changes) : IHandle<UndoFact, FactView>
{
    public Task<Outcome<FactView>> HandleAsync(UndoFact ask, Actor actor, CancellationToken ct) =>
        changes.ChangeAsync(db, new SeenFact(ask.Patient, ask.Fact, ask.Undoing.Version), actor, (history, kept) => new NewWords(Before(history, kept), IsSaidAnew: false), ct);

    /// <summary>Before its first version a fact was not there.</summary>
    private static Fact Before(PatientHistory history, KeptFact kept) =>
        history.Versions.FirstOrDefault(one => one.Id == kept.Id && one.Version == kept.Version - 1)?.Fact ?? kept.Fact with { Status = FactStatus.Withdrawn };
}

internal static class UndoFactEndpoint
{
    public static void MapUndoFact(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/history/{fact}/undo",
        async (PatientId id, FactId fact, FactUndoing undoing, Door<UndoFact, FactView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new UndoFact(id, fact, undoing), actor, ct)).ToHttp());
}
