using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Compares one study of an archive with what was brought there, and doubts every loss before it is called one.</summary>
internal sealed class ComparedStudy(ClinicDb db, DestinationBook book, Copies copies, TimeProvider clock)
{
    private const int AtOnce = 400;
    private const int Readings = 3;
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(1);

    /// <summary>An archive may take that long to list what it was just given.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public async Task<StudyOutcome> LookAsync(RunInHand hand, string study, CancellationToken ct)
    {
        // Ours first: what comes there in between is then listed and known to nobody yet, but never missed.
        var before = clock.GetUtcNow() - Grace;
        var ours = await db.Set<Delivery>().AsNoTracking()
            .Where(delivery => delivery.Uids.Study == study && delivery.Destination == hand.Name && delivery.Uids.SopInstance != null)
            .OrderBy(delivery => delivery.Number).Take(Bounds.Instances).ToListAsync(ct);
        var theirs = await hand.Peer.ListInstancesAsync(study, Bounds.Instances, ct);
        if (theirs.Answer.Outcome != PeerOutcome.Done)
            return StudyOutcome.MayPass(theirs.Answer) ? StudyOutcome.Later(theirs.Answer) : StudyOutcome.Unknown(study, theirs.Answer);
        var compared = StudyComparison.Of(ours, theirs.Found, before);
        var findings = new List<Discrepancy>(compared.Elsewhere.Select(delivery => new Discrepancy(FindingKind.OtherUids, delivery.Uids, delivery, delivery.Image)));
        foreach (var absent in compared.Absent)
        {
            var (answer, found) = await DoubtAsync(absent, hand.Peer, ct);
            if (StudyOutcome.MayPass(answer))
                return StudyOutcome.Later(answer);
            if (found is not null)
                findings.Add(found);
        }
        if (hand.Run.ReadsBack && await ReadBackAsync(hand, compared.Listed, findings, ct) is { } later)
            return StudyOutcome.Later(later);
        findings.AddRange(await StrangersAsync(compared.Strange, hand.Name, ct));
        if (!theirs.IsWhole)
            findings.Add(new Discrepancy(FindingKind.NotCompared, new InstanceUids(null, null, study, null), Reason: "list-not-whole"));
        return new StudyOutcome(PeerAnswer.Done, theirs.Found.Count, findings);
    }

    /// <summary>A list may be cut short, and an archive may have moved the instance: it is asked for by name, first where it should be, then wherever it is.</summary>
    private static async Task<(PeerAnswer Answer, Discrepancy? Found)> DoubtAsync(Delivery absent, IArchiveClient peer, CancellationToken ct)
    {
        var there = await peer.FindAsync(absent.Uids, ct);
        if (there.Outcome == PeerOutcome.Done || StudyOutcome.MayPass(there))
            return (there, null);
        if (there.Outcome != PeerOutcome.Missing)
            return (PeerAnswer.Done, new Discrepancy(FindingKind.NotCompared, absent.Uids, absent, absent.Image, there.Code));
        var anywhere = await peer.FindAsync(absent.Uids with { Study = null, Series = null }, ct);
        var kind = anywhere.Outcome == PeerOutcome.Done ? FindingKind.OtherUids : FindingKind.MissingThere;
        return (PeerAnswer.Done, new Discrepancy(kind, absent.Uids, absent, absent.Image));
    }

    /// <summary>Notes which of those that are listed are not behind it; answers what the archive said when it cannot be asked now.</summary>
    private async Task<PeerAnswer?> ReadBackAsync(RunInHand hand, IReadOnlyList<Delivery> listed, List<Discrepancy> findings, CancellationToken ct)
    {
        if (await book.FindAsync(hand.Name, ct) is not { } destination)
            return null;
        foreach (var delivery in listed)
        {
            var answer = await ReadAgainAndAgainAsync(delivery, destination.Settings, hand.Peer, ct);
            if (StudyOutcome.MayPass(answer) && !answer.IsStumble)
                return answer;
            if (answer.Outcome != PeerOutcome.Done)
                findings.Add(new Discrepancy(Behind(answer, delivery), delivery.Uids, delivery, delivery.Image, answer.Code));
        }
        return null;
    }

    /// <summary>A stumble is not a loss: what cannot be given back this moment is asked for once more, and again.</summary>
    private async Task<PeerAnswer> ReadAgainAndAgainAsync(Delivery delivery, DestinationSettings settings, IArchiveClient peer, CancellationToken ct)
    {
        var answer = await copies.CompareAsync(delivery, settings, peer, ct);
        for (var readings = 1; readings < Readings && answer.IsStumble; readings++)
        {
            await Task.Delay(answer.RetryAfter ?? BetweenReadings, clock, ct);
            answer = await copies.CompareAsync(delivery, settings, peer, ct);
        }
        return answer;
    }

    /// <summary>Some archives fail instead of saying that they have no such instance: what they gave back once, they cannot give back any more.</summary>
    private static FindingKind Behind(PeerAnswer answer, Delivery delivery) => answer.Outcome switch
    {
        PeerOutcome.Missing or PeerOutcome.Nonsense => FindingKind.OtherPicture,
        PeerOutcome.Refused or PeerOutcome.NotNow when delivery.Grade == ProofGrade.ReadBack => FindingKind.OtherPicture,
        _ => FindingKind.NotCompared,
    };

    /// <summary>What was brought there as part of another study, or meanwhile, is no stranger.</summary>
    private async Task<IReadOnlyList<Discrepancy>> StrangersAsync(IReadOnlyList<InstanceUids> strange, string destination, CancellationToken ct)
    {
        var findings = new List<Discrepancy>(strange.Count);
        foreach (var some in strange.Chunk(AtOnce))
        {
            var uids = some.Select(one => one.SopInstance).ToList();
            var brought = await db.Set<Delivery>().AsNoTracking()
                .Where(delivery => uids.Contains(delivery.Uids.SopInstance) && delivery.Destination == destination).ToListAsync(ct);
            var byUid = brought.ToLookup(delivery => delivery.Uids.SopInstance, StringComparer.Ordinal);
            foreach (var one in some)
                if (byUid[one.SopInstance].FirstOrDefault() is not { } delivery)
                    findings.Add(new Discrepancy(FindingKind.NotOurs, one));
                else if (delivery.Uids.Study != one.Study)
                    findings.Add(new Discrepancy(FindingKind.OtherUids, one, delivery, delivery.Image));
        }
        return findings;
    }
}
