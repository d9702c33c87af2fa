using System.Text;
using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Deciding;
using Shouldly;

namespace DentaMind.Rooms.Routing.Rules;

/// <summary>A small practice and the rule books that tests write for it.</summary>
internal static class Books
{
    public static KnownNames Practice { get; } = new(
        ["Location A", "Location B", "Location C"],
        ["Pan room", "Sensor 1", "CBCT"],
        ["Dr. Ada Tremblay", "Dr. Grace Singh"],
        [
            new("orthanc-a", "CA-QC", true),
            new("cloud", "CA-ON", true),
            new("premium", "CA-QC", true),
            new("standard", "CA-QC", true),
            new("abroad", "US-NY", true),
            new("unsigned", "CA-QC", false),
        ]);

    /// <summary>A book that has no flaw; a flaw fails the test.</summary>
    public static RuleBook Of(string rules, string residency = "[]") => Compile($$"""{ "residency": {{residency}}, "rules": [ {{rules}} ] }""");

    public static RuleBook Compile(string text)
    {
        var book = CheckedBook.Of(Encoding.UTF8.GetBytes(text), Practice);
        book.Flaws.ShouldBeEmpty();
        return book.Book!;
    }

    /// <summary>The flaws of a text, as a person reads them.</summary>
    public static IReadOnlyList<string> FlawsOf(string text) => [.. CheckedBook.Of(Encoding.UTF8.GetBytes(text), Practice).Flaws.Select(flaw => flaw.ToString())];

    /// <summary>Where it goes, shortly: name and role, with a plus for the primary.</summary>
    public static IEnumerable<string> Names(this Decision decision) => decision.Routes.Select(route => (route.As == DentaMind.Routing.Rules.Written.SendAs.Primary ? "+" : "") + route.Destination);
}
