using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Reconciling;

/// <summary>Writes down which studies are to be looked at: those that were brought to an archive, and those that it lists. Begun again, it adds only what is not there yet.</summary>
internal sealed class StudyList(IServiceScopeFactory scopes)
{
    private const int AtOnce = 500;

    /// <summary>Done when everything is on the list.</summary>
    public async Task<PeerAnswer> WriteAsync(RunInHand hand, CancellationToken ct)
    {
        if (hand.Run.Kind == ReconciliationKind.Compare)
            await AddOursAsync(hand.Run, ct);
        var answer = hand.Run.Patient is { } patient ? await AddOfAsync(hand, patient, ct)
            : hand.Run.Since is null ? await AddTheirsAsync(hand, ct)
            : PeerAnswer.Done;
        if (answer.Outcome == PeerOutcome.Done)
            await InScopeAsync(async db =>
            {
                var run = await db.Set<Reconciliation>().SingleOrDefaultAsync(run => run.Number == hand.Run.Number && run.Lease == hand.Lease, ct);
                run?.Listed();
                await db.SaveAsync(ct);
                return run is not null;
            });
        return answer;
    }

    private async Task AddOursAsync(Reconciliation run, CancellationToken ct)
    {
        for (long after = 0; ;)
        {
            var last = after;
            var some = await InScopeAsync(db => db.Set<Delivery>()
                .Where(delivery => delivery.Destination == run.Destination && delivery.Uids.Study != null && delivery.Uids.SopInstance != null
                    && (delivery.State == DeliveryState.Confirmed || delivery.State == DeliveryState.Sent)
                    && (run.Since == null || delivery.DecidedAt >= run.Since) && delivery.Number > last)
                .OrderBy(delivery => delivery.Number).Take(AtOnce).Select(delivery => new { delivery.Number, delivery.Uids.Study }).ToListAsync(ct));
            await AddAsync(run.Number, some.Select(one => one.Study!).Where(ListedInstances.IsName).ToHashSet(StringComparer.Ordinal), ct);
            if (some.Count < AtOnce)
                return;
            after = some[^1].Number;
        }
    }

    /// <summary>What it lists of one patient, by each of the numbers under which it may know them.</summary>
    private async Task<PeerAnswer> AddOfAsync(RunInHand hand, PatientId patient, CancellationToken ct)
    {
        IReadOnlyList<SoughtPatient> sought;
        await using (var scope = scopes.CreateAsyncScope())
            sought = await scope.ServiceProvider.GetRequiredService<SoughtPatients>().OfAsync(patient, hand.Run.Destination, ct);
        foreach (var one in sought)
            if (await AddAsync(hand, (take, stop) => hand.Peer.FindStudiesAsync(one, Bounds.StudiesOfPatient, take, stop), ct) is { Outcome: not PeerOutcome.Done } fault)
                return fault;
        return PeerAnswer.Done;
    }

    private Task<PeerAnswer> AddTheirsAsync(RunInHand hand, CancellationToken ct) =>
        AddAsync(hand, (take, stop) => hand.Peer.ListStudiesAsync(Bounds.Studies, take, stop), ct);

    private async Task<PeerAnswer> AddAsync(RunInHand hand, Func<Func<string, CancellationToken, ValueTask>, CancellationToken, Task<PeerAnswer>> list, CancellationToken ct)
    {
        var some = new HashSet<string>(AtOnce, StringComparer.Ordinal);
        var answer = await list(async (study, stop) =>
        {
            some.Add(study);
            if (some.Count < AtOnce)
                return;
            await AddAsync(hand.Run.Number, some, stop);
            some.Clear();
        }, ct);
        await AddAsync(hand.Run.Number, some, ct);
        return answer;
    }

    private Task<bool> AddAsync(long run, IReadOnlyCollection<string> studies, CancellationToken ct) => InScopeAsync(async db =>
    {
        var known = await db.Set<ListedStudy>().Where(study => study.Run == run && studies.Contains(study.Study)).Select(study => study.Study).ToListAsync(ct);
        db.AddRange(studies.Except(known, StringComparer.Ordinal).Select(study => new ListedStudy { Run = run, Study = study }));
        await db.SaveAsync(ct);
        return true;
    });

    private async Task<T> InScopeAsync<T>(Func<ClinicDb, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ClinicDb>());
    }
}
