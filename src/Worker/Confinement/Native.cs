using System.Runtime.InteropServices;

namespace DentaMind.Worker.Confinement;

/// <summary>The system calls by which a process gives up its own rights; the last argument of a variadic one is an ordinary word.</summary>
internal static partial class Native
{
    [LibraryImport("libc", SetLastError = true)]
    public static partial int prctl(int option, nuint two, nuint three, nuint four, nuint five);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int setrlimit(int resource, in Limit limit);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint syscall(nint number, nint one, nint two, void* three, nint four);

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Limit(nuint Soft, nuint Hard);
}
