using System.Text.RegularExpressions;
using DentaMind.Walls.Reading;

namespace DentaMind.Walls.Rules;

/// <summary>What things may be called.</summary>
internal static partial class Names
{
    public static IEnumerable<string> BadEndings(Blueprint built) =>
        from type in built.Types
        where !Walls.SpokenByTheStandard.ContainsKey(type.ShortName)
        where Walls.BannedEndings.Any(ending => type.ShortName.EndsWith(ending, StringComparison.Ordinal))
        select type.Name;

    public static IEnumerable<string> BadFolders(IEnumerable<string> files) =>
        files.SelectMany(file => file.Split('/')[..^1].Where(Walls.BannedFolders.Contains).Select(folder => $"{folder} in {file}")).Distinct(StringComparer.Ordinal);

    /// <summary>A file's namespace is its folder: <c>src/Imaging/Intake/FileImage.cs</c> says <c>DentaMind.Imaging.Intake</c>.</summary>
    public static string? WrongNamespace(string file, string text)
    {
        var parts = file.Split('/');
        var wanted = "DentaMind." + string.Join('.', parts[1..^1]);
        var said = Namespace().Match(text);
        if (!said.Success)
            return parts[^1] is "Program.cs" or "AssemblyInfo.cs" or "GlobalUsings.cs" ? null : $"{file} has no file-scoped namespace";
        return said.Groups["name"].Value == wanted ? null : $"{file} says {said.Groups["name"].Value}, not {wanted}";
    }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();
}
