using System.Net;
using System.Net.Sockets;
using DentaMind.Routing.Destinations.Http;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class WatchedConnectionTests : IAsyncLifetime
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient near = new();
    private TcpClient far = null!;

    public async ValueTask InitializeAsync()
    {
        listener.Start();
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        far = await listener.AcceptTcpClientAsync();
    }

    public ValueTask DisposeAsync()
    {
        near.Dispose();
        far.Dispose();
        listener.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_reads_and_writes_without_await_is_served_too()
    {
        using var watched = new WatchedConnection(near.GetStream(), new HttpPatience());
        Send(watched, "ask"u8);
        var heard = new byte[3];
        await far.GetStream().ReadExactlyAsync(heard, TestContext.Current.CancellationToken);
        heard.ShouldBe("ask"u8.ToArray());
        await far.GetStream().WriteAsync("answer"u8.ToArray(), TestContext.Current.CancellationToken);
        Take(watched, 6).ShouldBe("answer"u8.ToArray());
    }

    [Fact]
    public void A_silent_peer_is_cut_off_from_whoever_reads_so()
    {
        using var watched = new WatchedConnection(near.GetStream(), new HttpPatience { Silence = TimeSpan.FromMilliseconds(100) });
        Should.Throw<SlowPeerException>(() => Take(watched, 1));
    }

    private static void Send(Stream stream, ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    private static byte[] Take(Stream stream, int count)
    {
        var taken = new byte[count];
        stream.ReadExactly(taken);
        return taken;
    }
}
