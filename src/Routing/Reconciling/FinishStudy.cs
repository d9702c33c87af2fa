using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Writes down what was found in one study of an archive, and makes due again what it has lost, all at once.</summary>
/// <param name="Run">The walk, by number.</param>
/// <param name="Lease">Under which it is in hand.</param>
/// <param name="Study">Its number on the list.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record FinishStudy(long Run, Guid Lease, long Study, StudyOutcome Outcome) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public static bool LeavesTrail => false;
}

internal sealed class FinishStudyHandler(ClinicDb db, TimeProvider clock) : IHandle<FinishStudy, Done>
{
    /// <summary>The walk was stopped, paused, or is another process's by now.</summary>
    public static readonly Refusal NotInHand = new("not-in-hand", "This walk is in other hands, or over.");

    public async Task<Outcome<Done>> HandleAsync(FinishStudy ask, Actor actor, CancellationToken ct)
    {
        var run = await db.Set<Reconciliation>().SingleOrDefaultAsync(run => run.Number == ask.Run && run.Lease == ask.Lease, ct);
        var study = await db.Set<ListedStudy>().SingleOrDefaultAsync(study => study.Number == ask.Study && !study.IsDone, ct);
        if (run is not { State: ReconciliationState.Running } || study is null)
            return NotInHand;
        foreach (var found in ask.Outcome.Findings)
            await NoteAsync(run, found, ct);
        study.IsDone = true;
        run.Advance(ask.Outcome.Instances);
        db.Signal(ReconcilingSignal.Progress(run));
        try
        {
            return await db.SaveAsync(default(Done), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            return NotInHand;
        }
    }

    private async Task NoteAsync(Reconciliation run, Discrepancy found, CancellationToken ct)
    {
        if (found.Kind == FindingKind.OtherUids && await IsKnownAsync(run, found, ct))
            return;
        var (isRepaired, reason) = found is { Kind: FindingKind.MissingThere or FindingKind.OtherPicture, Delivery: { } lost } && run.Repairs ? await RepairAsync(lost, found.Reason ?? "missing-there", ct) : (false, null);
        db.Add(new Finding
        {
            Run = run.Number,
            Kind = found.Kind,
            Study = found.What.Study ?? "",
            Series = found.What.Series,
            SopInstance = found.What.SopInstance,
            Image = found.Image,
            IsRepaired = isRepaired,
            Reason = found.Reason ?? reason,
            At = clock.GetUtcNow(),
        });
    }

    /// <summary>An instance that lies in another study is found twice: where it should be, and where it is.</summary>
    private Task<bool> IsKnownAsync(Reconciliation run, Discrepancy found, CancellationToken ct) => db.Set<Finding>().AnyAsync(
        known => known.Run == run.Number && known.Kind == FindingKind.OtherUids && known.SopInstance == found.What.SopInstance, ct);

    /// <summary>It waits to be sent again, like any other; whether it may still go there is asked then. What happened to it since the archive was asked is newer than what we know.</summary>
    private async Task<(bool IsRepaired, string? Reason)> RepairAsync(Delivery lost, string why, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var delivery = await db.Set<Delivery>().SingleOrDefaultAsync(delivery => delivery.Number == lost.Number, ct);
        if (delivery is null || delivery.State != lost.State || delivery.SentAt != lost.SentAt || delivery.ConfirmedAt != lost.ConfirmedAt || delivery.LeasedUntil > now)
            return (false, "changed-meanwhile");
        delivery.Lost(now, why, null);
        if (delivery.State == DeliveryState.Parked)
            return (false, delivery.Reason);
        db.Signal(DeliveryDesk.DueAt(delivery.Destination));
        db.Signal(RoutingSignal.Delivery(delivery));
        return (true, null);
    }
}

/// <summary>What is called out on the signal board.</summary>
internal static class ReconcilingSignal
{
    /// <summary>Somebody asked for a walk.</summary>
    public const string Asked = "routing:reconcile";

    /// <summary>A walk went on.</summary>
    public static string Progress(Reconciliation run) => $"reconciliation:{run.Destination}";
}
