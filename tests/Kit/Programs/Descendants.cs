using System.Globalization;

namespace DentaMind.Kit.Programs;

/// <summary>The processes that a process has started, and those that they have.</summary>
public static class Descendants
{
    /// <summary>The ids of those whose command line holds a word.</summary>
    public static IReadOnlyList<int> Of(int process, string word)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: ParentOf(id)))
            .ToLookup(one => one.Parent, one => one.Id);
        var found = new List<int> { process };
        for (var at = 0; at < found.Count; at++)
            found.AddRange(parents[found[at]]);
        return [.. found.Skip(1).Where(id => Read(id, "cmdline").Contains(word, StringComparison.Ordinal))];
    }

    public static void Kill(int process) => Signals.Send(process, Signal.Kill);

    private static int ParentOf(int id) =>
        Read(id, "stat") is { Length: > 0 } stat ? int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture) : -1;

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
