using System.Collections.Concurrent;
using System.Net;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;

namespace DentaMind.Rooms.Routing.Deliveries;

/// <summary>An archive on the DICOM network that is away until it is opened, and counts what it is given.</summary>
internal sealed class LateArchive(int port) : IStoreHandler, IReceiverPolicy, IAsyncDisposable
{
    private DicomReceiver? receiver;

    /// <summary>The SOP instance UID of everything that was stored, as often as it was.</summary>
    public ConcurrentQueue<string> Stored { get; } = new();

    public void Open()
    {
        receiver = new DicomReceiver(new ReceiverOptions { Listen = new IPEndPoint(IPAddress.Loopback, port) }, this, this);
        receiver.Start();
    }

    public async ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct)
    {
        await request.DataSet.CopyToAsync(Stream.Null, ct);
        Stored.Enqueue(request.SopInstanceUid);
        return StoreResult.Success;
    }

    public ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct) => ValueTask.FromResult<Rejection?>(null);

    public ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal) => ContextVerdict.Accept(TransferSyntax.ExplicitLittleEndian.Uid);

    public ValueTask DisposeAsync() => receiver?.DisposeAsync() ?? ValueTask.CompletedTask;
}
