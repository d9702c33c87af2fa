using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DentaMind.Platform.Sandbox;

/// <summary>Gives foreign bytes to processes that have no key, no database and no network, and ends every one that misbehaves.</summary>
public sealed partial class SandboxPool : IAsyncDisposable
{
    private readonly SandboxOptions options;
    private readonly SandboxProtocol protocol;
    private readonly ILogger<SandboxPool> log;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim places;
    private readonly ConcurrentStack<SandboxProcess> idle = new();
    private readonly CancellationTokenSource closing = new();
    private readonly SandboxStarter starter;

    /// <summary>Makes a pool; its processes are started when there is a job for them.</summary>
    public SandboxPool(SandboxOptions options, SandboxProtocol protocol, TimeProvider clock, ILogger<SandboxPool> log)
    {
        (this.options, this.protocol, this.clock, this.log) = (options, protocol, clock, log);
        places = new SemaphoreSlim(options.Processes);
        starter = new SandboxStarter(options, protocol, clock, log);
    }

    /// <summary>Does a job in one of the processes; how it ended is an answer and not an exception.</summary>
    /// <param name="job">Speaks with the process; it is over when its task is.</param>
    /// <param name="ct">Stops the job and ends its process.</param>
    /// <exception cref="SandboxException">The program cannot be started; the job was not tried.</exception>
    public async Task<SandboxOutcome<T>> RunAsync<T>(Func<SandboxStreams, CancellationToken, Task<T>> job, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, closing.Token);
        await places.WaitAsync(stop.Token);
        try
        {
            var process = await TakeAsync(stop.Token);
            return await RunOnAsync(process, job, stop.Token);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>The locks that are closed around each process, and those that this machine does not have.</summary>
    /// <exception cref="SandboxException">The program cannot be started.</exception>
    public async Task<(IReadOnlyList<string> Closed, IReadOnlyList<string> Open)> IsolationAsync()
    {
        var isolation = await starter.IsolationAsync();
        return (isolation.Closed, isolation.Open);
    }

    /// <summary>Stops the jobs under way and ends every process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
            return;
        await closing.CancelAsync();
        for (var place = 0; place < options.Processes; place++)
            await places.WaitAsync();
        var endings = new List<Task>();
        while (idle.TryPop(out var process))
            endings.Add(process.EndAsync(isGentle: true));
        await Task.WhenAll(endings);
        starter.Dispose();
        places.Dispose();
        closing.Dispose();
    }

    private async Task<SandboxProcess> TakeAsync(CancellationToken ct)
    {
        while (idle.TryPop(out var process))
        {
            if (!process.HasExited)
                return process;
            LogIdleDeath(log, process.Id, await process.EndAsync(isGentle: false));
        }

        return await starter.StartAsync(ct);
    }

    private async Task<SandboxOutcome<T>> RunOnAsync<T>(SandboxProcess process, Func<SandboxStreams, CancellationToken, Task<T>> job, CancellationToken ct)
    {
        using var wall = new CancellationTokenSource(options.WallLimit, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, wall.Token);
        try
        {
            T answer;
            await using (limit.Token.Register(process.Kill))
                answer = await job(process.Streams, limit.Token);
            await KeepAsync(process);
            return new(SandboxEnding.Completed, answer, null);
        }
        catch (Exception exception)
        {
            var hadDied = process.HasExited && !limit.IsCancellationRequested;
            var ending = await process.EndAsync(isGentle: false);
            ct.ThrowIfCancellationRequested();
            if (!wall.IsCancellationRequested && !hadDied && exception is not IOException && !protocol.IsFault(exception))
                throw;
            return Strike<T>(process, wall.IsCancellationRequested ? SandboxEnding.TimedOut : SandboxEnding.Crashed, ending);
        }
    }

    private SandboxOutcome<T> Strike<T>(SandboxProcess process, SandboxEnding ending, string reason)
    {
        starter.Failed();
        LogStrike(log, process.Id, ending, reason);
        return new(ending, default, reason);
    }

    private async Task KeepAsync(SandboxProcess process)
    {
        starter.Succeeded();
        if (++process.JobsDone < options.JobsPerProcess && !process.HasExited && !closing.IsCancellationRequested)
            idle.Push(process);
        else
            await process.EndAsync(isGentle: true);
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Warning, Message = "Sandboxed process {ProcessId} ended its job: {Ending} ({Reason})")]
    private static partial void LogStrike(ILogger log, int processId, SandboxEnding ending, string reason);

    [LoggerMessage(EventId = 1402, Level = LogLevel.Information, Message = "Sandboxed process {ProcessId} died without a job ({Reason})")]
    private static partial void LogIdleDeath(ILogger log, int processId, string reason);
}
