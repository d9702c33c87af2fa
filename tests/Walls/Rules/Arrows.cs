using DentaMind.Walls.Reading;

namespace DentaMind.Walls.Rules;

/// <summary>Which room may see which, and which may touch a foreign library.</summary>
internal static class Arrows
{
    private const string House = "DentaMind.";
    private static readonly string[] FrameworkBeginnings = ["System.", "Microsoft.AspNetCore", "Microsoft.Extensions.", "Microsoft.Net.Http", "Microsoft.Win32.Primitives", "Microsoft.CSharp"];

    public static IEnumerable<string> Forbidden(Room room, Blueprint built) =>
        Used(built).Except(room.Sees, StringComparer.Ordinal).Select(other => $"{room.Name} -> {other}");

    public static IEnumerable<string> Unused(Room room, Blueprint built) =>
        room.Sees.Except(Used(built), StringComparer.Ordinal).Select(other => $"{room.Name} -> {other}");

    public static IEnumerable<string> Upward(IReadOnlyList<Room> rooms) =>
        from i in Enumerable.Range(0, rooms.Count)
        from other in rooms[i].Sees
        where !rooms.Take(i).Any(room => room.Name == other)
        select $"{rooms[i].Name} -> {other}";

    public static IEnumerable<string> ForeignParts(Blueprint built) =>
        from reference in built.References
        where !IsOfTheFramework(reference) && !reference.StartsWith(House, StringComparison.Ordinal)
        where !Walls.Parts.Any(part => IsPart(reference, part.Key) && part.Value.Contains(built.Room))
        select $"{built.Room} -> {reference}";

    /// <summary>What any room may speak of: the house's own types and the framework's, the object-relational mapper's included.</summary>
    public static bool IsOursOrTheFrameworks(string assembly) =>
        assembly.StartsWith(House, StringComparison.Ordinal) || IsPart(assembly, "Microsoft.EntityFrameworkCore") || IsOfTheFramework(assembly);

    /// <remarks>A library that has its own rule in the table is not taken for the framework.</remarks>
    private static bool IsOfTheFramework(string assembly) =>
        !Walls.Parts.Keys.Any(part => IsPart(assembly, part))
        && FrameworkBeginnings.Any(beginning => assembly.StartsWith(beginning, StringComparison.Ordinal));

    private static bool IsPart(string assembly, string part) => assembly == part || assembly.StartsWith(part + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Used(Blueprint built) =>
        built.References.Where(name => name.StartsWith(House, StringComparison.Ordinal)).Select(name => name[House.Length..]);
}
