using DentaMind.Kit.Programs;

namespace DentaMind.Kit.Peers;

/// <summary>DCMTK's tools, as a modality or a workstation would call us.</summary>
/// <param name="Port">Where the called server listens, on the loopback.</param>
/// <param name="Called">The called server's AE title.</param>
/// <param name="Calling">What we call ourselves.</param>
public sealed record DicomPeer(int Port, string Called = "DENTAMIND", string Calling = "MODALITY")
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Without it, DCMTK waits 88 ms at every C-STORE, and a figure measured so is a straw man.</summary>
    internal static readonly IReadOnlyDictionary<string, string?> NoDelay = new Dictionary<string, string?>(StringComparer.Ordinal) { ["TCP_NODELAY"] = "1" };

    public Task<Finished> EchoAsync(params string[] options) => RunAsync("echoscu", options, []);

    /// <summary>Sends with <c>storescu</c>: proposes what the options say, and stops at the first refusal unless told otherwise.</summary>
    public Task<Finished> StoreAsync(IEnumerable<string> files, params string[] options) => RunAsync("storescu", ["-v", .. options], files);

    /// <summary>Sends with <c>dcmsend</c>: proposes what each file needs, one association after another.</summary>
    public Task<Finished> SendAsync(IEnumerable<string> files, params string[] options) => RunAsync("dcmsend", ["-v", .. options], files);

    private Task<Finished> RunAsync(string tool, string[] options, IEnumerable<string> files) =>
        new Program(tool, ["-aet", Calling, "-aec", Called, .. options, "127.0.0.1", $"{Port}", .. files]) { Environment = NoDelay }.RunAsync(Patience);
}
