using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Destinations;

/// <summary>A destination whose settings do not even let us try; it answers everything with the reason.</summary>
internal sealed class UnusableArchive(PeerAnswer why) : IArchiveClient
{
    public Task<PeerAnswer> ProbeAsync(CancellationToken ct) => Task.FromResult(why);

    public Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct) => Task.FromResult(why);

    public Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct) => Task.FromResult(why);

    public Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct) => Task.FromResult(why);

    public Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct) =>
        Task.FromResult(new CommitmentAnswer(why));

    public Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) => Task.FromResult(why);

    public Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) => Task.FromResult(why);

    public Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct) => Task.FromResult(InstanceListing.Failed(why));

    public Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct) => Task.FromResult(why);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
