using DentaMind.Kit.Programs;
using Npgsql;

namespace DentaMind.Kit.Peers;

/// <summary>A PostgreSQL server of our own in a temporary folder, on a free loopback port.</summary>
/// <remarks>It does not sync to the disk unless asked: a test that cuts the power asks.</remarks>
public sealed class LocalPostgres : IAsyncDisposable
{
    private const string User = "postgres";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<LocalPostgres>> Shared = new(async () => AtExit.Ends(await StartAsync()));

    private readonly TempFolder folder = new("postgres");
    private readonly string password = Guid.NewGuid().ToString("N");
    private readonly bool isDurable;
    private int databases;
    private Child? server;

    private LocalPostgres(bool isDurable) => this.isDurable = isDurable;

    public int Port { get; } = FreePort.Next();

    /// <summary>The one server that all tests of a run share; each takes a database of its own.</summary>
    public static Task<LocalPostgres> SharedAsync() => Shared.Value;

    public static async Task<LocalPostgres> StartAsync(bool isDurable = false)
    {
        var postgres = new LocalPostgres(isDurable);
        await postgres.InitialiseAsync();
        await postgres.RestartAsync();
        return postgres;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={User};Password={password};Database={database};Maximum Pool Size=30;Timeout=10";

    /// <summary>Makes an empty database and answers how to connect to it.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString(User));
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Starts the server again on the same data, and waits until it takes connections.</summary>
    public async Task RestartAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        server = await Child.StartAsync(As("postgres",
            "-D", folder["data"], "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", $"fsync={OnOff}", "-c", $"synchronous_commit={OnOff}", "-c", $"full_page_writes={OnOff}",
            "-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "lc_messages=C"));
        await server.SaysAsync(child => child.Errors, line => line.Contains("ready to accept connections", StringComparison.Ordinal), Patience);
    }

    /// <summary>The database goes away at once: every connection is cut.</summary>
    public async Task GoAwayAsync() => await server!.StopAsync(signal: Signal.Interrupt);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.StopAsync(signal: Signal.Interrupt);
            await server.DisposeAsync();
        }

        folder.Dispose();
    }

    private string OnOff => isDurable ? "on" : "off";

    private async Task InitialiseAsync()
    {
        var secret = folder.Write("password", password);
        if (Environment.IsPrivilegedProcess)
        {
            await new Program("chmod", "711", folder.Path).SucceedAsync();
            await new Program("install", "-d", "-o", User, "-g", User, "-m", "700", folder["data"]).SucceedAsync();
            await new Program("chown", User, secret).SucceedAsync();
        }

        await As("initdb", "-D", folder["data"], "-U", User, "-A", "scram-sha-256", $"--pwfile={secret}",
            "-E", "UTF8", "--locale=C.UTF-8", "--no-sync").SucceedAsync(Patience);
    }

    private Program As(string command, params string[] arguments) => new(Path.Combine(Binaries(), command), arguments)
    {
        User = User,
        Folder = folder.Path,
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = folder.Path, ["LC_ALL"] = "C.UTF-8" },
    };

    private static string Binaries() => Directory.EnumerateDirectories("/usr/lib/postgresql")
        .OrderByDescending(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture))
        .Select(version => Path.Combine(version, "bin"))
        .First();
}
