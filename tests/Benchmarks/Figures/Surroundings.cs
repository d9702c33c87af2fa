using System.Globalization;
using System.Text.RegularExpressions;
using DentaMind.Kit;

namespace DentaMind.Benchmarks.Figures;

/// <summary>Where and when was measured; a figure means nothing without it, and nothing here names the host.</summary>
/// <param name="Machine">Cores and processor, such as <c>2-core-amd-epyc</c>: the folder of its results.</param>
/// <param name="Date">The day.</param>
/// <param name="Commit">What was measured.</param>
/// <param name="LoadBefore">The machine's load average of the minute before; above 0.5, others were using it.</param>
internal sealed partial record Surroundings(string Machine, string Date, string Commit, double LoadBefore)
{
    public static async Task<Surroundings> LookAsync()
    {
        var git = await new Kit.Programs.Program("git", "describe", "--always", "--dirty", "--exclude=*") { Folder = Repository.Root }.RunAsync();
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        return new Surroundings(
            MachineName(),
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            git.ExitCode == 0 ? git.Output.Trim() : "unknown",
            double.Parse(load, CultureInfo.InvariantCulture));
    }

    private static string MachineName()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) ?? "";
        var words = Noise().Replace(model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..], " ");
        var slug = NotInName().Replace(words.Trim().ToLowerInvariant(), "-").Trim('-');
        return $"{Environment.ProcessorCount}-core-{(slug.Length > 0 ? slug : "machine")}";
    }

    [GeneratedRegex(@"\((R|TM)\)|\bCPU\b|\bProcessor\b|@.*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Noise();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotInName();
}
