namespace DentaMind.Platform.Sandbox;

/// <summary>A copy of a program's folder that a user without rights may read, where the folder itself is closed to others; it goes with the pool.</summary>
internal sealed class ReadableCopy : IDisposable
{
    private const string Name = "dentamind-worker-";
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enterable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private readonly string folder;
    private readonly FileStream hold;

    private ReadableCopy(string folder, FileStream hold) => (this.folder, this.hold) = (folder, hold);

    internal static ReadableCopy Of(string program)
    {
        Sweep();
        var made = Directory.CreateTempSubdirectory(Name).FullName;
        var held = new FileStream(HoldOf(made), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Copy(Path.GetDirectoryName(Path.GetFullPath(program))!, made);
        return new(made, held);
    }

    internal string PathOf(string program) => Path.Combine(folder, Path.GetFileName(program));

    public void Dispose()
    {
        Remove(folder);
        hold.Dispose();
    }

    private static string HoldOf(string folder) => Path.Combine(folder, ".hold");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            SetMode(copy, Readable);
        }

        foreach (var child in Directory.EnumerateDirectories(from))
            Copy(child, Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(child))).FullName);
        SetMode(to, Enterable);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    /// <summary>Removes the copies of servers that died; a living one holds its own.</summary>
    private static void Sweep()
    {
        foreach (var other in Directory.EnumerateDirectories(Path.GetTempPath(), Name + "*"))
        {
            try
            {
                using (new FileStream(HoldOf(other), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    Remove(other);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Held by a living server, or another user's.
            }
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Swept at the next start.
        }
    }
}
