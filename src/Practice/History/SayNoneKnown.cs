using System.Security.Cryptography;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Somebody asked about a part of the history, and there is none; that is a fact of its own, with its day and who said so.</summary>
public sealed record SayNoneKnown(PatientId Patient, NoneKnown Said) : IUseCase<FactView>
{
    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        !Enum.IsDefined(Said.Section) ? Refusal.Invalid("section", "Name a part of the history.")
        : !Enum.IsDefined(Said.Source) ? Refusal.Invalid("source", "Say who says so.")
        : null;
}

/// <summary>There is none of this.</summary>
/// <param name="Section">The part that was asked about.</param>
/// <param name="Source">Who said so.</param>
public sealed record NoneKnown(HistorySection Section, FactSource Source = FactSource.Patient);

internal sealed class SayNoneKnownHandler(ClinicDb db, HistoryRecords records, FactChanges changes, TimeProvider clock) : IHandle<SayNoneKnown, FactView>
{
    private static readonly Refusal FactsStand = new("facts-stand", "Something is written down here that still holds; end or withdraw it first.");

    public async Task<Outcome<FactView>> HandleAsync(SayNoneKnown ask, Actor actor, CancellationToken ct)
    {
        var found = await records.ReadToWriteAsync(db, ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var history = found.Answer;
        if (history.In(ask.Said.Section).Any(fact => fact.Stands(changes.Today)))
            return FactsStand;
        var fact = new Fact { Kind = FactKinds.NoneOf(ask.Said.Section).Code, Source = ask.Said.Source };
        var id = IdOf(ask.Patient, fact.Kind);
        var next = history.Find(id)?.Next(fact, null, actor, clock.GetUtcNow()) ?? changes.First(id, ask.Patient, fact, actor);
        return await changes.KeepAsync(db, history, next, actor, ct);
    }

    /// <summary>One a patient and part, so that two who say it at once do not say it twice.</summary>
    private static FactId IdOf(PatientId patient, string kind) =>
        new(new Guid(SHA256.HashData([.. patient.Value.ToByteArray(bigEndian: true), .. System.Text.Encoding.UTF8.GetBytes(kind)]).AsSpan(0, 16), bigEndian: true));
}

internal static class SayNoneKnownEndpoint
{
    public static void MapSayNoneKnown(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/history/none-known",
        async (PatientId id, NoneKnown said, Door<SayNoneKnown, FactView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new SayNoneKnown(id, said), actor, ct)).ToHttp());
}
