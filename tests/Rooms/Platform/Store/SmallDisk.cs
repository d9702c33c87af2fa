using System.Diagnostics;

namespace DentaMind.Rooms.Platform.Store;

/// <summary>A disk of a few megabytes, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    internal string Folder { get; }

    /// <summary>Null where this user may not mount.</summary>
    internal static SmallDisk? Mount(int megabytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var folder = Directory.CreateTempSubdirectory("dentamind-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    public void Dispose()
    {
        Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
