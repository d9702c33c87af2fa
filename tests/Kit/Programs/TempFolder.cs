namespace DentaMind.Kit.Programs;

/// <summary>A new empty folder that is gone, with all that is in it, when the test is over.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder(string name = "test") => Path = Directory.CreateTempSubdirectory($"dentamind-{name}-").FullName;

    public string Path { get; }

    /// <summary>The path of a file or folder within; nothing is created.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A folder within, created.</summary>
    public string Folder(string name) => Directory.CreateDirectory(this[name]).FullName;

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A program that is still dying may write a last file; /tmp is cleaned by the system.
        }
    }
}
