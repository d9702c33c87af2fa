using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations.DicomWeb;

/// <summary>An archive that speaks DICOMweb: STOW-RS, QIDO-RS and WADO-RS.</summary>
internal sealed class DicomWebArchive(DestinationHttp http) : IArchiveClient
{
    /// <summary>A study that nobody has: asking for it costs the peer nothing and shows us no patient.</summary>
    private const string NoStudy = "2.25.1";

    private const int AtOnce = 100;

    private readonly DicomWebPeer peer = new(http.Client, http.Root);
    private readonly HttpPatience patience = http.Patience;

    public Task<PeerAnswer> ProbeAsync(CancellationToken ct) => AskAsync(async late =>
    {
        var answer = await peer.SearchAsync(new QidoQuery(QidoLevel.Studies) { StudyUid = NoStudy, Limit = 1 }, late);
        return answer.IsDone ? PeerAnswer.Done : WebOutcomes.Of(answer);
    }, ct);

    public Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct) => PeerFaults.AskAsync(async () =>
    {
        if (!WebOutcomes.CanBeAsked(parcel.Uids)) return WebOutcomes.NoUid;
        var instance = new StowInstance(parcel.Uids.SopInstance!, parcel.ToSource());
        return WebOutcomes.Of(await patience.WithinAsync(parcel.Patience(patience), late => peer.StoreAsync(instance, late), ct));
    }, ct);

    public Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct) => AskAsync(async late =>
    {
        var (_, answer) = await LookAsync(what, late);
        return answer;
    }, ct);

    public async Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct)
    {
        RetrievedInstance? opened = null;
        var answer = await AskAsync(async late =>
        {
            if (!WebOutcomes.CanBeAsked(what)) return WebOutcomes.NoUid;
            var (address, why) = Address(what) is { } known ? (known, PeerAnswer.Done) : await LookAsync(what, late);
            if (address is null) return why;
            var got = await peer.RetrieveAsync(address, late);
            opened = got.Value;
            return got.IsDone ? PeerAnswer.Done : WebOutcomes.OfOne(got);
        }, ct);
        return opened is null ? answer : await WebOutcomes.HandOverAsync(opened, patience, read, ct);
    }

    /// <remarks>Commitment has no place in what web archives speak.</remarks>
    public Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct) =>
        Task.FromResult(CommitmentAnswer.NotOffered);

    public Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) =>
        PageThroughAsync(new QidoQuery(QidoLevel.Studies) { Limit = AtOnce }, most, async study =>
        {
            if (study.UidOf(Tags.StudyInstanceUid) is { } uid && ListedInstances.IsName(uid))
                await take(uid, ct);
        }, ct);

    /// <remarks>QIDO-RS would have the patient's number stand in an address, where proxies and logs keep it.</remarks>
    public Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) =>
        Task.FromResult(SoughtPatient.NotOffered);

    public async Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct)
    {
        var listed = new ListedInstances(study, most);
        var query = new QidoQuery(QidoLevel.Instances) { StudyUid = study, Limit = AtOnce, Including = [Tags.SopClassUid] };
        var answer = await PageThroughAsync(query, most, found =>
        {
            listed.Add(found.UidOf(Tags.SeriesInstanceUid), found.UidOf(Tags.SopInstanceUid), found.UidOf(Tags.SopClassUid));
            return ValueTask.CompletedTask;
        }, ct);
        if (answer.Code == ListedInstances.TooLong.Code)
            listed.CutOff();
        return listed.ToListing(answer);
    }

    public Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct) => AskAsync(async late =>
    {
        if (!WebOutcomes.CanBeAsked(what) || Address(what) is not { } address) return WebOutcomes.NoUid;
        return await peer.DeleteAsync(address, late) is { } refusal ? WebOutcomes.OfOne(refusal) : PeerAnswer.Done;
    }, ct);

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Finds an instance among the peer's own, and under which study and series it lists it.</summary>
    private async Task<(InstanceAddress? Address, PeerAnswer Answer)> LookAsync(InstanceUids what, CancellationToken ct)
    {
        if (!WebOutcomes.CanBeAsked(what)) return (null, WebOutcomes.NoUid);
        var query = new QidoQuery(QidoLevel.Instances) { StudyUid = what.Study, SeriesUid = what.Series, SopInstanceUid = what.SopInstance, Limit = 2 };
        var answer = await peer.SearchAsync(query, ct);
        if (!answer.IsDone) return (null, WebOutcomes.OfOne(answer));
        if (answer.Value.Found is not [var found, ..]) return (null, WebOutcomes.Missing);
        return (Address(what with
        {
            Study = what.Study ?? found.UidOf(Tags.StudyInstanceUid),
            Series = what.Series ?? found.UidOf(Tags.SeriesInstanceUid),
        }), PeerAnswer.Done);
    }

    /// <summary>Page by page, each with its own patience. A server that gives the same page again has come to its end.</summary>
    private async Task<PeerAnswer> PageThroughAsync(QidoQuery query, int most, Func<Dataset, ValueTask> take, CancellationToken ct)
    {
        string? first = null;
        for (var left = most; left > 0; query = query with { Offset = query.Offset + query.Limit })
        {
            QidoPage? page = null;
            var answer = await AskAsync(async late =>
            {
                var got = await peer.SearchAsync(query, late);
                page = got.Value;
                return got.IsDone ? PeerAnswer.Done : query.StudyUid is null ? WebOutcomes.Of(got) : WebOutcomes.OfOne(got);
            }, ct);
            if (page is null)
                return answer.Outcome == PeerOutcome.Missing ? PeerAnswer.Done : answer;
            var begins = page.Found.Count == 0 ? null : page.Found[0].UidOf(query.Level == QidoLevel.Studies ? Tags.StudyInstanceUid : Tags.SopInstanceUid);
            if (begins == first && query.Offset > 0)
                return PeerAnswer.Done;
            foreach (var found in page.Found)
                await take(found);
            if (!page.IsFull)
                return PeerAnswer.Done;
            (first, left) = (begins, left - Math.Max(1, page.Found.Count));
        }
        return ListedInstances.TooLong;
    }

    private Task<PeerAnswer> AskAsync(Func<CancellationToken, Task<PeerAnswer>> ask, CancellationToken ct) =>
        PeerFaults.AskAsync(() => patience.WithinAsync(patience.Ask, ask, ct), ct);

    private static InstanceAddress? Address(InstanceUids what) =>
        what is { Study: { } study, Series: { } series, SopInstance: { } instance } ? new InstanceAddress(study, series, instance) : null;
}
