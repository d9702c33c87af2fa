using System.Diagnostics;

namespace DentaMind.Kit.Programs;

/// <summary>A running child process: what it says is kept, and it never outlives the test run.</summary>
public sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly string name;

    private Child(Process process, string name, Transcript output, Transcript errors) =>
        (this.process, this.name, Output, Errors) = (process, name, output, errors);

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>What it has written to standard output so far.</summary>
    public Transcript Output { get; }

    /// <summary>What it has written to standard error so far.</summary>
    public Transcript Errors { get; }

    public static async Task<Child> StartAsync(Program program)
    {
        var started = new Process { StartInfo = program.ToStart() };
        await Nursery.StartAsync(started);
        started.StandardInput.Close();
        return new Child(started, program.File, new Transcript(started.StandardOutput), new Transcript(started.StandardError));
    }

    /// <summary>Waits for a line that tells that the program is ready.</summary>
    public async Task<string> SaysAsync(Func<Child, Transcript> where, Func<string, bool> isIt, TimeSpan timeout)
    {
        var line = await where(this).FindAsync(isIt, timeout);
        return line ?? throw new ProgramFailedException($"{name} ended or was silent for {timeout}.", Output.Text + Errors.Text);
    }

    /// <summary>Waits until the check passes, as long as the program lives.</summary>
    public Task BecomesAsync(string what, Func<Task<bool>> check, TimeSpan timeout) => Eventually.IsTrueAsync(what, async () =>
    {
        if (HasExited)
            throw new ProgramFailedException($"{name} ended with {ExitCode} before {what}.", Output.Text + Errors.Text);
        return await check();
    }, timeout);

    public void Send(Signal signal)
    {
        if (!process.HasExited)
            Signals.Send(process.Id, signal);
    }

    /// <summary>Asks it to stop and waits; kills it when it does not. Answers the exit code.</summary>
    public async Task<int> StopAsync(TimeSpan? patience = null, Signal signal = Signal.Terminate)
    {
        Send(signal);
        if (!await EndsWithinAsync(patience ?? TimeSpan.FromSeconds(20)))
            await KillAsync();
        return process.ExitCode;
    }

    /// <summary><c>kill -9</c>: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        Send(Signal.Kill);
        await process.WaitForExitAsync();
    }

    public async Task<Finished> FinishAsync(TimeSpan timeout, CancellationToken ct = default)
    {
        if (!await EndsWithinAsync(timeout, ct))
        {
            await KillAsync();
            throw new ProgramFailedException($"{name} did not end within {timeout}.", Output.Text + Errors.Text);
        }

        await Task.WhenAll(Output.Ended, Errors.Ended);
        return new Finished(process.ExitCode, Output.Text, Errors.Text);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync(TimeSpan.FromSeconds(10));
        process.Dispose();
    }

    private async Task<bool> EndsWithinAsync(TimeSpan time, CancellationToken ct = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(time);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
