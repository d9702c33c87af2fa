using System.Diagnostics;
using System.Text;
using DentaMind.Platform.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Sandbox;

[Collection(nameof(Alone))]
public sealed class SandboxPoolTests
{
    /// <summary>A program of a few lines that does, line by line, what it is told.</summary>
    private const string Script = """
        while read -r word; do
          case $word in
            crash) kill -SEGV $$ ;;
            leave) exit 3 ;;
            hang) sleep 600 & wait ;;
            complain) echo 'Unhandled exception. System.FormatException: DOE^JANE' >&2; exit 1 ;;
            environment) env | sort | tr '\n' ' '; echo ;;
            network) grep -c : /proc/net/dev ;;
            who) echo "$(id -u) $(id -G) $(grep -E 'NoNewPrivs|CapBnd' /proc/self/status | tr -s '\t\n' ' ')" ;;
            limits) echo "$(ulimit -c) $(ulimit -f) $(ulimit -n)" ;;
            nice) nice ;;
            pid) echo $$ ;;
            flood) head -c 4000000 /dev/zero >&2; echo flooded ;;
            *) echo "heard $word" ;;
          esac
        done
        """;

    [Fact]
    public async Task A_job_is_answered()
    {
        await using var pool = Pool();
        var outcome = await AskAsync(pool, "hello");
        outcome.ShouldBe(new(SandboxEnding.Completed, "heard hello", null));
        outcome.IsStrike.ShouldBeFalse();
    }

    [Fact]
    public async Task One_process_does_job_after_job_until_it_is_replaced()
    {
        await using var pool = Pool(options => options with { JobsPerProcess = 3 });
        var processes = new List<string?>();
        for (var job = 0; job < 7; job++)
            processes.Add((await AskAsync(pool, "pid")).Answer);
        processes.Distinct().Count().ShouldBe(3);
        processes.Take(3).Distinct().Count().ShouldBe(1);
    }

    [Theory, InlineData("crash"), InlineData("leave"), InlineData("complain")]
    public async Task A_crash_is_a_strike_and_the_next_job_is_done(string word)
    {
        await using var pool = Pool();
        for (var turn = 0; turn < 2; turn++)
        {
            var outcome = await AskAsync(pool, word);
            outcome.Ending.ShouldBe(SandboxEnding.Crashed);
            outcome.IsStrike.ShouldBeTrue();
            (await AskAsync(pool, "hello")).Answer.ShouldBe("heard hello");
        }
    }

    [Fact]
    public async Task Of_a_complaint_only_the_exceptions_name_is_kept()
    {
        await using var pool = Pool();
        (await AskAsync(pool, "complain")).Reason.ShouldBe("exit 1, System.FormatException");
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_killed_with_all_that_it_started()
    {
        await using var pool = Pool(options => options with { WallLimit = TimeSpan.FromMilliseconds(300) });
        var process = (await AskAsync(pool, "pid")).Answer!;
        var clock = Stopwatch.StartNew();
        (await AskAsync(pool, "hang")).Ending.ShouldBe(SandboxEnding.TimedOut);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        ProcessesOfGroup(process).ShouldBeEmpty();
        (await AskAsync(pool, "hello")).Answer.ShouldBe("heard hello");
    }

    [Fact]
    public async Task A_caller_who_stops_is_told_so_and_it_is_no_strike()
    {
        await using var pool = Pool();
        var process = (await AskAsync(pool, "pid")).Answer!;
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() => AskAsync(pool, "hang", stop.Token));
        ProcessesOfGroup(process).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_exception_of_the_job_itself_is_the_callers_and_the_process_is_replaced()
    {
        await using var pool = Pool();
        var process = (await AskAsync(pool, "pid")).Answer;
        await Should.ThrowAsync<KeyNotFoundException>(() => pool.RunAsync<int>((_, _) => throw new KeyNotFoundException(), CancellationToken.None));
        (await AskAsync(pool, "pid")).Answer.ShouldNotBe(process);
    }

    [Fact]
    public async Task Nonsense_from_the_process_is_a_strike()
    {
        await using var pool = Pool();
        var outcome = await pool.RunAsync<int>((_, _) => throw new InvalidDataException(), CancellationToken.None);
        outcome.Ending.ShouldBe(SandboxEnding.Crashed);
    }

    [Fact]
    public async Task No_more_processes_work_at_once_than_allowed()
    {
        await using var pool = Pool(options => options with { Processes = 2 });
        var working = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => pool.RunAsync(async (streams, ct) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref working));
            await SayAsync(streams, "hello", ct);
            Interlocked.Decrement(ref working);
            return 0;
        }, CancellationToken.None)));
        most.ShouldBe(2);
    }

    [Fact]
    public async Task The_environment_holds_nothing_of_ours()
    {
        Environment.SetEnvironmentVariable("DENTAMIND_SECRET", "ZZCANARY");
        await using var pool = Pool();
        var environment = (await AskAsync(pool, "environment")).Answer!;
        environment.ShouldNotContain("ZZCANARY");
        environment.ShouldContain("DOTNET_EnableDiagnostics=0");
        environment.ShouldContain("DOTNET_GCHeapHardLimit=20000000");
        environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThan(14);
    }

    [Fact]
    public async Task Every_lock_that_is_said_to_be_closed_is_closed()
    {
        await using var pool = Pool();
        var (closed, open) = await pool.IsolationAsync();
        closed.Contains("user").ShouldBe(!open.Contains("user"));
        Assert.SkipWhen(closed.Count == 0, "This machine has none of the tools.");
        if (closed.Contains("network"))
            (await AskAsync(pool, "network")).Answer.ShouldBe("1", "only the loopback, which is down");
        if (closed.Contains("user"))
            (await AskAsync(pool, "who")).Answer.ShouldBe("65534 65534 CapBnd: 0000000000000000 NoNewPrivs: 1 ");
        if (closed.Contains("rights"))
            (await AskAsync(pool, "who")).Answer!.ShouldEndWith("NoNewPrivs: 1 ");
        if (closed.Contains("limits"))
            (await AskAsync(pool, "limits")).Answer.ShouldBe("0 0 64");
        if (closed.Contains("nice"))
            (await AskAsync(pool, "nice")).Answer.ShouldBe("10");
    }

    [Fact]
    public async Task A_flood_of_complaints_stops_nobody()
    {
        await using var pool = Pool();
        (await AskAsync(pool, "flood")).Answer.ShouldBe("flooded");
    }

    [Fact]
    public async Task Twenty_crashes_leave_no_zombie_and_no_descriptor()
    {
        await using var pool = Pool(options => options with { LongestPause = TimeSpan.Zero });
        await AskAsync(pool, "crash");
        var before = PipesHeld();
        for (var turn = 0; turn < 20; turn++)
            (await AskAsync(pool, "crash")).Ending.ShouldBe(SandboxEnding.Crashed);
        PipesHeld().ShouldBe(before);
        ZombiesOf(Environment.ProcessId).ShouldBe(0);
    }

    [Fact]
    public async Task A_pool_that_closes_ends_every_process_and_every_job()
    {
        var pool = Pool();
        var process = (await AskAsync(pool, "pid")).Answer!;
        var job = AskAsync(pool, "hang");
        await pool.DisposeAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => job);
        ProcessesOfGroup(process).ShouldBeEmpty();
        await Should.ThrowAsync<ObjectDisposedException>(() => AskAsync(pool, "hello"));
    }

    [Theory, InlineData("/no/such/program"), InlineData("/bin/false"), InlineData("/no/such/worker.dll")]
    public async Task A_program_that_cannot_start_blames_no_job(string program)
    {
        await using var pool = Pool(options => options with { Program = program, Arguments = [] });
        (await Should.ThrowAsync<SandboxException>(() => AskAsync(pool, "hello"))).Code.ShouldBe("sandbox-unavailable");
    }

    [Fact]
    public async Task A_process_that_does_not_greet_blames_no_job()
    {
        var protocol = SandboxProtocol.Plain with { GreetAsync = (_, _) => throw new InvalidDataException() };
        await using var pool = Pool(protocol: protocol);
        (await Should.ThrowAsync<SandboxException>(() => AskAsync(pool, "hello"))).Code.ShouldBe("sandbox-unavailable");
    }

    private static SandboxPool Pool(Func<SandboxOptions, SandboxOptions>? change = null, SandboxProtocol? protocol = null)
    {
        var options = new SandboxOptions { Program = "/bin/sh", Arguments = ["-c", Script], Processes = 1, WallLimit = TimeSpan.FromSeconds(20) };
        return new SandboxPool(change?.Invoke(options) ?? options, protocol ?? SandboxProtocol.Plain, TimeProvider.System, NullLogger<SandboxPool>.Instance);
    }

    private static Task<SandboxOutcome<string>> AskAsync(SandboxPool pool, string word, CancellationToken ct = default) =>
        pool.RunAsync((streams, stop) => SayAsync(streams, word, stop), ct);

    private static async Task<string> SayAsync(SandboxStreams streams, string word, CancellationToken ct)
    {
        await streams.ToProcess.WriteAsync(Encoding.ASCII.GetBytes(word + "\n"), ct);
        await streams.ToProcess.FlushAsync(ct);
        var answer = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            await streams.FromProcess.ReadExactlyAsync(one, ct);
            if (one[0] == '\n')
                return Encoding.ASCII.GetString([.. answer]);
            answer.Add(one[0]);
        }
    }

    private static string[] ProcessesOfGroup(string group) => [.. Stats().Where(stat => stat[2] == group && stat[0] != "Z").Select(stat => string.Join(' ', stat.Take(4)))];

    private static int PipesHeld() =>
        new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos().Count(file => file.LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true);

    private static int ZombiesOf(int parent) => Stats().Count(stat => stat[0] == "Z" && stat[1] == $"{parent}");

    /// <summary>State, parent and group of every process.</summary>
    private static IEnumerable<string[]> Stats()
    {
        foreach (var path in Directory.GetDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(path, "stat"));
            }
            catch (IOException)
            {
                continue;
            }

            yield return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
