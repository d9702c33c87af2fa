using DentaMind.Kernel;
using DentaMind.Platform.Outbox;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Puts a walk down: it is over, or the archive could not be asked and is asked again after a growing pause.</summary>
/// <param name="Run">The walk, by number.</param>
/// <param name="Lease">Under which it was in hand.</param>
/// <param name="Answer">Done when every study was looked at.</param>
internal sealed record RestWalk(long Run, Guid Lease, PeerAnswer Answer) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public static bool LeavesTrail => false;

    /// <summary>Without the peer's words.</summary>
    public override string ToString() => nameof(RestWalk);
}

internal sealed class RestWalkHandler(ClinicDb db, MigrationReport report, TimeProvider clock) : IHandle<RestWalk, Done>
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    public async Task<Outcome<Done>> HandleAsync(RestWalk ask, Actor actor, CancellationToken ct)
    {
        var run = await db.Set<Reconciliation>().SingleOrDefaultAsync(run => run.Number == ask.Run && run.Lease == ask.Lease, ct);
        if (run is not { State: ReconciliationState.Running })
            return default(Done);
        await RestAsync(run, ask.Answer, ct);
        db.Signal(ReconcilingSignal.Progress(run));
        try
        {
            return await db.SaveAsync(default(Done), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            return default(Done);
        }
    }

    private async Task RestAsync(Reconciliation run, PeerAnswer answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (answer.Outcome == PeerOutcome.Done && run.Kind == ReconciliationKind.Migrate && await report.IsUnprovedAsync(run, ct))
            run.Wait(now + LookAgain, "proving", isSetback: false);
        else if (answer.Outcome == PeerOutcome.Done)
            run.End(ReconciliationState.Done, now, report: run.Kind == ReconciliationKind.Migrate ? await report.WriteAsync(run, now, ct) : null);
        else if (!StudyOutcome.MayPass(answer) || run.Setbacks >= Backoff.LastAttempt)
            run.End(ReconciliationState.Failed, now, answer.Code ?? "failed");
        else
            run.Wait(now + (answer.RetryAfter ?? Backoff.After(run.Setbacks + 1, Random.Shared.NextDouble())), answer.Code ?? "away");
    }
}
