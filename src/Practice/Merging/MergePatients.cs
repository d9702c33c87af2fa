using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Merging;

/// <summary>Two patients are one person: the kept one answers for both from now on. No row of either is rewritten, so that it can be taken back exactly.</summary>
/// <param name="Keep">Who answers from now on.</param>
/// <param name="Merge">Who was the same person.</param>
/// <param name="Reason">Why, in the words of whoever decided.</param>
/// <param name="KeepVersion">The version of the kept one that was looked at; null merges whatever is there.</param>
/// <param name="MergeVersion">The version of the other that was looked at.</param>
public sealed record MergePatients(PatientId Keep, PatientId Merge, string Reason, int? KeepVersion = null, int? MergeVersion = null) : IUseCase<MergeOutcome>
{
    public static Right Needs => Right.MergePatients;

    public Subject Subject => new(Keep);

    public Refusal? Check() => new PatientFlaws()
        .When(Keep == Merge, "merge", "These are the same record; choose two.")
        .When(string.IsNullOrWhiteSpace(Reason) || Reason.Length > 500, "reason", "Say in at most 500 characters why the two are one person.")
        .Refusal;
}

/// <summary>Both patients after a merge, or after it was taken back.</summary>
public sealed record MergeOutcome(PatientView Kept, PatientView Merged);

internal sealed class MergePatientsHandler(ClinicDb db, PatientRecords records, TimeProvider clock) : IHandle<MergePatients, MergeOutcome>
{
    public async Task<Outcome<MergeOutcome>> HandleAsync(MergePatients ask, Actor actor, CancellationToken ct)
    {
        var (kept, merged) = (await FindAsync(ask.Keep, actor, ct), await FindAsync(ask.Merge, actor, ct));
        if (kept is null || merged is null)
            return Refusal.NotFound("patient");
        if (merged.MergedInto == kept.Id)
            return await OutcomeAsync(ask, actor, ct);
        if ((kept.AnswersAs ?? merged.AnswersAs) is { } other)
            return MergedPatient.IsMergedInto(other);
        if ((ask.KeepVersion ?? kept.Version) != kept.Version || (ask.MergeVersion ?? merged.Version) != merged.Version)
            return Refusal.ChangedMeanwhile(await OutcomeAsync(ask, actor, ct));

        await MergeAsync(kept, merged, ct);
        db.Add(PatientMerge.Of(kept.Id, merged.Id, cell => Seal(merged, ask.Reason, cell), actor, clock.GetUtcNow()));
        db.Announce(new PatientMerged(kept.Id, merged.Id));
        var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
        return saved.IsAnswer ? await OutcomeAsync(ask, actor, ct) : saved.Refusal;
    }

    /// <summary>The kept one is not changed, but is saved as seen: of two who merge each into the other, one is told.</summary>
    private async Task MergeAsync(Patient kept, Patient merged, CancellationToken ct)
    {
        foreach (var follower in await db.Set<Patient>().Where(patient => patient.AnswersAs == merged.Id).ToListAsync(ct))
            follower.AnswerAs(kept.Id);
        merged.MergeInto(kept.Id);
        db.Entry(kept).Property(patient => patient.MergedInto).IsModified = true;
    }

    private byte[] Seal(Patient merged, string reason, Platform.Keys.Cell cell)
    {
        using var key = records.KeyOf(merged);
        return key.SealText(reason.Trim(), cell);
    }

    private async Task<Patient?> FindAsync(PatientId id, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().SingleOrDefaultAsync(patient => patient.Id == id, ct);
        return patient is not null && actor.Reaches(patient.HomeLocation) ? patient : null;
    }

    private async Task<MergeOutcome> OutcomeAsync(MergePatients ask, Actor actor, CancellationToken ct) => new(
        (await db.ViewWholeAsync(records, ask.Keep, actor, ct))!,
        (await db.ViewWholeAsync(records, ask.Merge, actor, ct))!);
}

internal static class MergePatientsEndpoint
{
    public static void MapMergePatients(this IEndpointRouteBuilder api) => api.MapPost("/patients/merge",
        async (MergePatients ask, Door<MergePatients, MergeOutcome> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp())
        .OncePerKey();
}
