namespace DentaMind.Kit.Programs;

/// <summary>A folder with little room (a mounted tmpfs), which can be filled to the last byte and freed again.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private readonly TempFolder folder = new("disk");

    private SmallDisk()
    {
    }

    public string Path => folder["small"];

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Null where none can be mounted: only root can, and not everywhere.</summary>
    public static async Task<SmallDisk?> MountAsync(string size)
    {
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.Path);
        if (Environment.IsPrivilegedProcess && (await new Program("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path).RunAsync()).ExitCode == 0)
            return disk;
        disk.folder.Dispose();
        return null;
    }

    /// <summary>Leaves no room at all.</summary>
    public async Task FillAsync()
    {
        await using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
                await file.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await new Program("umount", "-l", Path).RunAsync();
        folder.Dispose();
    }
}
