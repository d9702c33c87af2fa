using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Reconciling;

/// <summary>Takes one walk through an archive as far as it goes: until it is over, somebody takes it out of our hands, or the archive cannot be asked.</summary>
internal sealed class Walk(IServiceScopeFactory scopes, StudyList list)
{
    /// <summary>An archive that is there and stumbles over the same study so often is not asked for that one again: it must not keep the others waiting.</summary>
    private const int MostSetbacksOfStudy = 3;

    /// <summary>Every study once, unless the walk leaves our hands before.</summary>
    public async Task GoAsync(Reconciliation run, CancellationToken ct)
    {
        if (await OpenAsync(run.Destination, ct) is not { } peer)
        {
            await RestAsync(run, new PeerAnswer(PeerOutcome.Refused, "destination-missing"), ct);
            return;
        }
        await using (peer)
            await GoAsync(run, peer, ct);
    }

    /// <summary>The same, through an archive that is open.</summary>
    internal async Task GoAsync(Reconciliation run, IArchiveClient peer, CancellationToken ct)
    {
        var hand = new RunInHand(run, peer);
        var answer = run.IsListed ? PeerAnswer.Done : await list.WriteAsync(hand, ct);
        var isPoison = run.Setbacks >= MostSetbacksOfStudy;
        while (answer.Outcome == PeerOutcome.Done && await NextAsync(run.Number, ct) is { } study)
        {
            var outcome = await LookAsync(hand, study.Study, ct);
            if (isPoison && outcome.Answer.Outcome == PeerOutcome.NotNow)
                outcome = StudyOutcome.Unknown(study.Study, outcome.Answer);
            answer = outcome.Answer;
            if (answer.Outcome == PeerOutcome.Done && !await FinishAsync(hand, study, outcome, ct))
                return;
            isPoison = false;
        }
        await RestAsync(run, answer, ct);
    }

    private async Task<IArchiveClient?> OpenAsync(string destination, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<DestinationBook>().FindAsync(destination, ct);
        return found is null ? null : await scope.ServiceProvider.GetRequiredService<Archives>().OpenAsync(found.Settings, ct);
    }

    private async Task<ListedStudy?> NextAsync(long run, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClinicDb>().Set<ListedStudy>().AsNoTracking()
            .Where(study => study.Run == run && !study.IsDone).OrderBy(study => study.Number).FirstOrDefaultAsync(ct);
    }

    private async Task<StudyOutcome> LookAsync(RunInHand hand, string study, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return hand.Run.Kind switch
        {
            ReconciliationKind.Compare => await scope.ServiceProvider.GetRequiredService<ComparedStudy>().LookAsync(hand, study, ct),
            _ => await scope.ServiceProvider.GetRequiredService<AdoptedStudy>().TakeAsync(hand, study, ct),
        };
    }

    private async Task<bool> FinishAsync(RunInHand hand, ListedStudy study, StudyOutcome outcome, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door<FinishStudy, Done>>();
        return (await door.EnterAsync(new FinishStudy(hand.Run.Number, hand.Lease, study.Number, outcome), hand.Actor, ct)).IsAnswer;
    }

    private async Task RestAsync(Reconciliation run, PeerAnswer answer, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door<RestWalk, Done>>();
        await door.EnterAsync(new RestWalk(run.Number, run.Lease!.Value, answer), Actor.House("routing.reconcile:" + run.Destination, Right.RunTheHouse), ct);
    }
}
