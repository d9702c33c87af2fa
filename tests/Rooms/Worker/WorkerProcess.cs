using System.Diagnostics;
using DentaMind.Pixels.Jobs;

namespace DentaMind.Rooms.Worker;

/// <summary>The real Worker, started as the server starts it: an empty environment and three pipes.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process)
    {
        this.process = process;
        Client = new JobClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    public JobClient Client { get; }

    public required Hello Hello { get; init; }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<WorkerProcess> StartAsync(CancellationToken ct)
    {
        var started = Start();
        var client = new JobClient(started.StandardInput.BaseStream, started.StandardOutput.BaseStream);
        return new WorkerProcess(started) { Hello = await client.GreetAsync(ct) };
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DentaMind.Worker.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x18000000";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    public void Kill() => process.Kill();

    /// <summary>Closes its standard input and answers how it ended.</summary>
    public async Task<int> CloseAsync(CancellationToken ct)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
