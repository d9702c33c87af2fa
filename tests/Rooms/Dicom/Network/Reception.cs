using System.Net;
using System.Threading.Channels;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using Shouldly;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>A receiver on a free loopback port, with a shelf behind it and an ear for what it tells.</summary>
internal sealed class Reception : IAsyncDisposable
{
    private readonly Channel<NetworkEvent> events = Channel.CreateUnbounded<NetworkEvent>();
    private readonly DicomReceiver receiver;

    public Reception(NetworkLimits? limits = null, TimeProvider? clock = null, IReceiverPolicy? policy = null, Shelf? shelf = null,
        ICommitmentHandler? commitments = null)
        : this(new ReceiverOptions
        {
            Listen = new IPEndPoint(IPAddress.Loopback, 0),
            Limits = limits ?? new NetworkLimits(),
            Clock = clock ?? TimeProvider.System,
        }, policy, shelf, commitments)
    {
    }

    public Reception(ReceiverOptions options, IReceiverPolicy? policy = null, Shelf? shelf = null, ICommitmentHandler? commitments = null)
    {
        Shelf = shelf ?? new Shelf();
        receiver = new DicomReceiver(options with { Tell = told => events.Writer.TryWrite(told) }, policy ?? new StoragePolicy(), Shelf, commitments);
        receiver.Start();
    }

    public Shelf Shelf { get; }

    public DicomReceiver Receiver => receiver;

    public int Port => receiver.EndPoint.Port;

    public Task<PduPeer> CallAsync() => PduPeer.CallAsync(Port);

    /// <summary>The next event of a kind; those before it are passed over.</summary>
    public async Task<T> NextAsync<T>() where T : NetworkEvent
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var told in events.Reader.ReadAllAsync(late.Token))
            if (told is T wanted)
                return wanted;
        throw new ShouldAssertException($"No {typeof(T).Name} was told.");
    }

    public Task<DicomSender> OpenAsync(params ContextProposal[] proposals) => DicomSender.OpenAsync(Caller(Port), proposals);

    public static SenderOptions Caller(int port) =>
        new() { Host = "127.0.0.1", Port = port, CalledAe = "DENTAMIND", CallingAe = "CHAIR1" };

    public ValueTask DisposeAsync() => receiver.DisposeAsync();
}
