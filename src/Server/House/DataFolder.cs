namespace DentaMind.Server.House;

/// <summary>Where this server keeps everything of its own. One server process at a time holds it.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    /// <summary>Makes the folder if there is none, for its owner only, and holds it; null when another server does.</summary>
    public static DataFolder? TryHold(string path)
    {
        var full = Make(path);
        try
        {
            var file = new FileStream(System.IO.Path.Combine(full, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(full, file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static string Make(string path)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var full = System.IO.Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(full);
        else
            Directory.CreateDirectory(full, OwnerOnly);
        return full;
    }

    public void Dispose() => held.Dispose();
}
