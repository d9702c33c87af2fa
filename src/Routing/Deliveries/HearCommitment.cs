using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>A peer reports, on an association of its own, on what it was asked to commit to (PS3.4 J.3.3).</summary>
/// <param name="Report">What it says.</param>
/// <param name="CallingAe">What it calls itself; only the destination that was asked is believed.</param>
internal sealed record HearCommitment(CommitmentReport Report, string CallingAe) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;
}

internal sealed class HearCommitmentHandler(ClinicDb db, Settlement settlement, DestinationBook book, TimeProvider clock) : IHandle<HearCommitment, Done>
{
    private static readonly Refusal NotAsked = new("not-asked", "Nobody here asked for that commitment.");

    public async Task<Outcome<Done>> HandleAsync(HearCommitment ask, Actor actor, CancellationToken ct)
    {
        var asked = await db.Set<Delivery>().Where(delivery => delivery.CommitmentUid == ask.Report.TransactionUid && delivery.State == DeliveryState.Sent).ToListAsync(ct);
        if (asked.Count == 0 || !await IsWhomWeAskedAsync(asked[0].Destination, ask.CallingAe, ct))
            return NotAsked;
        var committed = ask.Report.Committed.Select(one => one.SopInstanceUid).ToHashSet(StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        foreach (var delivery in asked)
        {
            if (committed.Contains(delivery.Uids.SopInstance ?? ""))
                delivery.Confirmed(ProofGrade.Committed, now);
            else
                delivery.Lost(now, "not-committed", null);
            delivery.LetGo();
            db.Signal(DeliveryDesk.DueAt(delivery.Destination));
        }
        settlement.Tell(asked);
        return await db.SaveAsync(default(Done), ct);
    }

    private async Task<bool> IsWhomWeAskedAsync(string name, string callingAe, CancellationToken ct) =>
        await book.FindAsync(name, ct) is { } destination && destination.Settings.Aet?.Trim() == callingAe.Trim();
}

/// <summary>Brings the reports that reach our receiver to their use case.</summary>
internal sealed class CommitmentDoor(IServiceScopeFactory scopes) : ICommitmentHandler
{
    public async ValueTask<StoreResult> HearAsync(AssociationFacts peer, CommitmentReport report, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var machine = new Actor(ActorKind.Machine, null, peer.CallingAe.Trim(), new HashSet<Right> { Right.RunTheHouse });
        var heard = await scope.ServiceProvider.GetRequiredService<Door<HearCommitment, Done>>().EnterAsync(new HearCommitment(report, peer.CallingAe), machine, ct);
        // Of a report that nobody waits for any more there is nothing left to do, so the peer need not bring it again.
        return heard.IsAnswer || heard.Refusal.Kind != RefusalKind.Unavailable ? StoreResult.Success : StoreResult.OutOfResources(heard.Refusal.Code);
    }
}
