using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DentaMind.Platform.Sandbox;

/// <summary>The command line and the environment with which a sandboxed process is started.</summary>
internal sealed record Launch(SandboxOptions Options, string Program, IReadOnlyList<string> Prefix)
{
    private const string Nowhere = "/nonexistent";
    /// <summary>32 MiB, the most that malloc takes: what one job let go serves the next, instead of being cleared by the kernel each time.</summary>
    private const string KeptByMalloc = "33554432";

    internal ProcessStartInfo ToStartInfo()
    {
        var command = Prefix.Concat(Command()).ToList();
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        return start;
    }

    private IEnumerable<string> Command() =>
        Program.EndsWith(".dll", StringComparison.Ordinal)
            ? [DotnetPath(), "exec", Program, .. Options.Arguments]
            : [Program, .. Options.Arguments];

    private IEnumerable<(string Name, string Value)> Environment() =>
    [
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_GCHeapHardLimit", Options.HeapBytes.ToString("x", CultureInfo.InvariantCulture)),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_EnableWriteXorExecute", "0"),
        ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"),
        ("MALLOC_MMAP_THRESHOLD_", KeptByMalloc),
        ("MALLOC_TRIM_THRESHOLD_", KeptByMalloc),
        ("HOME", Nowhere),
        ("TMPDIR", Nowhere),
    ];

    /// <summary>The host beside the runtime that this process runs on, <c>ROOT/shared/Microsoft.NETCore.App/VERSION/</c>.</summary>
    private static string DotnetPath() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
}
