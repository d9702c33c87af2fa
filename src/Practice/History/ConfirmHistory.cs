using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Somebody went through the history with the patient, and it still holds. Saying so twice a day changes nothing.</summary>
public sealed record ConfirmHistory(PatientId Patient, HistoryConfirmation Confirmation) : IUseCase<HistoryView>
{
    private const int MostFacts = 500;

    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        Confirmation.Facts?.Count > MostFacts ? Refusal.Invalid("facts", "Name at most 500 facts.")
        : !Enum.IsDefined(Confirmation.Source) ? Refusal.Invalid("source", "Say who says so.")
        : null;
}

/// <summary>What still holds, and who said so.</summary>
/// <param name="Source">Who said so.</param>
/// <param name="Facts">The versions that were seen; null for everything that stands.</param>
public sealed record HistoryConfirmation(FactSource Source = FactSource.Patient, IReadOnlyList<ConfirmedFact>? Facts = null);

/// <summary>A version of a fact that was gone through.</summary>
public sealed record ConfirmedFact(FactId Id, int Version);

internal sealed class ConfirmHistoryHandler(ClinicDb db, HistoryRecords records, TimeProvider clock) : IHandle<ConfirmHistory, HistoryView>
{
    public async Task<Outcome<HistoryView>> HandleAsync(ConfirmHistory ask, Actor actor, CancellationToken ct)
    {
        var found = await records.ReadToWriteAsync(db, ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var history = found.Answer;
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var standing = history.Current.Where(fact => !fact.IsNone || history.NoneKnown(fact.Kind.Section, today) == fact).ToList();
        var seen = ask.Confirmation.Facts ?? [.. standing.Select(fact => new ConfirmedFact(fact.Id, fact.Version))];
        if (seen.Any(one => standing.All(fact => fact.Id != one.Id || fact.Version != one.Version)))
            return Refusal.ChangedMeanwhile(history.ToView(today, at: null, withVersions: false));
        var confirmations = seen.Where(one => !IsConfirmed(history, one, today)).Select(one => new FactConfirmation
        {
            Fact = one.Id,
            Patient = standing.Single(fact => fact.Id == one.Id).Patient,
            Version = one.Version,
            Source = ask.Confirmation.Source,
            ConfirmedAt = now,
            ConfirmedById = actor.Id,
            ConfirmedBy = actor.DisplayName,
        }).ToList();
        db.AddRange(confirmations);
        db.Signal(HistorySignal.Changed(history.Patient, history.HomeLocation));
        var confirmed = history with { Confirmations = [.. history.Confirmations, .. confirmations] };
        return await db.SaveAsync(confirmed.ToView(today, at: null, withVersions: false), ct);
    }

    private static bool IsConfirmed(PatientHistory history, ConfirmedFact seen, DateOnly today) => history.Confirmations.Any(one =>
        one.Fact == seen.Id && one.Version == seen.Version && DateOnly.FromDateTime(one.ConfirmedAt.UtcDateTime) == today);
}

internal static class ConfirmHistoryEndpoint
{
    public static void MapConfirmHistory(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/history/confirm",
        async (PatientId id, HistoryConfirmation confirmation, Door<ConfirmHistory, HistoryView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ConfirmHistory(id, confirmation), actor, ct)).ToHttp());
}
