using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DentaMind.Kit;

namespace DentaMind.Walls;

public sealed partial class DocsTests
{
    private const int LongestReadMe = 60;

    [Fact]
    public void The_map_in_the_docs_is_the_printed_one()
    {
        var path = Repository.At("docs", "house.md");
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Map.Begin, StringComparison.Ordinal), text.IndexOf(Map.End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, $"docs/house.md has no place for the map, between\n{Map.Begin}\n{Map.End}");
        var printed = $"{text[..begin]}{Map.Begin}\n\n{Map.Print()}\n{text[end..]}";
        if (Snapshot.Accepts)
            File.WriteAllText(path, printed);
        else
            Assert.True(printed == text, $"The map in docs/house.md is not the house. Print it with {Snapshot.AcceptVariable}=1 ./run test --only Walls.");
    }

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_room_introduces_itself_on_one_page(string name)
    {
        Assert.SkipWhen(Walls.BeingFilled.Contains(name) && House.Room(name).Types.Count == 0, $"{name} is still empty.");
        var path = Repository.At("src", name, "README.md");
        Assert.True(File.Exists(path), $"src/{name}/README.md is missing: what the room owns, its words, answers, tells, listens.");
        Assert.True(Sources.Lines(File.ReadAllText(path)) < LongestReadMe, $"src/{name}/README.md has {LongestReadMe} lines or more.");
    }

    [Fact]
    public void Every_package_is_accounted_for()
    {
        var parts = Written("parts.md");
        XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion").Select(one => (string)one.Attribute("Include")!)
            .Concat(NodePackages("web")).Concat(NodePackages("native")).Some("packages")
            .Where(package => !parts.Contains($"`{package}`", StringComparison.Ordinal))
            .ShouldBeNone("docs/parts.md does not name it: its licence, why we need it, what would take its place.");
    }

    [Fact]
    public void Every_refusal_is_documented()
    {
        var operations = Written("operations.md");
        Sources.Under("src/").SelectMany(file => Refusal().Matches(file.Value)).Select(match => match.Groups["code"].Value).Some("refusals")
            .Distinct(StringComparer.Ordinal).Where(code => !operations.Contains($"`{code}`", StringComparison.Ordinal))
            .ShouldBeNone("Scripts rely on these codes; docs/operations.md has to list them.");
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own()
    {
        var records = Directory.GetFiles(Repository.At("docs", "decisions"), "*.md").Some("decision records").ToList();
        records.GroupBy(path => Path.GetFileName(path)[..4], StringComparer.Ordinal).Where(one => one.Count() > 1).Select(one => one.Key)
            .ShouldBeNone("Two records bear one number; give the later one the next that is free.");
        records.Where(path => !File.ReadAllText(path).StartsWith($"# {int.Parse(Path.GetFileName(path)[..4], CultureInfo.InvariantCulture)}.", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path)).ShouldBeNone("The heading bears another number than the file.");
    }

    private static string Written(string name)
    {
        var path = Repository.At("docs", name);
        Assert.SkipUnless(File.Exists(path), $"docs/{name} is not written yet.");
        return File.ReadAllText(path);
    }

    private static IEnumerable<string> NodePackages(string folder)
    {
        var path = Repository.At(folder, "package.json");
        if (!File.Exists(path))
            return [];
        using var package = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        return [.. new[] { "dependencies", "devDependencies" }
            .Where(kind => package.RootElement.TryGetProperty(kind, out _))
            .SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject().Select(one => one.Name))];
    }

    [GeneratedRegex(@"(?:new Refusal|Refusal\s+\w+\s*(?:\([^)]*\)\s*)?=>?\s*new)\(\s*""(?<code>[a-z0-9-]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Refusal();
}
