using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Makes an image due at the archive to which everything goes, unless it is there, on its way, or may not go there. Asked again, it changes nothing.</summary>
/// <param name="Run">The walk, by number.</param>
/// <param name="Lease">Under which it is in hand.</param>
/// <param name="Image">Our image.</param>
/// <param name="What">As what the first archive lists it.</param>
internal sealed record MoveImage(long Run, Guid Lease, ImageId Image, InstanceUids What) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(null, Image);
}

internal sealed class MoveImageHandler(ClinicDb db, Clearance clearance, TimeProvider clock) : IHandle<MoveImage, Done>
{
    private static readonly Refusal Raced = new("raced", "A rule sent it there at the same moment.", RefusalKind.Unavailable);

    public async Task<Outcome<Done>> HandleAsync(MoveImage ask, Actor actor, CancellationToken ct)
    {
        var run = await db.Set<Reconciliation>().AsNoTracking().SingleOrDefaultAsync(run => run.Number == ask.Run && run.Lease == ask.Lease, ct);
        if (run is not { State: ReconciliationState.Running, Target: { } target })
            return FinishStudyHandler.NotInHand;
        if (await db.Set<Finding>().AnyAsync(finding => finding.Run == run.Number && finding.SopInstance == ask.What.SopInstance
            && (finding.Kind == FindingKind.Moved || finding.Kind == FindingKind.NotMoved), ct))
            return default(Done);
        var denied = await clearance.DenialOfAsync(ask.Image, target, ct);
        if (denied is null)
            await SendAsync(run, target, ask, ct);
        var kind = denied is null ? FindingKind.Moved : FindingKind.NotMoved;
        db.Add(new Finding
        {
            Run = run.Number,
            Kind = kind,
            Study = ask.What.Study ?? "",
            Series = ask.What.Series,
            SopInstance = ask.What.SopInstance,
            Image = ask.Image,
            Reason = denied,
            At = clock.GetUtcNow(),
        });
        return await db.SaveAsync(default(Done), ct, new Race("ux_deliveries_image", Raced));
    }

    /// <summary>Like the delivery to the first archive, which is there: it was sent to it, or adopted from it.</summary>
    private async Task SendAsync(Reconciliation run, string target, MoveImage ask, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var there = await db.Set<Delivery>().SingleOrDefaultAsync(delivery => delivery.Image == ask.Image && delivery.Destination == target, ct);
        if (there is { IsWithdrawnByRule: true })
            there.Release(now);
        if (there is null)
        {
            var first = await db.Set<Delivery>().AsNoTracking().FirstAsync(delivery => delivery.Image == ask.Image && delivery.Destination == run.Destination, ct);
            var what = new Consignment(ask.Image, first.Patient, first.Location, first.Uids with { }, first.Bytes, first.RuleBookVersion, now);
            there = Delivery.To(target, DeliveryRole.Migration, null, what);
            there.TryAgain(now, "migration", null);
            db.Add(there);
        }
        db.About(there.Patient, ask.Image);
        db.Signal(DeliveryDesk.DueAt(target));
        db.Signal(RoutingSignal.Delivery(there));
    }
}
