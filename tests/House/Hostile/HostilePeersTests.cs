using System.Net.Sockets;
using System.Text;
using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Hostile;

/// <summary>Peers that speak another language, lie about lengths, fall silent or never end, while an honest one sends.</summary>
public sealed class HostilePeersTests(HostilePeersTests.ImpatientServer house) : IClassFixture<HostilePeersTests.ImpatientServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static int next;

    public static TheoryData<string> Words => new(
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "\u0001\u0000\u007F\u007F\u007F\u007F",
        "\u0004\u0000\u0000\u0000\u0000\u0010",
        "\u0000\u0000\u0000\u0000\u0000\u0000");

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Who_speaks_no_DICOM_is_cut_off(string words)
    {
        using var peer = new TcpClient();
        await peer.ConnectAsync("127.0.0.1", house.Server.DicomPort);
        await peer.GetStream().WriteAsync(Encoding.Latin1.GetBytes(words));

        using var patience = new CancellationTokenSource(Patience);
        var answer = await ScriptedPeer.ReadToEndAsync(peer.GetStream(), patience.Token);

        answer.Length.ShouldBeLessThan(100);
        await AnHonestPeerIsServedAsync();
    }

    [Fact]
    public async Task Who_connects_and_is_silent_is_cut_off_and_holds_nobody_up()
    {
        List<TcpClient> silent = [];
        for (var peer = 0; peer < 20; peer++)
        {
            silent.Add(new TcpClient());
            await silent[^1].ConnectAsync("127.0.0.1", house.Server.DicomPort);
        }

        using var patience = new CancellationTokenSource(Patience);
        await Task.WhenAll(silent.Select(peer => ScriptedPeer.ReadToEndAsync(peer.GetStream(), patience.Token)));
        await AnHonestPeerIsServedAsync();
        silent.ForEach(peer => peer.Dispose());
    }

    [Fact]
    public async Task A_sender_that_is_too_slow_is_given_up_and_nothing_of_its_image_is_kept()
    {
        await using var slow = SlowProxy.To(house.Server.DicomPort);
        slow.BytesPerSecond = 2_000;
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", await XRays.BitewingFileAsync(8500));

        var sent = await new DicomPeer(slow.Port, house.Server.AeTitle).StoreAsync([path]);

        sent.ExitCode.ShouldNotBe(0);
        (await house.Administrator.ImagesAsync($"sopInstanceUid={XRays.Bitewing(8500).Text(Tags.SopInstanceUid)}")).ShouldBeEmpty();
        await AnHonestPeerIsServedAsync();
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public async Task A_line_that_breaks_in_the_middle_leaves_nothing_behind(int after)
    {
        await using var breaking = SlowProxy.To(house.Server.DicomPort);
        breaking.CutAfterBytes = after;
        using var folder = new TempFolder();
        var dataset = XRays.Bitewing((ulong)(8600 + after));
        var path = folder.Write("x.dcm", await dataset.ToFileAsync());

        (await new DicomPeer(breaking.Port, house.Server.AeTitle).StoreAsync([path])).ExitCode.ShouldNotBe(0);

        (await house.Administrator.ImagesAsync($"sopInstanceUid={dataset.Text(Tags.SopInstanceUid)}")).ShouldBeEmpty();
        (await house.Server.Modality().StoreAsync([path])).ExitCode.ShouldBe(0);
    }

    private async Task AnHonestPeerIsServedAsync()
    {
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", await XRays.BitewingFileAsync(8700 + (ulong)Interlocked.Increment(ref next)));
        var sent = await house.Server.Modality().StoreAsync([path]);
        sent.ExitCode.ShouldBe(0, sent.All);
        await house.IsWellAsync();
    }

    /// <summary>Waits as long as the real one does, divided by fifteen.</summary>
    public sealed class ImpatientServer : SharedServer
    {
        protected override void Configure(Dictionary<string, object> settings) => settings["dicom"] = new
        {
            acceptUnknownPeers = true,
            limits = new { artim = "00:00:02", idle = "00:00:04", slowStart = "00:00:01", associationsPerPeer = 32 },
        };
    }
}
