using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations.Orthanc;

/// <summary>An Orthanc that is spoken to by its own REST interface.</summary>
internal sealed class OrthancArchive(DestinationHttp http) : IArchiveClient
{
    private readonly OrthancRest orthanc = new(http.Client, http.Root);
    private readonly OrthancLists lists = new(http.Client, http.Root);
    private readonly HttpPatience patience = http.Patience;

    public Task<PeerAnswer> ProbeAsync(CancellationToken ct) => AskAsync(async late =>
    {
        var version = await orthanc.VersionAsync(late);
        return version.IsDone ? PeerAnswer.Done : WebOutcomes.Of(version);
    }, ct);

    public Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct) => PeerFaults.AskAsync(async () =>
    {
        using var sent = new SentFile(parcel.ToSource());
        var answer = await patience.WithinAsync(parcel.Patience(patience), late => orthanc.StoreAsync(sent.Source, late), ct);
        return !answer.IsDone ? WebOutcomes.Of(answer) : answer.Value.Status switch
        {
            "Success" => PeerAnswer.Done,
            "AlreadyStored" => await patience.WithinAsync(patience.Ask, late => CompareAsync(answer.Value.Id, sent.Md5, late), ct),
            "FilteredOut" => new PeerAnswer(PeerOutcome.Refused, "filtered-out") { Reason = "A filter of the Orthanc put the image aside." },
            _ => PeerFaults.Nonsense("answer-not-orthanc"),
        };
    }, ct);

    public Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct) => AskAsync(async late => (await LookAsync(what, late)).Answer, ct);

    public async Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct)
    {
        RetrievedInstance? opened = null;
        var sopClass = what.SopClass;
        var answer = await AskAsync(async late =>
        {
            var (id, why) = await LookAsync(what, late);
            if (id is null) return why;
            sopClass ??= (await orthanc.UidAsync(id, Tags.SopClassUid, late)).Value;
            var got = await orthanc.OpenAsync(id, late);
            opened = got.Value;
            return got.IsDone ? PeerAnswer.Done : WebOutcomes.OfOne(got);
        }, ct);
        return opened is null ? answer : await WebOutcomes.HandOverAsync(opened, patience, (back, stop) => read(back with { SopClassUid = sopClass }, stop), ct);
    }

    /// <remarks>Commitment has no place in what web archives speak.</remarks>
    public Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct) =>
        Task.FromResult(CommitmentAnswer.NotOffered);

    public async Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct)
    {
        for (var since = 0; since < most; since += OrthancLists.AtOnce)
        {
            IReadOnlyList<OrthancEntry>? page = null;
            var answer = await AskAsync(async late =>
            {
                var got = await lists.StudiesAsync(since, late);
                page = got.Value;
                return got.IsDone ? PeerAnswer.Done : WebOutcomes.Of(got);
            }, ct);
            if (page is null)
                return answer;
            foreach (var study in page)
                if (ListedInstances.IsName(study.Uid))
                    await take(study.Uid!, ct);
            if (page.Count < OrthancLists.AtOnce)
                return PeerAnswer.Done;
        }
        return ListedInstances.TooLong;
    }

    public async Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct)
    {
        var found = new List<OrthancEntry>();
        var answer = await AskAsync(async late =>
        {
            var ids = await orthanc.LookUpAsync(who.Number, late, "Patient");
            if (!ids.IsDone) return WebOutcomes.Of(ids);
            foreach (var id in ids.Value)
            {
                var got = await lists.StudiesOfAsync(id, who, late);
                if (!got.IsDone) return WebOutcomes.OfOne(got);
                found.AddRange(got.Value);
            }
            return PeerAnswer.Done;
        }, ct);
        foreach (var study in found.Take(most).Where(study => ListedInstances.IsName(study.Uid)))
            await take(study.Uid!, ct);
        return answer.Outcome == PeerOutcome.Missing ? PeerAnswer.Done : answer;
    }

    public async Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct)
    {
        var listed = new ListedInstances(study, most);
        var series = new List<OrthancEntry>();
        var answer = await AskAsync(async late =>
        {
            var ids = await orthanc.LookUpAsync(study, late, "Study");
            if (!ids.IsDone) return WebOutcomes.Of(ids);
            foreach (var id in ids.Value)
            {
                var got = await lists.SeriesAsync(id, late);
                if (!got.IsDone) return WebOutcomes.OfOne(got);
                series.AddRange(got.Value);
            }
            return PeerAnswer.Done;
        }, ct);
        for (var at = 0; at < series.Count && answer.Outcome == PeerOutcome.Done; at++)
            answer = await AskAsync(late => TakeAsync(series[at], listed, late), ct);
        return answer.Outcome == PeerOutcome.Missing ? listed.ToListing(PeerAnswer.Done) : listed.ToListing(answer);
    }

    public Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct) => AskAsync(async late =>
    {
        var (id, why) = await LookAsync(what, late);
        if (id is null) return why;
        var gone = await orthanc.DeleteAsync(id, late);
        return gone.IsDone ? PeerAnswer.Done : WebOutcomes.OfOne(gone);
    }, ct);

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A series that was removed while we asked holds nothing.</summary>
    private async Task<PeerAnswer> TakeAsync(OrthancEntry series, ListedInstances listed, CancellationToken ct)
    {
        var got = await lists.InstancesAsync(series.Id, ct);
        if (!got.IsDone) return WebOutcomes.OfOne(got) is { Outcome: PeerOutcome.Missing } ? PeerAnswer.Done : WebOutcomes.Of(got);
        foreach (var instance in got.Value)
            listed.Add(series.Uid, instance.Uid, null);
        return PeerAnswer.Done;
    }

    /// <summary>Orthanc keeps what it had under a UID and calls whatever comes later stored: whether that is the same, its MD5 tells.</summary>
    private async Task<PeerAnswer> CompareAsync(string id, string sent, CancellationToken ct)
    {
        var kept = await orthanc.Md5Async(id, ct);
        return !kept.IsDone ? WebOutcomes.AlreadyThere
            : kept.Value.Equals(sent, StringComparison.OrdinalIgnoreCase) ? PeerAnswer.Done
            : new PeerAnswer(PeerOutcome.Refused, "other-bytes-there")
            {
                Reason = "The Orthanc keeps another file under this SOP Instance UID, and put ours aside; compare the two before one is deleted.",
            };
    }

    /// <summary>Its id of the instance that has all the UIDs.</summary>
    private async Task<(string? Id, PeerAnswer Answer)> LookAsync(InstanceUids what, CancellationToken ct)
    {
        if (!WebOutcomes.CanBeAsked(what)) return (null, WebOutcomes.NoUid);
        var found = await orthanc.LookUpAsync(what.SopInstance!, ct);
        if (!found.IsDone) return (null, WebOutcomes.Of(found));
        foreach (var id in found.Value)
        {
            if (await HasAsync(id, Tags.SopInstanceUid, what.SopInstance, ct) && await HasAsync(id, Tags.StudyInstanceUid, what.Study, ct) && await HasAsync(id, Tags.SeriesInstanceUid, what.Series, ct))
                return (id, PeerAnswer.Done);
        }

        return (null, WebOutcomes.Missing);
    }

    private async Task<bool> HasAsync(string id, Tag tag, string? uid, CancellationToken ct) => uid is null || (await orthanc.UidAsync(id, tag, ct)).Value == uid;

    private Task<PeerAnswer> AskAsync(Func<CancellationToken, Task<PeerAnswer>> ask, CancellationToken ct) =>
        PeerFaults.AskAsync(() => patience.WithinAsync(patience.Ask, ask, ct), ct);
}
