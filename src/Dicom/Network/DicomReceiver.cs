using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using DentaMind.Dicom.Network.Commitment;

namespace DentaMind.Dicom.Network;

/// <summary>Listens for DICOM peers, answers C-ECHO, hands what C-STORE brings to the host, and what N-EVENT-REPORT tells of commitments.</summary>
/// <param name="options">Where it listens and what it puts up with.</param>
/// <param name="policy">Decides whom to let in, and to what.</param>
/// <param name="handler">Keeps what peers send.</param>
/// <param name="commitments">Hears reports of storage commitment; without it no peer may bring any.</param>
public sealed class DicomReceiver(
    ReceiverOptions options, IReceiverPolicy policy, IStoreHandler handler, ICommitmentHandler? commitments = null) : IAsyncDisposable
{
    private const int Backlog = 128;
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(100);

    private readonly Host host = new(policy, handler, commitments);
    private readonly TcpListener listener = new(options.Listen);
    private readonly Admission admission = new(options.Limits);
    private readonly ConcurrentDictionary<AssociationId, ReceiverConnection> connections = new();
    private readonly CancellationTokenSource closing = new();
    private Task accepting = Task.CompletedTask;
    private long lastId;
    private bool isDisposed;

    /// <summary>Where it listens, once started.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)listener.LocalEndpoint;

    /// <summary>How many connections are open.</summary>
    public int OpenConnections => connections.Count;

    /// <summary>Begins to listen; when the port is taken, this throws.</summary>
    public void Start()
    {
        listener.Start(Backlog);
        accepting = AcceptAsync();
    }

    /// <summary>Takes no new peer, lets messages under way finish, and gives up what is left at the deadline.</summary>
    /// <remarks>A peer between two messages is aborted: few senders understand a release that the receiver asks for.</remarks>
    public async Task StopAsync(CancellationToken deadline = default)
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        foreach (var connection in connections.Values)
            connection.Drain();
        var served = Task.WhenAll(connections.Values.Select(connection => connection.Served));
        try
        {
            await served.WaitAsync(deadline);
        }
        catch (OperationCanceledException)
        {
            foreach (var connection in connections.Values)
                connection.Stop();
            await served;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        await StopAsync(new CancellationToken(canceled: true));
        closing.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                Welcome(await listener.AcceptSocketAsync(closing.Token));
            }
            catch (SocketException) when (!closing.IsCancellationRequested) // no descriptor left, or the peer is gone already
            {
                await Task.Delay(PauseAfterFailure, options.Clock);
            }
            catch (Exception) when (closing.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private void Welcome(Socket socket)
    {
        var address = ((IPEndPoint)socket.RemoteEndPoint!).Address;
        var remote = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var seat = admission.Enter(remote);
        if (seat == Seat.None)
        {
            socket.Dispose();
            return;
        }
        socket.NoDelay = true; // the buffers are left to the kernel, whose own tuning a fixed size would switch off
        var id = new AssociationId(++lastId);
        var connection = new ReceiverConnection(id, socket, remote, options, host);
        connections[id] = connection;
        connection.Served = Task.Run(() => ServeAsync(id, connection, seat));
    }

    private async Task ServeAsync(AssociationId id, ReceiverConnection connection, Seat seat)
    {
        var ended = await connection.RunAsync(isFull: seat == Seat.Rejection);
        admission.Leave(connection.RemoteAddress, seat);
        connections.TryRemove(id, out _);
        connection.Dispose();
        options.Tell?.Invoke(ended);
    }
}
