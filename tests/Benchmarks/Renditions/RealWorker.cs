using System.Diagnostics;
using DentaMind.Kit;
using DentaMind.Pixels.Jobs;

namespace DentaMind.Benchmarks.Renditions;

/// <summary>The real Worker over its pipes, as the server speaks to it.</summary>
internal sealed class RealWorker : IAsyncDisposable
{
    private static readonly (string Name, string Value)[] AsTheServerSets =
    [
        ("DOTNET_GCHeapHardLimit", "20000000"),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_EnableWriteXorExecute", "0"),
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"),
    ];

    private readonly Process process;
    private readonly JobClient client;

    private RealWorker(Process process)
    {
        this.process = process;
        client = new JobClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    public static async Task<RealWorker> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Repository.Built("Worker")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in AsTheServerSets)
            start.Environment[name] = value;
        var worker = new RealWorker(Process.Start(start)!);
        await worker.client.GreetAsync(CancellationToken.None);
        return worker;
    }

    /// <summary>The renditions of one file.</summary>
    public async Task<RenderAnswer> RenderAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return await client.RenderAsync(Job.Render(), file, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
