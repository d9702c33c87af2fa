using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Merging;

/// <summary>Takes a merge back: the merged patient answers for itself again, with everybody who had been merged into it.</summary>
public sealed record UnmergePatients(PatientId Merged) : IUseCase<MergeOutcome>
{
    public static Right Needs => Right.MergePatients;

    public Subject Subject => new(Merged);
}

internal sealed class UnmergePatientsHandler(ClinicDb db, PatientRecords records, TimeProvider clock) : IHandle<UnmergePatients, MergeOutcome>
{
    private static readonly Refusal NotMerged = new("not-merged", "This patient is not merged into another.");

    public async Task<Outcome<MergeOutcome>> HandleAsync(UnmergePatients ask, Actor actor, CancellationToken ct)
    {
        var merged = await db.Set<Patient>().SingleOrDefaultAsync(patient => patient.Id == ask.Merged, ct);
        if (merged is null || !actor.Reaches(merged.HomeLocation))
            return Refusal.NotFound("patient");
        if (merged.MergedInto is not { } kept || merged.AnswersAs is not { } root)
            return NotMerged;
        if (await db.ViewWholeAsync(records, kept, actor, ct) is null)
            return Refusal.NotFound("patient");
        foreach (var follower in Followers(merged.Id, await db.Set<Patient>().Where(patient => patient.AnswersAs == root).ToListAsync(ct)))
            follower.AnswerAs(merged.Id);
        merged.Unmerge();
        var merge = await db.Set<PatientMerge>().SingleAsync(merge => merge.Merged == merged.Id && merge.UndoneAt == null, ct);
        merge.Undo(actor, clock.GetUtcNow());
        db.Announce(new PatientUnmerged(kept, merged.Id));
        var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
        return saved.IsAnswer
            ? new MergeOutcome((await db.ViewWholeAsync(records, kept, actor, ct))!, (await db.ViewWholeAsync(records, ask.Merged, actor, ct))!)
            : saved.Refusal;
    }

    /// <summary>Everybody who was merged into this one, or into one of those.</summary>
    private static List<Patient> Followers(PatientId of, IReadOnlyList<Patient> group)
    {
        var found = new List<Patient>();
        for (var more = group.Where(one => one.MergedInto == of).ToList(); more.Count > 0;)
        {
            found.AddRange(more);
            var last = more.Select(one => one.Id).ToHashSet();
            more = [.. group.Where(one => one.MergedInto is { } into && last.Contains(into))];
        }
        return found;
    }
}

internal static class UnmergePatientsEndpoint
{
    public static void MapUnmergePatients(this IEndpointRouteBuilder api) => api.MapPost("/patients/unmerge",
        async (UnmergePatients ask, Door<UnmergePatients, MergeOutcome> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp())
        .OncePerKey();
}
