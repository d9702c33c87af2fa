using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DentaMind.House.Routing;

/// <summary>Stands between a sender and a receiver, hangs up over one instance, or has the answers speak of another one.</summary>
internal sealed class Meddler : IAsyncDisposable
{
    private const int ChunkBytes = 64 * 1024;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentBag<Task> lines = [];
    private readonly int target;
    private readonly Task listening;

    public Meddler(int target)
    {
        this.target = target;
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The line is cut when this UID passes to the receiver; null for none.</summary>
    public string? Poison { get; set; }

    /// <summary>In answers, this UID becomes one whose last digit is another; null for none.</summary>
    public string? Renamed { get; set; }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await listening;
        await Task.WhenAll(lines);
        ending.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                lines.Add(CarryAsync(await listener.AcceptSocketAsync(ending.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Socket caller)
    {
        using var near = caller;
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target, ending.Token);
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAny(PassAsync(near, far, MeddleForth), PassAsync(far, near, MeddleBack));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side hung up.
        }
    }

    private async Task PassAsync(Socket from, Socket to, Func<byte[], bool> meddle)
    {
        var chunk = new byte[ChunkBytes];
        try
        {
            for (int count; (count = await from.ReceiveAsync(chunk, ending.Token)) > 0;)
            {
                var bytes = chunk[..count];
                if (!meddle(bytes))
                    return;
                await to.SendAsync(bytes, ending.Token);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side hung up.
        }
    }

    private bool MeddleForth(byte[] bytes) => Poison is not { } uid || bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(uid)) < 0;

    private bool MeddleBack(byte[] bytes)
    {
        if (Renamed is { } uid && bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(uid)) is var at and >= 0)
            bytes[at + uid.Length - 1] ^= 0x01;
        return true;
    }
}
