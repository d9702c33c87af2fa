using System.Text.Json;
using DentaMind.Kit.Programs;

namespace DentaMind.Kit.Peers;

/// <summary>An Orthanc of our own in a temporary folder; any number may run at once.</summary>
public sealed class LocalArchive : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly Child orthanc;

    private LocalArchive(TempFolder folder, Child orthanc, int httpPort, int dicomPort, string aeTitle)
    {
        (this.folder, this.orthanc, DicomPort, AeTitle) = (folder, orthanc, dicomPort, aeTitle);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}/") };
    }

    public int DicomPort { get; }

    public string AeTitle { get; }

    public int ProcessId => orthanc.Id;

    /// <summary>Orthanc's own REST interface.</summary>
    public HttpClient Http { get; }

    public static async Task<LocalArchive> StartAsync(string aeTitle = "ARCHIVE", IReadOnlyDictionary<string, object>? settings = null)
    {
        var place = new TempFolder("archive");
        var (http, dicom) = (FreePort.Next(), FreePort.Next());
        var file = place.Write("orthanc.json", JsonSerializer.Serialize(Settings(place, aeTitle, http, dicom, settings)));
        var started = await Child.StartAsync(new Program("Orthanc", file)
        {
            Folder = place.Path,
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["TCP_NODELAY"] = "1" },
        });
        await started.SaysAsync(child => child.Errors, line => line.Contains("Orthanc has started", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        return new LocalArchive(place, started, http, dicom, aeTitle);
    }

    /// <summary>How many instances it holds.</summary>
    public async Task<int> CountAsync()
    {
        using var statistics = JsonDocument.Parse(await Http.GetStringAsync(new Uri("statistics", UriKind.Relative)));
        return statistics.RootElement.GetProperty("CountInstances").GetInt32();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await orthanc.DisposeAsync();
        folder.Dispose();
    }

    private static Dictionary<string, object> Settings(
        TempFolder folder, string aeTitle, int http, int dicom, IReadOnlyDictionary<string, object>? more)
    {
        var settings = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Name"] = aeTitle,
            ["StorageDirectory"] = folder["objects"],
            ["IndexDirectory"] = folder["objects"],
            ["Plugins"] = Array.Empty<string>(),
            ["HttpPort"] = http,
            ["DicomPort"] = dicom,
            ["DicomAet"] = aeTitle,
            ["RemoteAccessAllowed"] = false,
            ["AuthenticationEnabled"] = false,
            ["DicomAlwaysAllowFind"] = true,
            ["DicomAlwaysAllowGet"] = true,
            ["UnknownSopClassAccepted"] = true,
            ["Locale"] = "C.UTF-8",
        };
        foreach (var (name, value) in more ?? new Dictionary<string, object>(StringComparer.Ordinal))
            settings[name] = value;
        return settings;
    }
}
