namespace DentaMind.House.Intake;

/// <summary>The report that dcmsend writes: one paragraph of <c>name : value</c> lines for each file.</summary>
internal static class SendReport
{
    public static IEnumerable<(string File, string Status)> Read(string path)
    {
        var file = "";
        foreach (var line in File.ReadLines(path))
        {
            if (ValueOf(line, "Filename") is { } name)
                file = name;
            else if (ValueOf(line, "DIMSE Status") is { } status)
                yield return (file, status);
        }
    }

    private static string? ValueOf(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal) && line.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 ? line[(at + 2)..].Trim() : null;
}
