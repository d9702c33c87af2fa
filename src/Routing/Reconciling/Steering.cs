using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Changes a walk that is not over; whoever has it in hand notices at the next study.</summary>
internal sealed class Steering(ClinicDb db, ReconciliationViews views)
{
    private static readonly Refusal Over = new("reconciliation-over", "It is over already; begin another.");
    private static readonly Refusal Moved = new("raced", "It was just taken up; try again.", RefusalKind.Unavailable);

    public async Task<Outcome<ReconciliationView>> ChangeAsync(Guid id, Action<Reconciliation> change, CancellationToken ct)
    {
        if (await db.Set<Reconciliation>().SingleOrDefaultAsync(run => run.Id == id, ct) is not { } run)
            return Refusal.NotFound("reconciliation");
        if (run.OpenFor is null)
            return Over;
        change(run);
        db.Signal(ReconcilingSignal.Asked);
        db.Signal(ReconcilingSignal.Progress(run));
        var view = await views.OfAsync(run, ct);
        try
        {
            return await db.SaveAsync(view, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Moved;
        }
    }
}
