using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace DentaMind.Platform.Sandbox;

/// <summary>One process of the sandbox, with all that it may have started in its group.</summary>
internal sealed partial class SandboxProcess
{
    private const int KillSignal = 9;
    private const int SetPipeSize = 1031;
    private const int PipeBytes = 1 << 20;
    private const int KeptComplaint = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Process process;
    private readonly Task<string> complaint;

    private SandboxProcess(Process process)
    {
        this.process = process;
        Id = process.Id;
        Streams = new(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        Widen(process.StandardInput.BaseStream);
        complaint = ReadComplaintAsync(process.StandardError.BaseStream);
    }

    internal int Id { get; }

    internal SandboxStreams Streams { get; }

    internal int JobsDone { get; set; }

    internal bool HasExited => process.HasExited;

    internal static SandboxProcess Start(Launch launch)
    {
        try
        {
            return new(Process.Start(launch.ToStartInfo())!);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new SandboxException("The sandboxed program cannot be started.", exception);
        }
    }

    /// <summary>Lets the server go first also where the kernel shares its time among sessions: there, niceness alone counts only within one.</summary>
    internal void GiveWay(int niceness)
    {
        try
        {
            File.WriteAllText($"/proc/{Id}/autogroup", niceness.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // This kernel does not share so.
        }
    }

    /// <summary>Kills the process and its whole group.</summary>
    internal void Kill()
    {
        if (!OperatingSystem.IsLinux() || Signal(-Id, KillSignal) != 0)
            KillAlone();
    }

    /// <summary>Lets the process end by closing what it reads, kills what is left, and reaps it; answers how it ended.</summary>
    internal async Task<string> EndAsync(bool isGentle)
    {
        if (isGentle)
        {
            CloseQuietly(Streams.ToProcess);
            await ExitAsync();
        }

        Kill();
        await ExitAsync();
        var code = process.HasExited ? process.ExitCode : -1;
        var words = await Task.WhenAny(complaint, Task.Delay(Patience)) == complaint ? await complaint : "";
        foreach (var stream in (ReadOnlySpan<Stream>)[Streams.ToProcess, Streams.FromProcess, process.StandardError.BaseStream])
            CloseQuietly(stream);
        process.Dispose();
        return words.Length > 0 ? $"exit {code}, {words}" : $"exit {code}";
    }

    /// <summary>Runs the program on nothing and answers whether it ended well.</summary>
    internal static async Task<bool> EndsWellAsync(Launch launch, TimeSpan limit)
    {
        SandboxProcess trial;
        try
        {
            trial = Start(launch);
        }
        catch (SandboxException)
        {
            return false;
        }

        CloseQuietly(trial.Streams.ToProcess);
        var draining = DrainAsync(trial.Streams.FromProcess);
        using var patience = new CancellationTokenSource(limit);
        await trial.process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isWell = trial.process is { HasExited: true, ExitCode: 0 };
        await trial.EndAsync(isGentle: false);
        await draining.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return isWell;
    }

    private async Task ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void KillAlone()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }

    /// <summary>Keeps of a process's complaint only the name of an exception: its words may be a patient's.</summary>
    private static async Task<string> ReadComplaintAsync(Stream errors)
    {
        var kept = new byte[KeptComplaint];
        var read = 0;
        try
        {
            read = await errors.ReadAtLeastAsync(kept, kept.Length, throwOnEndOfStream: false);
            await DrainAsync(errors);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process is gone; what was read is enough.
        }

        return ExceptionName().Match(Encoding.UTF8.GetString(kept, 0, read)).Groups["name"].Value;
    }

    private static async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[KeptComplaint];
        while (await stream.ReadAsync(buffer) > 0)
        {
        }
    }

    /// <summary>Lets a whole chunk lie in the pipe, so that neither side waits for the other at every 64 KiB; a machine that refuses keeps its narrow one.</summary>
    private static void Widen(Stream pipe)
    {
        if (OperatingSystem.IsLinux() && pipe is PipeStream { SafePipeHandle: var handle })
            _ = Control(handle, SetPipeSize, PipeBytes);
    }

    private static void CloseQuietly(Stream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads the other end any more.
        }
    }

    [GeneratedRegex(@"^Unhandled exception\. (?<name>[A-Za-z]{1,40}(?:\.[A-Za-z]{1,40}){0,6})\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ExceptionName();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeHandle file, int command, int value);
}
