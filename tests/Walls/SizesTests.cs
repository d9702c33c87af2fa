using DentaMind.Walls.Reading;
using DentaMind.Walls.Rules;

namespace DentaMind.Walls;

public sealed class SizesTests
{
    private const string Why = "Something larger than a reader can hold at once hides a thing that wants a name.";

    [Fact]
    public void Files_are_short() => Budget.File.Broken(CSharp("src/")).ShouldBeNone(Why);

    [Fact]
    public void Tests_are_no_longer_than_what_they_test() => (Budget.File with { Aim = 80, Upper = 200 }).Broken(CSharp("tests/")).ShouldBeNone(Why);

    [Fact]
    public void Methods_are_short()
    {
        var methods = Walls.Rooms.SelectMany(room => MethodReading.Read(room.Name)).Where(method => method.Lines > 0 && !IsTable(method.File)).Some("methods");
        Budget.Method.Broken([.. methods.Select(method => (method.Name, method.Lines))]).ShouldBeNone(Why);
    }

    [Fact]
    public void Nobody_has_to_be_handed_many_things()
    {
        var methods = Walls.Rooms.SelectMany(room => MethodReading.Read(room.Name)).Some("methods");
        Budget.Parameters.Broken([.. methods.Select(method => (method.Name, method.Parameters))]).ShouldBeNone("Things that travel together want a type.");
    }

    [Fact]
    public void Components_are_short() => Budget.Component.Broken(TypeScript(".tsx")).ShouldBeNone(Why);

    [Fact]
    public void Scripts_are_short() => Budget.Script.Broken(TypeScript(".ts")).ShouldBeNone(Why);

    [Fact]
    public void An_exception_from_the_budget_is_still_needed() =>
        Walls.Tables.Where(file => !Sources.CSharp.Value.TryGetValue(file, out var text) || Sources.Lines(text) <= Budget.File.Never)
            .ShouldBeNone("This file fits the budget, or is gone; take it off Walls.Tables.");

    private static bool IsTable(string file) => Walls.Tables.Any(table => file.EndsWith("/" + table, StringComparison.Ordinal));

    private static List<(string, int)> CSharp(string folder) =>
        [.. Sources.Under(folder).Where(file => !Walls.Tables.Contains(file.Key)).Some("files").Select(file => (file.Key, Sources.Lines(file.Value)))];

    private static List<(string, int)> TypeScript(string ending) =>
        [.. Sources.TypeScript.Value.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Some("files").Select(file => (file.Key, Sources.Lines(file.Value)))];
}
