using System.Diagnostics;

namespace DentaMind.Kit.Programs;

/// <summary>What to run: a program, its arguments, its surroundings.</summary>
/// <param name="File">A command on the path, or a whole path.</param>
/// <param name="Arguments">Passed as they are; no shell reads them.</param>
public sealed record Program(string File, params string[] Arguments)
{
    /// <summary>Set in the child, besides what it inherits; null removes.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public string Folder { get; init; } = "/";

    /// <summary>Runs as this user where the tests run as root, for programs that refuse to be root.</summary>
    public string? User { get; init; }

    /// <summary>Whether the command is there at all.</summary>
    public static bool IsInstalled(string command) => Find(command) is not null;

    public static string? Find(string command) => (System.Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':')
        .Concat(["/usr/sbin", "/sbin"])
        .Select(folder => Path.Combine(folder, command))
        .FirstOrDefault(System.IO.File.Exists);

    /// <summary>Runs to the end and answers how it went; killed when the time is up.</summary>
    public async Task<Finished> RunAsync(TimeSpan? timeout = null, CancellationToken ct = default)
    {
        await using var child = await Child.StartAsync(this);
        return await child.FinishAsync(timeout ?? TimeSpan.FromMinutes(1), ct);
    }

    /// <summary>Runs to the end; anything but success is an exception that shows what the program said.</summary>
    public async Task<Finished> SucceedAsync(TimeSpan? timeout = null, CancellationToken ct = default)
    {
        var finished = await RunAsync(timeout, ct);
        return finished.ExitCode == 0 ? finished : throw new ProgramFailedException($"{File} exited with {finished.ExitCode}.", finished.All);
    }

    internal ProcessStartInfo ToStart()
    {
        string[] runAs = User is not null && System.Environment.IsPrivilegedProcess
            ? [$"--reuid={User}", $"--regid={User}", "--init-groups"]
            : [];
        var start = new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", .. runAs, "--", Find(File) ?? File, .. Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }
}

/// <summary>How a program ended.</summary>
public sealed record Finished(int ExitCode, string Output, string Errors)
{
    public string All => Output + Errors;
}

/// <summary>A program did not do what the test needs; the message holds its last words.</summary>
public sealed class ProgramFailedException(string what, string said) : Exception($"{what} It said:\n{said}");
