using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DentaMind.Kit.Peers;

/// <summary>A peer on a raw socket that says exactly what the test wrote, for the moments that no real program produces on command.</summary>
public sealed class ScriptedPeer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentBag<Task> conversations = [];
    private readonly Task listening;

    private ScriptedPeer(Func<NetworkStream, CancellationToken, Task> script)
    {
        listener.Start();
        listening = ListenAsync(script);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many have called.</summary>
    public int Calls => conversations.Count;

    /// <summary>Plays the script to everyone who calls.</summary>
    public static ScriptedPeer Listen(Func<NetworkStream, CancellationToken, Task> script) => new(script);

    /// <summary>Calls a server and plays the script to it.</summary>
    public static async Task CallAsync(int port, Func<NetworkStream, CancellationToken, Task> script, TimeSpan? timeout = null)
    {
        using var patience = new CancellationTokenSource(timeout ?? TimeSpan.FromSeconds(30));
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
        await script(client.GetStream(), patience.Token);
    }

    /// <summary>Reads until the other side closes, and answers what it said.</summary>
    public static async Task<byte[]> ReadToEndAsync(NetworkStream stream, CancellationToken ct)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, ct);
        }
        catch (IOException)
        {
            // A reset is an end too.
        }

        return all.ToArray();
    }

    /// <summary>Throws what went wrong in any of the conversations.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await listening;
        await Task.WhenAll(conversations);
        ending.Dispose();
    }

    private async Task ListenAsync(Func<NetworkStream, CancellationToken, Task> script)
    {
        try
        {
            while (true)
                conversations.Add(TalkAsync(await listener.AcceptTcpClientAsync(ending.Token), script));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException
            || (error is InvalidOperationException && ending.IsCancellationRequested))
        {
            // The test is over; the listener may have been stopped just before it was asked again.
        }
    }

    private async Task TalkAsync(TcpClient client, Func<NetworkStream, CancellationToken, Task> script)
    {
        using var open = client;
        client.NoDelay = true;
        try
        {
            await script(client.GetStream(), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The test is over.
        }
    }
}
