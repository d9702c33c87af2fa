using DentaMind.Kit.Programs;

namespace DentaMind.Kit.Peers;

/// <summary>DCMTK's receivers: <c>storescp</c>, which writes each file it gets, and <c>dcmqrscp</c>, a small archive.</summary>
public sealed class DicomSink : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly Program program;
    private readonly string received;
    private Child? receiver;

    private DicomSink(TempFolder folder, string received, Program program, int port, string aeTitle) =>
        (this.folder, this.received, this.program, Port, AeTitle) = (folder, received, program, port, aeTitle);

    public int Port { get; }

    public string AeTitle { get; }

    /// <summary>What has arrived so far.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(received);

    public Child Process => receiver!;

    /// <summary>Starts <c>storescp</c>; files are kept bit by bit as they came.</summary>
    public static Task<DicomSink> StoreScpAsync(string aeTitle = "SINK", params string[] options) => StartAsync(
        aeTitle, (folder, port) => new Program("storescp", ["+B", "+xa", "-aet", aeTitle, "-od", folder["received"], .. options, $"{port}"]));

    /// <summary>Starts <c>dcmqrscp</c>. It acknowledges and then loses files under parallel associations.</summary>
    public static Task<DicomSink> QueryScpAsync(string aeTitle = "QRSCP", params string[] options) => QueryScpInAsync(null, aeTitle, options);

    /// <summary>The same, keeping what it gets in a folder of the test's.</summary>
    public static Task<DicomSink> QueryScpInAsync(string? place, string aeTitle, params string[] options) => StartAsync(aeTitle, (folder, port) =>
    {
        var settings = folder.Write("dcmqrscp.cfg", $"""
            MaxPDUSize = 131072
            MaxAssociations = 16
            HostTable BEGIN
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            {aeTitle} {place ?? folder["received"]} RW (500, 1024mb) ANY
            AETable END

            """);
        return new Program("dcmqrscp", ["-c", settings, .. options, $"{port}"]);
    }, place);

    /// <summary>Starts on the same folder and port, after it was stopped.</summary>
    /// <param name="options">Put before those of the first start, for this time.</param>
    public async Task StartAgainAsync(params string[] options)
    {
        if (receiver is not null)
            await receiver.DisposeAsync();
        receiver = await Child.StartAsync(program with { Arguments = [.. options, .. program.Arguments] });
        var us = new DicomPeer(Port, AeTitle);
        if (options.Contains("--refuse"))
            await receiver.BecomesAsync("it refuses an echo", async () => (await us.EchoAsync()).All.Contains("Rejected", StringComparison.Ordinal), TimeSpan.FromSeconds(15));
        else
            await receiver.BecomesAsync("it answers an echo", async () => (await us.EchoAsync()).ExitCode == 0, TimeSpan.FromSeconds(15));
    }

    public async ValueTask DisposeAsync()
    {
        await receiver!.KillAsync();
        await receiver.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<DicomSink> StartAsync(string aeTitle, Func<TempFolder, int, Program> program, string? received = null)
    {
        var place = new TempFolder("sink");
        place.Folder("received");
        var port = FreePort.Next();
        var sink = new DicomSink(place, received ?? place["received"], program(place, port) with { Environment = DicomPeer.NoDelay, Folder = place.Path }, port, aeTitle);
        await sink.StartAgainAsync();
        return sink;
    }
}
