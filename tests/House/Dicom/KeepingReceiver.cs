using System.Collections.Concurrent;
using System.Net;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Kit.Programs;

namespace DentaMind.House.Dicom;

/// <summary>A receiver that keeps in memory what peers send and report, and answers as it is told.</summary>
internal sealed class KeepingReceiver : IStoreHandler, ICommitmentHandler, IAsyncDisposable
{
    private readonly DicomReceiver receiver;

    public KeepingReceiver()
    {
        receiver = new DicomReceiver(new ReceiverOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Tell = Told.Enqueue }, new StoragePolicy(), this, this);
        receiver.Start();
    }

    public int Port => receiver.EndPoint.Port;

    public StoreResult Answer { get; set; } = StoreResult.Success;

    public ConcurrentQueue<(StoreRequest Request, byte[] Bytes)> Kept { get; } = new();

    public ConcurrentQueue<(AssociationFacts Peer, CommitmentReport Report)> Reports { get; } = new();

    public ConcurrentQueue<NetworkEvent> Told { get; } = new();

    public async ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await request.DataSet.CopyToAsync(bytes, ct);
        Kept.Enqueue((request, bytes.ToArray()));
        return Answer;
    }

    public ValueTask<StoreResult> HearAsync(AssociationFacts peer, CommitmentReport report, CancellationToken ct)
    {
        Reports.Enqueue((peer, report));
        return ValueTask.FromResult(Answer);
    }

    /// <summary>How the first connection that ended did so.</summary>
    public Task<AssociationClosed> ClosedAsync() => Eventually.GetAsync(
        "a connection is closed", () => Task.FromResult(Told.OfType<AssociationClosed>().FirstOrDefault()), TimeSpan.FromSeconds(20));

    public ValueTask DisposeAsync() => receiver.DisposeAsync();
}
