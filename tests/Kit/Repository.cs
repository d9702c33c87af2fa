namespace DentaMind.Kit;

/// <summary>Where the sources and what was built from them lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>DentaMind.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary><c>Release</c> or <c>Debug</c>: the programs under test are taken from the same build as the tests.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built program of a project under <c>src/</c>.</summary>
    public static string Built(string project)
    {
        var path = At("src", project, "bin", Configuration, "net10.0", $"DentaMind.{project}.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{project} is not built; ./run test builds it.", path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DentaMind.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run from within the repository.");
    }
}
