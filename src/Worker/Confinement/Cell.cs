using System.Runtime.InteropServices;

namespace DentaMind.Worker.Confinement;

/// <summary>Locks this process in: after it, foreign bytes that take over a decoder find no network, no new process and no file to write.</summary>
/// <remarks>To be entered when the native libraries are loaded; there is no way out.</remarks>
internal static class Cell
{
    private const int SetDumpable = 4;
    private const int SetNoNewPrivileges = 38;
    private const int FileSize = 1;
    private const int CoreSize = 4;
    private const int OpenFiles = 7;
    private const int MostOpenFiles = 64;

    /// <summary>True when every lock closed; false where the system has none of this kind.</summary>
    public static bool Enter()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return false;
        var isLimited = Limit(CoreSize, 0) & Limit(FileSize, 0) & Limit(OpenFiles, MostOpenFiles);
        var isHumble = Native.prctl(SetNoNewPrivileges, 1, 0, 0, 0) == 0 & Native.prctl(SetDumpable, 0, 0, 0, 0) == 0;
        return isLimited && isHumble && FilterCalls();
    }

    private static bool Limit(int resource, nuint most) => Native.setrlimit(resource, new Native.Limit(most, most)) == 0;

    /// <summary>Puts the filter on all threads at once.</summary>
    private static unsafe bool FilterCalls()
    {
        const nint Seccomp = 317;
        const nint SetFilter = 1;
        const nint AllThreads = 1;
        var steps = CallFilter.Steps();
        fixed (FilterStep* first = steps)
        {
            var program = new FilterProgram((ushort)steps.Length, (nint)first);
            return Native.syscall(Seccomp, SetFilter, AllThreads, &program, 0) == 0;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct FilterProgram(ushort Length, nint Steps);
}
