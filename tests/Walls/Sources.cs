using DentaMind.Kit;

namespace DentaMind.Walls;

/// <summary>The files of the repository, by their paths from its root, without what was built or fetched.</summary>
internal static class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot", "dist"];

    public static readonly Lazy<IReadOnlyDictionary<string, string>> CSharp = new(() => Read("*.cs", "src", "tests"));

    public static readonly Lazy<IReadOnlyDictionary<string, string>> TypeScript = new(() =>
        Read("*.ts*", "web/src").Where(file => !file.Key.EndsWith(".d.ts", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));

    public static IEnumerable<KeyValuePair<string, string>> Under(string folder) =>
        CSharp.Value.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal));

    public static int Lines(string text) => text.Count(letter => letter == '\n');

    private static SortedDictionary<string, string> Read(string pattern, params string[] folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in folders.Select(folder => Repository.At(folder)).Where(Directory.Exists).SelectMany(folder => Walk(folder, pattern)))
            files.Add(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path));
        return files;
    }

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(inner => Walk(inner, pattern)));
}
