using Amazon.Runtime;
using Amazon.S3;
using DentaMind.Kit.Programs;

namespace DentaMind.Kit.Peers;

/// <summary>An S3 server that is not Amazon's: Ceph's gateway over one monitor and one disk, in a temporary folder.</summary>
public sealed class LocalBlob : IAsyncDisposable
{
    public const string AccessKey = "AKIDTEST";
    public const string SecretKey = "SECRETTEST";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly Lazy<Task<LocalBlob>> Shared = new(async () => AtExit.Ends(await StartAsync()));

    private readonly TempFolder folder = new("blob");
    private readonly CephFolder ceph;
    private Child? monitor;
    private Child? disk;
    private Child? gateway;
    private int buckets;

    private LocalBlob() => ceph = new CephFolder(folder, FreePort.Next(), FreePort.Next());

    public Uri Endpoint => new($"http://127.0.0.1:{ceph.GatewayPort}");

    /// <summary>The one server that all tests of a run share (it takes some 15 seconds to start); each takes a bucket of its own.</summary>
    public static Task<LocalBlob> SharedAsync() => Shared.Value;

    public static async Task<LocalBlob> StartAsync()
    {
        var blob = new LocalBlob();
        try
        {
            await blob.StartMonitorAsync();
            await blob.StartDiskAsync();
            await blob.ComeBackAsync();
            await blob.TellAsync("radosgw-admin", "-n", "client.rgw", "user", "create", "--uid=t", "--display-name=t", $"--access-key={AccessKey}", $"--secret-key={SecretKey}");
            return blob;
        }
        catch
        {
            await blob.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty bucket and answers its name.</summary>
    public async Task<string> NewBucketAsync()
    {
        var name = $"test-{Interlocked.Increment(ref buckets)}";
        using var client = Connect();
        await client.PutBucketAsync(name);
        return name;
    }

    /// <summary>A client with the server's keys, to look behind the back of the code under test.</summary>
    public AmazonS3Client Connect() => new(new BasicAWSCredentials(AccessKey, SecretKey), new AmazonS3Config
    {
        ServiceURL = Endpoint.ToString(),
        AuthenticationRegion = "us-east-1",
        ForcePathStyle = true,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    /// <summary>Stops the gateway; requests are refused until <see cref="ComeBackAsync"/>.</summary>
    public async Task GoAwayAsync()
    {
        await gateway!.KillAsync();
        await gateway.DisposeAsync();
    }

    public async Task ComeBackAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        gateway = await StartUntilAsync(ceph.Daemon("radosgw", "-f", "-n", "client.rgw"), "the gateway answers", () => AnswersAsync(http));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var daemon in new[] { gateway, disk, monitor }.OfType<Child>())
        {
            await daemon.KillAsync();
            await daemon.DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task StartMonitorAsync()
    {
        await ceph.Command("monmaptool", "--create", "--addv", "a", $"[v1:127.0.0.1:{ceph.MonitorPort}]", "--fsid", ceph.Id, folder["monmap"]).SucceedAsync();
        await ceph.Daemon("ceph-mon", "-i", "a", "--mkfs", "--monmap", folder["monmap"]).SucceedAsync();
        monitor = await Child.StartAsync(ceph.Daemon("ceph-mon", "-f", "-i", "a"));
    }

    private async Task StartDiskAsync()
    {
        var id = Guid.NewGuid().ToString();
        await TellAsync("ceph", "osd", "new", id);
        await ceph.Daemon("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", id).SucceedAsync(Patience);
        await TellAsync("ceph", "osd", "crush", "add", "osd.0", "1.0", "host=h", "root=default");
        disk = await StartUntilAsync(ceph.Daemon("ceph-osd", "-f", "-i", "0"), "the disk is up", IsDiskUpAsync);
    }

    private async Task<bool> IsDiskUpAsync() =>
        (await TellAsync("ceph", "osd", "stat", "-f", "json")).Output.Contains("\"num_up_osds\":1", StringComparison.Ordinal);

    /// <remarks>Ceph's programs sometimes greet the monitor before they have learnt the cluster's name; they are turned away, end, and have to be started again.</remarks>
    private Task<Finished> TellAsync(string command, params string[] arguments) => Eventually.GetAsync($"{command} is heard", async () =>
    {
        var finished = await ceph.Command(command, arguments).RunAsync(Patience);
        return finished.ExitCode == 0 ? finished : null;
    }, Patience);

    /// <inheritdoc cref="TellAsync"/>
    private static async Task<Child> StartUntilAsync(Program daemon, string what, Func<Task<bool>> isReady)
    {
        var child = await Child.StartAsync(daemon);
        await Eventually.IsTrueAsync(what, async () =>
        {
            if (child.HasExited)
                child = await Child.StartAsync(daemon);
            return await isReady();
        }, Patience);
        return child;
    }

    private async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(Endpoint);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
