using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Reconciling;

/// <summary>Begins walks: an archive is walked through once at a time.</summary>
internal sealed class Openings(ClinicDb db, DestinationBook book, ReconciliationViews views)
{
    private static readonly Refusal Busy = new("reconciliation-under-way", "This archive is being looked through already; wait until that is over, or stop it.");

    /// <summary>Puts the walk, and the studies that were named for it, into the books.</summary>
    public async Task<Outcome<ReconciliationView>> OpenAsync(Reconciliation run, IReadOnlyList<string> studies, CancellationToken ct)
    {
        foreach (var name in new[] { run.Destination, run.Target })
            if (name is not null && await book.FindAsync(name, ct) is null)
                return Refusal.NotFound("destination");
        if (studies.Count > 0)
            run.Listed();
        db.Add(run);
        db.Signal(ReconcilingSignal.Asked);
        db.Signal(ReconcilingSignal.Progress(run));
        var opened = await SaveAsync(run, studies, ct);
        return opened ?? Outcome<ReconciliationView>.Of(await views.OfAsync(run, ct));
    }

    /// <summary>The list goes by the walk's number, which it has only once it is saved; until its studies stand there, it is nobody's turn.</summary>
    private async Task<Refusal?> SaveAsync(Reconciliation run, IReadOnlyList<string> studies, CancellationToken ct)
    {
        if (studies.Count > 0)
            run.Pause();
        var saved = await db.SaveAsync(default(Done), ct, new Race("ux_reconciliations_open", Busy));
        if (!saved.IsAnswer || studies.Count == 0)
            return saved.Refusal;
        db.AddRange(studies.Distinct(StringComparer.Ordinal).Select(study => new ListedStudy { Run = run.Number, Study = study }));
        run.Resume(run.AskedAt);
        db.Signal(ReconcilingSignal.Asked);
        await db.SaveAsync(ct);
        return null;
    }
}
