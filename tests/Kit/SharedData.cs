using Xunit;

namespace DentaMind.Kit;

/// <summary>The real files that lie beside the repository and never in it; a test that reads them is skipped, with this reason, where they are not.</summary>
public static class SharedData
{
    public const string Absent = "The shared folder is not here (beside the repository, or named by DENTAMIND_SHARED).";

    private static readonly string Root =
        Environment.GetEnvironmentVariable("DENTAMIND_SHARED") ?? Path.GetFullPath(Repository.At("..", "shared"));

    public static bool IsThere => Directory.Exists(Path.Combine(Root, "data"));

    /// <summary>A path under <c>data/</c>; skips the test when the folder is not there.</summary>
    public static string At(params string[] parts)
    {
        Assert.SkipUnless(IsThere, Absent);
        return Path.Combine([Root, "data", .. parts]);
    }

    /// <summary>All files under a folder of <c>data/</c>, in one order everywhere.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*.dcm") =>
        [.. Directory.EnumerateFiles(At(folder.Split('/')), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
