using DentaMind.Platform.Store;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations.Bucket;

/// <summary>A bucket from which something else imports: originals lie in it as files, below study and series.</summary>
/// <remarks>Whoever imports them is asked nothing; that the bucket holds a file is all that can be proved here.</remarks>
internal sealed class BucketArchive(GuestBucket bucket, string prefix, DestinationHttp http) : IArchiveClient
{
    private static readonly PeerAnswer NotListed = new(PeerOutcome.NotOffered, "not-offered") { Reason = "A bucket knows no studies." };

    public Task<PeerAnswer> ProbeAsync(CancellationToken ct) => AskAsync(async late =>
    {
        await bucket.ProbeAsync(prefix, late);
        return PeerAnswer.Done;
    }, ct);

    public Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct) => BucketFaults.TellAsync(async () =>
    {
        if (Name(parcel.Uids) is not { } name)
            return WebOutcomes.NoUid;
        await using var file = await parcel.OpenFileAsync(ct);
        return await http.Patience.WithinAsync(parcel.Patience(http.Patience), async late =>
        {
            await bucket.PutAsync(name, file, late);
            return PeerAnswer.Done;
        }, ct);
    }, ct);

    public Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct) => AskAsync(
        async late => Name(what) is not { } name ? WebOutcomes.NoUid : await bucket.LengthAsync(name, late) is null ? WebOutcomes.Missing : PeerAnswer.Done, ct);

    public async Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct)
    {
        Stream? opened = null;
        var answer = await AskAsync(async late =>
        {
            if (Name(what) is not { } name)
                return WebOutcomes.NoUid;
            opened = await bucket.OpenAsync(name, late);
            return opened is null ? WebOutcomes.Missing : PeerAnswer.Done;
        }, ct);
        if (opened is null)
            return answer;
        await using (opened)
            return await BucketFaults.TellAsync(async () =>
            {
                await read(new ReadBack(opened, SopClassUid: what.SopClass), ct);
                return PeerAnswer.Done;
            }, ct);
    }

    public Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct) => Task.FromResult(CommitmentAnswer.NotOffered);

    public Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) => Task.FromResult(NotListed);

    public Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) => Task.FromResult(NotListed);

    public Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct) => Task.FromResult(InstanceListing.Failed(NotListed));

    public Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct) => AskAsync(async late =>
    {
        if (Name(what) is not { } name)
            return WebOutcomes.NoUid;
        await bucket.DeleteAsync(name, late);
        return PeerAnswer.Done;
    }, ct);

    public ValueTask DisposeAsync()
    {
        bucket.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>UIDs alone: a name in a bucket is no place for a patient's word.</summary>
    private string? Name(InstanceUids what) => what is { Study: { } study, Series: { } series, SopInstance: { } instance } && WebOutcomes.CanBeAsked(what)
        ? $"{prefix}{study}/{series}/{instance}.dcm"
        : null;

    private Task<PeerAnswer> AskAsync(Func<CancellationToken, Task<PeerAnswer>> ask, CancellationToken ct) =>
        BucketFaults.TellAsync(() => http.Patience.WithinAsync(http.Patience.Ask, ask, ct), ct);
}
