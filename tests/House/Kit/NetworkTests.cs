using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DentaMind.Kit.Peers;
using Shouldly;

namespace DentaMind.House.Kit;

/// <summary>The bad network and the scripted peer do what they are told.</summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task A_proxy_passes_both_ways()
    {
        await using var echo = ScriptedPeer.Listen((stream, ct) => stream.CopyToAsync(stream, ct));
        await using var proxy = SlowProxy.To(echo.Port);

        (await AskAsync(proxy.Port, 100_000)).Length.ShouldBe(100_000);
        proxy.PassedBytes.ShouldBe(100_000);
    }

    [Fact]
    public async Task A_proxy_cuts_after_so_many_bytes()
    {
        await using var echo = ScriptedPeer.Listen(async (stream, ct) => await ScriptedPeer.ReadToEndAsync(stream, ct));
        await using var proxy = SlowProxy.To(echo.Port);
        proxy.CutAfterBytes = 40_000;

        (await AskAsync(proxy.Port, 100_000)).Length.ShouldBe(0);
        proxy.PassedBytes.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task A_proxy_holds_back_what_passes_too_fast()
    {
        await using var echo = ScriptedPeer.Listen((stream, ct) => stream.CopyToAsync(stream, ct));
        await using var proxy = SlowProxy.To(echo.Port);
        proxy.BytesPerSecond = 100_000;
        var since = Stopwatch.StartNew();

        await AskAsync(proxy.Port, 50_000);

        since.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(0.5));
    }

    private static async Task<byte[]> AskAsync(int port, int count)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var answer = ScriptedPeer.ReadToEndAsync(client.GetStream(), CancellationToken.None);
        try
        {
            await client.GetStream().WriteAsync(new byte[count]);
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (IOException)
        {
            // The line was cut while we wrote.
        }

        return await answer;
    }
}
