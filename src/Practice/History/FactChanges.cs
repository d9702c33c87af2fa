using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Practice.History;

/// <summary>How a fact comes to its next version: the one that was seen must still be the last, and the database holds that too.</summary>
internal sealed class FactChanges(HistoryRecords records, TimeProvider clock)
{
    public static readonly Refusal NotThere = new("fact-not-there", "This was withdrawn meanwhile; undo that first.");

    private const int LongestReason = 500;

    public static Refusal? CheckReason(string? reason) => reason?.Length > LongestReason ? Refusal.Invalid("reason", "Give the reason in at most 500 characters.") : null;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Reads the fact, lets it be changed, and keeps what it becomes; nothing is kept when it does not change.</summary>
    public async Task<Outcome<FactView>> ChangeAsync(
        ClinicDb db, SeenFact seen, Actor actor, Func<PatientHistory, KeptFact, Outcome<NewWords>> change, CancellationToken ct)
    {
        var found = await records.ReadToWriteAsync(db, seen.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var history = found.Answer;
        if (history.Find(seen.Fact) is not { } kept)
            return Refusal.NotFound("fact");
        if (kept.Version != seen.Version)
            return Refusal.ChangedMeanwhile(history.ToView(kept));
        var changed = change(history, kept);
        if (!changed.IsAnswer)
            return changed.Refusal;
        if (changed.Answer.IsSaidAnew && FactDates.Check(changed.Answer.Fact, history.BirthDate, Today) is { } wrong)
            return wrong;
        return await KeepAsync(db, history, kept.Next(changed.Answer.Fact, changed.Answer.Reason, actor, clock.GetUtcNow()), actor, ct);
    }

    /// <summary>Keeps a version; of two who write the same one at once, the second is told.</summary>
    public async Task<Outcome<FactView>> KeepAsync(ClinicDb db, PatientHistory history, KeptFact next, Actor actor, CancellationToken ct)
    {
        await records.WriteAsync(db, history, next, actor, ct);
        return await db.SaveAsync(history.ToView(next), ct, new Race(HistoryTables.OneOfEachVersion, Refusal.ChangedMeanwhile()));
    }

    public KeptFact First(FactId id, PatientId patient, Fact fact, Actor actor) => new(id, patient, 1, fact, null, clock.GetUtcNow(), actor.DisplayName);
}

/// <summary>The version of a fact that somebody saw when they decided to change it.</summary>
internal readonly record struct SeenFact(PatientId Patient, FactId Fact, int Version);

/// <summary>How a fact reads next, and why; what is only taken back is not judged by the day on which that happens.</summary>
internal sealed record NewWords(Fact Fact, string? Reason = null, bool IsSaidAnew = true);
