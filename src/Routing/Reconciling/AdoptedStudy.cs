using DentaMind.Dicom.Data;
using DentaMind.Imaging.Intake;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Reconciling;

/// <summary>Brings in what an archive lists of one study and we never brought there; for a migration, sends all of it on.</summary>
internal sealed class AdoptedStudy(ClinicDb db, IServiceScopeFactory scopes)
{
    private const int AtOnce = 400;
    private static readonly Refusal ClassUnknown = new("sop-class-unknown", "The archive does not say of what SOP class it is, so that what it gives cannot be held against it.", RefusalKind.Unreadable);

    public async Task<StudyOutcome> TakeAsync(RunInHand hand, string study, CancellationToken ct)
    {
        var theirs = await hand.Peer.ListInstancesAsync(study, Bounds.Instances, ct);
        if (theirs.Answer.Outcome != PeerOutcome.Done)
            return StudyOutcome.MayPass(theirs.Answer) ? StudyOutcome.Later(theirs.Answer) : StudyOutcome.Unknown(study, theirs.Answer);
        var findings = new List<Discrepancy>();
        foreach (var some in theirs.Found.Chunk(AtOnce))
        {
            var known = await KnownAsync(some, hand.Name, ct);
            foreach (var one in some)
            {
                var answer = await TakeAsync(hand, one, known, findings, ct);
                if (StudyOutcome.MayPass(answer))
                    return StudyOutcome.Later(answer);
            }
        }
        if (!theirs.IsWhole)
            findings.Add(new Discrepancy(FindingKind.NotCompared, new InstanceUids(null, null, study, null), Reason: "list-not-whole"));
        return new StudyOutcome(PeerAnswer.Done, theirs.Found.Count, findings);
    }

    private async Task<PeerAnswer> TakeAsync(
        RunInHand hand, InstanceUids one, Dictionary<string, ImageId> known, List<Discrepancy> findings, CancellationToken ct)
    {
        var moves = hand.Run.Kind == ReconciliationKind.Migrate;
        if (known.TryGetValue(one.SopInstance!, out var image))
            return moves ? await MoveAsync(hand, one, image, ct) : PeerAnswer.Done;
        var (answer, adopted) = await AdoptAsync(hand, one, ct);
        if (StudyOutcome.MayPass(answer))
            return answer;
        if (adopted is null)
            findings.Add(new Discrepancy(FindingKind.NotAdopted, one, Reason: answer.Code));
        return adopted is { } ours && moves ? await MoveAsync(hand, one, ours, ct) : PeerAnswer.Done;
    }

    /// <summary>Our images of what was brought to, or adopted from, the archive before.</summary>
    private async Task<Dictionary<string, ImageId>> KnownAsync(IReadOnlyList<InstanceUids> some, string destination, CancellationToken ct)
    {
        var uids = some.Select(one => one.SopInstance).ToList();
        var rows = await db.Set<Delivery>().AsNoTracking().Where(delivery => uids.Contains(delivery.Uids.SopInstance) && delivery.Destination == destination)
            .OrderBy(delivery => delivery.Number).Select(delivery => new { delivery.Uids.SopInstance, delivery.Image }).ToListAsync(ct);
        return rows.GroupBy(row => row.SopInstance!, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Image, StringComparer.Ordinal);
    }

    private async Task<(PeerAnswer Answer, ImageId? Image)> AdoptAsync(RunInHand hand, InstanceUids one, CancellationToken ct)
    {
        Outcome<FiledImage>? filed = null;
        var answer = await hand.Peer.ReadBackAsync(one, async (back, stop) => filed = await FileAsync(hand, one, back, stop), ct);
        if (answer.Outcome != PeerOutcome.Done || filed is null)
            return (answer.Outcome == PeerOutcome.Done ? new PeerAnswer(PeerOutcome.Missing, "not-given-back") : answer, null);
        return filed.IsAnswer ? (PeerAnswer.Done, filed.Answer.Image) : (Refused(filed.Refusal), null);
    }

    /// <summary>In a scope of its own: it is one transaction, whatever becomes of the study.</summary>
    private async Task<Outcome<FiledImage>> FileAsync(RunInHand hand, InstanceUids one, ReadBack back, CancellationToken ct)
    {
        if ((back.SopClassUid ?? one.SopClass) is not { } sopClass)
            return ClassUnknown;
        var content = back.IsFile ? back.Content
            : new PrefixedStream(DicomWriter.Part10Header(sopClass, one.SopInstance!, back.TransferSyntaxUid!), back.Content);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Door<AdoptImage, FiledImage>>()
            .EnterAsync(new AdoptImage(hand.Run.Number, hand.Lease, one with { SopClass = sopClass }, content), hand.Actor, ct);
    }

    private async Task<PeerAnswer> MoveAsync(RunInHand hand, InstanceUids one, ImageId image, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var moved = await scope.ServiceProvider.GetRequiredService<Door<MoveImage, Done>>()
            .EnterAsync(new MoveImage(hand.Run.Number, hand.Lease, image, one), hand.Actor, ct);
        return moved.IsAnswer ? PeerAnswer.Done : Refused(moved.Refusal);
    }

    /// <summary>A full disk passes; a file that is none does not. Whoever lost the walk learns it when the study is finished.</summary>
    private static PeerAnswer Refused(Refusal refusal) =>
        new(refusal.Kind == RefusalKind.Unavailable ? PeerOutcome.NotNow : PeerOutcome.Refused, refusal.Code);
}
