using System.Reflection;
using System.Runtime.InteropServices;

namespace DentaMind.Pixels.Encode;

/// <summary>Loads libvips once a process and keeps it small: no cache, one thread, no untrusted loaders.</summary>
public static class PictureLibrary
{
    private const string Pattern = "libvips-cpp.so*";
    private const string Package = "node_modules/@img/sharp-libvips-linux-x64/lib";
    private static readonly Lock Gate = new();
    private static nint handle;

    /// <summary>The library's version, such as 8.18.7; null before it is loaded.</summary>
    public static string? Version { get; private set; }

    /// <summary>Loads the library from a folder, or from beside the program when none is named.</summary>
    /// <exception cref="DllNotFoundException">It is in none of the places, which the message lists.</exception>
    public static void Load(string? folder = null)
    {
        lock (Gate)
        {
            if (Version is not null)
                return;
            handle = NativeLibrary.Load(Find(folder));
            NativeLibrary.SetDllImportResolver(typeof(PictureLibrary).Assembly, Resolve);
            Start();
        }
    }

    private static void Start()
    {
        Silence();
        if (Vips.vips_init("dentamind") != 0)
            throw VipsFault.Take();
        Vips.vips_block_untrusted_set(1);
        Vips.vips_concurrency_set(1);
        Vips.vips_cache_set_max(0);
        Version = $"{Vips.vips_version(0)}.{Vips.vips_version(1)}.{Vips.vips_version(2)}";
    }

    /// <remarks>Otherwise damaged pictures write to standard error as much as they like; faults come back as answers anyway.</remarks>
    private static void Silence() => _ = Vips.g_setenv("VIPS_WARNING", "1", 1);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Vips.Library ? handle : 0;

    private static string Find(string? folder)
    {
        var places = folder is null ? Beside() : [folder, Path.Combine(folder, Package)];
        return places.Where(Directory.Exists).SelectMany(place => Directory.EnumerateFiles(place, Pattern)).FirstOrDefault()
            ?? throw new DllNotFoundException(
                $"libvips was not found in {string.Join(", ", places)}. Run './run setup', or name its folder with --native.");
    }

    /// <remarks>The folder copied beside the program, then <c>native/</c> of the repository above it.</remarks>
    private static string[] Beside()
    {
        var places = new List<string> { Path.Combine(AppContext.BaseDirectory, "native") };
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
            places.Add(Path.Combine(above.FullName, "native", Package));
        return [.. places];
    }
}
