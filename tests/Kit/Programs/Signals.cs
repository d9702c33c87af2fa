using System.Runtime.InteropServices;

namespace DentaMind.Kit.Programs;

/// <summary>The signals that tests send to the programs they started.</summary>
public enum Signal
{
    Interrupt = 2,
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}

internal static partial class Signals
{
    public static void Send(int process, Signal signal) => _ = Kill(process, (int)signal);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
