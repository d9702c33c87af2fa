using Microsoft.Extensions.Logging;

namespace DentaMind.Platform.Sandbox;

/// <summary>Starts the processes of a pool behind the strongest locks of the machine, with a growing pause while they keep failing.</summary>
internal sealed partial class SandboxStarter(SandboxOptions options, SandboxProtocol protocol, TimeProvider clock, ILogger log) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim finding = new(1);
    private ReadableCopy? copy;
    private Launch? launch;
    private Isolation? isolation;
    private int failures;

    internal void Failed() => Interlocked.Increment(ref failures);

    internal void Succeeded() => Volatile.Write(ref failures, 0);

    internal async Task<SandboxProcess> StartAsync(CancellationToken ct)
    {
        await IsolationAsync();
        await PauseAsync(ct);
        var process = SandboxProcess.Start(launch!);
        try
        {
            using var late = new CancellationTokenSource(options.StartLimit, clock);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
            await using (limit.Token.Register(process.Kill))
                await protocol.GreetAsync(process.Streams, limit.Token);
            process.GiveWay(options.Niceness);
            return process;
        }
        catch (Exception exception)
        {
            var ending = await process.EndAsync(isGentle: false);
            ct.ThrowIfCancellationRequested();
            Failed();
            throw new SandboxException($"The sandboxed program does not greet ({ending}).", exception);
        }
    }

    internal async Task<Isolation> IsolationAsync()
    {
        if (isolation is { } found)
            return found;
        await finding.WaitAsync();
        try
        {
            return isolation ??= await FindAsync();
        }
        finally
        {
            finding.Release();
        }
    }

    public void Dispose()
    {
        copy?.Dispose();
        finding.Dispose();
    }

    private async Task<Isolation> FindAsync()
    {
        if (!await WorksAsync(options.Program, []))
            throw new SandboxException($"The sandboxed program {options.Program} does not start and end well.");
        var program = await ReadableProgramAsync();
        var found = await Isolation.FindAsync(options, prefix => WorksAsync(program, prefix));
        launch = new Launch(options, program, found.Prefix);
        if (found.Open.Count == 0)
            LogLocked(log, string.Join(", ", found.Closed));
        else
            LogOpen(log, string.Join(", ", found.Closed), string.Join(", ", found.Open));
        return found;
    }

    /// <summary>The program, or its copy where its folder is closed to users without rights and a copy is not.</summary>
    private async Task<string> ReadableProgramAsync()
    {
        if (!Environment.IsPrivilegedProcess || !options.Program.EndsWith(".dll", StringComparison.Ordinal))
            return options.Program;
        var strongest = Isolation.Strongest(options);
        if (await WorksAsync(options.Program, strongest))
            return options.Program;
        copy = ReadableCopy.Of(options.Program);
        if (await WorksAsync(copy.PathOf(options.Program), strongest))
            return copy.PathOf(options.Program);
        copy.Dispose();
        copy = null;
        return options.Program;
    }

    private Task<bool> WorksAsync(string program, IReadOnlyList<string> prefix) =>
        SandboxProcess.EndsWellAsync(new Launch(options, program, prefix), options.StartLimit);

    /// <summary>The first failure costs no pause; each one after it, without a success between, doubles it.</summary>
    private Task PauseAsync(CancellationToken ct)
    {
        var doublings = Volatile.Read(ref failures) - 2;
        if (doublings < 0)
            return Task.CompletedTask;
        var pause = FirstPause * Math.Pow(2, Math.Min(doublings, 20));
        return Task.Delay(pause < options.LongestPause ? pause : options.LongestPause, clock, ct);
    }

    [LoggerMessage(EventId = 1403, Level = LogLevel.Information, Message = "The sandbox is locked: {Closed}")]
    private static partial void LogLocked(ILogger log, string closed);

    [LoggerMessage(EventId = 1404, Level = LogLevel.Warning, Message = "The sandbox is not fully locked on this machine: {Closed} hold, {Open} are open")]
    private static partial void LogOpen(ILogger log, string closed, string open);
}
