using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;

namespace DentaMind.Kit;

/// <summary>DentaMind itself, as a child process on free loopback ports: stopped, killed and started again on the same data as the test likes.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder folder = new("server");
    private readonly IReadOnlyDictionary<string, object> settings;
    private readonly List<HttpClient> clients = [];
    private Child? server;
    private ReadyLine? ready;

    private RunningServer(IReadOnlyDictionary<string, object> settings) => this.settings = settings;

    public string DataFolder => folder["data"];

    public Uri Address => ready!.Http;

    public int DicomPort => ready!.DicomPort;

    public string AeTitle => ready!.AeTitle;

    public int ProcessId => ready!.ProcessId;

    /// <summary>Everything that was written to standard output and error since the last start.</summary>
    public string Said => server!.Output.Text + server.Errors.Text;

    public Child Process => server!;

    /// <summary>Starts on an empty folder.</summary>
    /// <param name="engine">Where records and images are kept.</param>
    /// <param name="configure">More settings for the <c>--config</c> file, over the engine's.</param>
    public static async Task<RunningServer> StartAsync(Engine engine = Engine.SqliteAndFolder, Action<Dictionary<string, object>>? configure = null)
    {
        var chosen = await engine.SettingsAsync();
        chosen.TryAdd("dicom", new { acceptUnknownPeers = true });
        configure?.Invoke(chosen);
        var running = new RunningServer(chosen);
        try
        {
            await running.StartAgainAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>A named place at which the server dies by itself, such as <c>delivery.given:kill</c>; from its next start on, until it is null again.</summary>
    public string? Fault { get; set; }

    /// <summary>Starts on the same data, after <see cref="StopAsync"/> or <see cref="KillAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        string[] faults = Fault is null ? [] : ["--allow-faults"];
        var call = Call(["serve", "--http", "127.0.0.1:0", "--dicom", "127.0.0.1:0", .. faults]);
        server = await Child.StartAsync(Fault is null ? call : call with { Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DENTAMIND_FAULT"] = Fault } });
        var line = await server.SaysAsync(child => child.Output, text => text.StartsWith("{\"ready\":true", StringComparison.Ordinal), Patience);
        ready = ReadyLine.Parse(line);
    }

    /// <summary>SIGTERM: finishes what it does and exits; answers the exit code.</summary>
    public Task<int> StopAsync() => server!.StopAsync(Patience);

    /// <summary><c>kill -9</c>.</summary>
    public Task KillAsync() => server!.KillAsync();

    /// <summary>Runs <c>admin</c> beside the running server, on its data.</summary>
    public Task<Finished> AdminAsync(params string[] arguments) => AdminAsync(Patience, arguments);

    /// <summary>The same for what takes long, such as checking thousands of images.</summary>
    public Task<Finished> AdminAsync(TimeSpan patience, params string[] arguments) => Call(["admin", .. arguments]).RunAsync(patience);

    /// <summary>Runs <c>admin ... --json</c> and answers what it printed.</summary>
    public async Task<JsonElement> AdminJsonAsync(params string[] arguments)
    {
        var finished = await Call(["admin", .. arguments, "--json"]).SucceedAsync(Patience);
        using var document = JsonDocument.Parse(finished.Output);
        return document.RootElement.Clone();
    }

    /// <summary>A client that carries a new bearer token of this role, for one location or all.</summary>
    public async Task<HttpClient> SignInAsync(string role = "administrator", string? location = null)
    {
        string[] where = location is null ? [] : ["--location", location];
        var answer = await AdminJsonAsync(["token", "create", "--role", role, "--name", "test", .. where]);
        return Visit(answer.GetProperty("token").GetString());
    }

    /// <summary>A client with this bearer token, or one that nobody has signed in.</summary>
    public HttpClient Visit(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        clients.Add(client);
        return client;
    }

    /// <summary>The same person at the server's new address, after it was started again.</summary>
    public HttpClient VisitAgain(HttpClient before) => Visit(before.DefaultRequestHeaders.Authorization?.Parameter);

    /// <summary>The resident memory of the server process itself, in bytes.</summary>
    public long ResidentBytes => Resident("VmRSS:");

    /// <summary>The most it ever was since the start.</summary>
    public long PeakResidentBytes => Resident("VmHWM:");

    /// <summary>A modality that sends to this server.</summary>
    public DicomPeer Modality(string calling = "MODALITY") => new(DicomPort, AeTitle, calling);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }

    private long Resident(string field)
    {
        var line = File.ReadLines($"/proc/{ProcessId}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private Program Call(params string[] arguments)
    {
        var config = folder.Write("config.json", Engines.ToJson(settings));
        return new Program("dotnet", [Repository.Built("Server"), .. arguments, "--data", DataFolder, "--config", config]) { Folder = folder.Path };
    }

    private sealed record ReadyLine(Uri Http, int DicomPort, string AeTitle, int ProcessId)
    {
        public static ReadyLine Parse(string line)
        {
            using var document = JsonDocument.Parse(line);
            var (root, dicom) = (document.RootElement, document.RootElement.GetProperty("dicom"));
            return new ReadyLine(
                new Uri(root.GetProperty("http").GetString()!),
                dicom.GetProperty("port").GetInt32(),
                dicom.GetProperty("aet").GetString()!,
                root.GetProperty("pid").GetInt32());
        }
    }
}
