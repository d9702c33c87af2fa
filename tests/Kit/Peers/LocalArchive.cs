using System.Text.Json;
using DentaMind.Kit.Programs;
using Npgsql;

namespace DentaMind.Kit.Peers;

/// <summary>An Orthanc of our own in a temporary folder; any number may run at once, and each stops and starts as the test likes.</summary>
public sealed class LocalArchive : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, object> Nothing = new Dictionary<string, object>(StringComparer.Ordinal);
    private readonly TempFolder folder = new("archive");
    private readonly IReadOnlyDictionary<string, object>? settings;
    private readonly int httpPort = FreePort.Next();
    private Child? orthanc;

    private LocalArchive(string aeTitle, IReadOnlyDictionary<string, object>? settings)
    {
        (AeTitle, this.settings) = (aeTitle, settings);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}/") };
    }

    public int DicomPort { get; } = FreePort.Next();

    public string AeTitle { get; }

    public int ProcessId => orthanc!.Id;

    public Child Process => orthanc!;

    /// <summary>Orthanc's own REST interface.</summary>
    public HttpClient Http { get; }

    /// <summary>The setting by which it knows peers on the loopback; it reports commitments to no one else, and only where they listen.</summary>
    public static IReadOnlyDictionary<string, object> Knowing(params (string AeTitle, int Port)[] peers) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["DicomModalities"] = peers.ToDictionary(peer => peer.AeTitle.ToLowerInvariant(), peer => new object[] { peer.AeTitle, "127.0.0.1", peer.Port }),
    };

    /// <summary>The settings by which it keeps its index in a new database of the PostgreSQL that all tests share, as a large archive does.</summary>
    /// <param name="plugins">Other plugins besides, as paths.</param>
    public static async Task<IReadOnlyDictionary<string, object>> IndexedByPostgresAsync(params string[] plugins)
    {
        var database = new NpgsqlConnectionStringBuilder(await (await LocalPostgres.SharedAsync()).NewDatabaseAsync());
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Plugins"] = (string[])["/usr/share/orthanc/plugins/libOrthancPostgreSQLIndex.so", .. plugins],
            ["PostgreSQL"] = new
            {
                EnableIndex = true,
                EnableStorage = false,
                database.Host,
                database.Port,
                database.Database,
                database.Username,
                database.Password,
                EnableSsl = false,
            },
        };
    }

    public static async Task<LocalArchive> StartAsync(string aeTitle = "ARCHIVE", IReadOnlyDictionary<string, object>? settings = null)
    {
        var archive = new LocalArchive(aeTitle, settings);
        await archive.StartAgainAsync();
        return archive;
    }

    /// <summary>Starts on the same data and ports, after it was stopped.</summary>
    /// <param name="more">Settings over those of the first start, for this time.</param>
    public async Task StartAgainAsync(IReadOnlyDictionary<string, object>? more = null)
    {
        if (orthanc is not null)
            await orthanc.DisposeAsync();
        var file = folder.Write("orthanc.json", JsonSerializer.Serialize(Settings(more)));
        orthanc = await Child.StartAsync(new Program("Orthanc", file) { Folder = folder.Path, Environment = DicomPeer.NoDelay });
        await orthanc.SaysAsync(child => child.Errors, line => line.Contains("Orthanc has started", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
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
        if (orthanc is not null)
        {
            orthanc.Send(Signal.Continue);
            await orthanc.DisposeAsync();
        }

        folder.Dispose();
    }

    private Dictionary<string, object> Settings(IReadOnlyDictionary<string, object>? more)
    {
        var all = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Name"] = AeTitle,
            ["StorageDirectory"] = folder["objects"],
            ["IndexDirectory"] = folder["objects"],
            ["Plugins"] = Array.Empty<string>(),
            ["HttpPort"] = httpPort,
            ["DicomPort"] = DicomPort,
            ["DicomAet"] = AeTitle,
            ["RemoteAccessAllowed"] = false,
            ["AuthenticationEnabled"] = false,
            ["DicomAlwaysAllowFind"] = true,
            ["DicomAlwaysAllowGet"] = true,
            ["UnknownSopClassAccepted"] = true,
            ["Locale"] = "C.UTF-8",
        };
        foreach (var (name, value) in (settings ?? Nothing).Concat(more ?? Nothing))
            all[name] = value;
        return all;
    }
}
