using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Hands out walks under a lease, so that no two servers ever take the same, and asks for those that the calendar wants.</summary>
internal sealed class ReconciliationDesk(ClinicDb db, DestinationBook book, RoutingOptions options, TimeProvider clock)
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>How long what the calendar asked for is remembered.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private static readonly Refusal Raced = new("raced", "Another server asked for it at the same moment.", RefusalKind.Unavailable);

    /// <summary>The next walk that is due, in this process's hands from now on; null when there is none.</summary>
    /// <param name="turn">What the calendar asked for, what people did, or what is for a patient who is about to come: so that none waits for another.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Reconciliation?> TakeAsync(WalkTurn turn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isScheduled = turn == WalkTurn.Calendar;
        var free = Free(now);
        free = turn == WalkTurn.Patients ? free.Where(run => run.Patient != null) : free.Where(run => run.Patient == null && run.IsScheduled == isScheduled);
        var due = await free.OrderBy(run => run.DueAt).Select(run => (long?)run.Number).FirstOrDefaultAsync(ct);
        if (due is not { } number)
            return null;
        var (lease, until) = (Guid.CreateVersion7(), now + LeaseTime);
        await db.MarkAsync(stop => Free(now).Where(run => run.Number == number).ExecuteUpdateAsync(set => set
            .SetProperty(run => run.State, ReconciliationState.Running)
            .SetProperty(run => run.Lease, (Guid?)lease)
            .SetProperty(run => run.LeasedUntil, (DateTimeOffset?)until), stop), ct);
        return await db.Set<Reconciliation>().AsNoTracking().SingleOrDefaultAsync(run => run.Lease == lease, ct);
    }

    /// <summary>Keeps it in hand; false when it is no longer.</summary>
    public async Task<bool> RenewAsync(Guid lease, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + LeaseTime;
        return await db.MarkAsync(turn => db.Set<Reconciliation>().Where(run => run.Lease == lease)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LeasedUntil, (DateTimeOffset?)until), turn), ct) > 0;
    }

    /// <summary>Lets it lie where it is, to be taken up at once.</summary>
    public Task<int> GiveBackAsync(Guid lease, CancellationToken ct) => db.MarkAsync(turn => db.Set<Reconciliation>().Where(run => run.Lease == lease)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.LeasedUntil, (DateTimeOffset?)null), turn), ct);

    /// <summary>Frees what a killed server had in hand, where no other server can have it.</summary>
    public async Task TakeOverAsync(CancellationToken ct)
    {
        if (db.IsAlone)
            await db.MarkAsync(turn => db.Set<Reconciliation>().Where(run => run.LeasedUntil != null)
                .ExecuteUpdateAsync(set => set.SetProperty(run => run.LeasedUntil, (DateTimeOffset?)null), turn), ct);
    }

    /// <summary>Asks for the comparisons that are due by the calendar: of each destination that was ever sent to, so many hours after the last one was asked for.</summary>
    public async Task ScheduleAsync(CancellationToken ct)
    {
        if (options.CompareEveryHours <= 0)
            return;
        var now = clock.GetUtcNow();
        var fresh = now - TimeSpan.FromHours(options.CompareEveryHours);
        foreach (var destination in (await book.AllAsync(ct)).Where(destination => !destination.Settings.IsPaused))
        {
            var isAsked = await db.Set<Reconciliation>().AnyAsync(
                run => run.OpenFor == destination.Name || (run.Destination == destination.Name && run.Kind == ReconciliationKind.Compare && run.AskedAt > fresh), ct);
            if (isAsked || !await IsDueAsync(destination.Name, fresh, ct))
                continue;
            db.Add(Reconciliation.Ask(ReconciliationKind.Compare, destination.Name, new Reconciliation.Request("calendar", now) { Repairs = true, IsScheduled = true }));
            if (!(await db.SaveAsync(default(Done), ct, new Race("ux_reconciliations_open", Raced))).IsAnswer)
                db.Forget();
        }
    }

    /// <summary>Removes what the calendar, and what appointments, asked for long ago; what a person asked for stays.</summary>
    public async Task ForgetAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Remembered;
        var old = await db.Set<Reconciliation>().Where(run => (run.IsScheduled || run.Patient != null) && run.EndedAt < before).OrderBy(run => run.Number).Take(50).Select(run => run.Number).ToListAsync(ct);
        if (old.Count == 0)
            return;
        await db.MarkAsync(turn => db.Set<Finding>().Where(finding => old.Contains(finding.Run)).ExecuteDeleteAsync(turn), ct);
        await db.MarkAsync(turn => db.Set<ListedStudy>().Where(study => old.Contains(study.Run)).ExecuteDeleteAsync(turn), ct);
        await db.MarkAsync(turn => db.Set<Reconciliation>().Where(run => old.Contains(run.Number)).ExecuteDeleteAsync(turn), ct);
    }

    /// <summary>The first comparison comes once something has been there for a whole period.</summary>
    private Task<bool> IsDueAsync(string destination, DateTimeOffset fresh, CancellationToken ct) => db.Set<Deliveries.Delivery>().AnyAsync(
        delivery => delivery.Destination == destination && delivery.State == Deliveries.DeliveryState.Confirmed && delivery.DecidedAt < fresh, ct);

    private IQueryable<Reconciliation> Free(DateTimeOffset now) => db.Set<Reconciliation>().Where(run =>
        (run.State == ReconciliationState.Waiting && run.DueAt <= now)
        || (run.State == ReconciliationState.Running && (run.LeasedUntil == null || run.LeasedUntil <= now)));
}

/// <summary>Whose walks are taken, one of each at a time.</summary>
internal enum WalkTurn
{
    /// <summary>What the calendar wants.</summary>
    Calendar,

    /// <summary>What a person asked for.</summary>
    People,

    /// <summary>What brings a patient's images before they come.</summary>
    Patients,
}
