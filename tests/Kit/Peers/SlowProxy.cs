using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DentaMind.Kit.Peers;

/// <summary>A bad network between two programs: it delays, slows and cuts what passes.</summary>
public sealed class SlowProxy : IAsyncDisposable
{
    private const int ChunkBytes = 16 * 1024;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly ConcurrentBag<Task> lines = [];
    private readonly int target;
    private readonly Task listening;
    private long passed;

    private SlowProxy(int target)
    {
        this.target = target;
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many bytes have passed from callers to the target.</summary>
    public long PassedBytes => Interlocked.Read(ref passed);

    /// <summary>How long each chunk waits before it goes on.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The most that passes in a second and direction; null for no limit.</summary>
    public long? BytesPerSecond { get; set; }

    /// <summary>All lines are cut when this many bytes have passed to the target; null for never.</summary>
    public long? CutAfterBytes { get; set; }

    /// <summary>Whether new callers are cut at once.</summary>
    public bool IsDown { get; set; }

    public static SlowProxy To(int port) => new(port);

    /// <summary>Cuts every line with a reset.</summary>
    public void CutAll()
    {
        foreach (var socket in open.Keys)
            Cut(socket);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        CutAll();
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
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var near = caller;
        open[near] = open[far] = true;
        try
        {
            if (IsDown)
                return;
            await far.ConnectAsync(IPAddress.Loopback, target, ending.Token);
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAll(PassAsync(near, far, isForth: true), PassAsync(far, near, isForth: false));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side hung up, or we cut the line.
        }
        finally
        {
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
            Cut(near);
            Cut(far);
        }
    }

    private async Task PassAsync(Socket from, Socket to, bool isForth)
    {
        var chunk = new byte[ChunkBytes];
        for (int count; (count = await from.ReceiveAsync(chunk, ending.Token)) > 0;)
        {
            if (PauseFor(count) is { Ticks: > 0 } pause)
                await Task.Delay(pause, ending.Token);
            for (var sent = 0; sent < count;)
                sent += await to.SendAsync(chunk.AsMemory(sent, count - sent), ending.Token);
            if (isForth && Interlocked.Add(ref passed, count) >= CutAfterBytes)
                CutAll();
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private TimeSpan PauseFor(int count) => Delay + (BytesPerSecond is { } rate ? TimeSpan.FromSeconds((double)count / rate) : TimeSpan.Zero);

    private static void Cut(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Close();
    }
}
