using DentaMind.Kit;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Deciding;

public sealed class ExplanationTests
{
    private static readonly RuleBook Book = Books.Of(
        """
        { "name": "Location A keeps its own",
          "if": { "all": [ { "fact": "location", "is": ["Location A"] }, { "fact": "kind", "isNot": ["cbct"] } ] },
          "then": [ { "send": "orthanc-a", "as": "primary", "standby": "cloud" } ],
          "elseIf": [ { "if": { "fact": "kind", "is": ["cbct"] }, "then": [ { "send": "premium", "as": "primary" } ] } ],
          "else": [ { "hold": "Where shall it go?" } ] },
        { "name": "Large ones from pans at night",
          "if": { "any": [ { "all": [ { "fact": "bytes", "atLeast": 5000000 }, { "tag": "StationName", "like": ["PAN*", "OPG*"] } ] },
                           { "fact": "timeOfDay", "from": "22:00", "to": "06:00" } ] },
          "then": [ { "send": "cloud", "as": "backup" }, { "stop": true } ] },
        { "name": "All abroad", "if": { "not": { "fact": "conflict", "is": [true] } }, "then": [ { "send": "abroad", "as": "backup" } ] }
        """,
        """[ { "resident": "CA-QC", "regions": ["CA-QC"] } ]""");

    private static RoutingFacts Image => new() { Location = "Location A", Kind = "panoramic", Residency = "CA-ON", Bytes = 1_500_000, TimeOfDay = new TimeOnly(10, 30), IsPatientKnown = true };

    [Fact]
    public void An_explanation_reads_like_this() => Snapshot.Match("explanation.json", Tell(Image));

    [Fact]
    public void Of_a_Quebec_resident_it_says_what_is_denied_and_of_a_stop_what_was_not_looked_at() => Snapshot.Match(
        "explanation-denied.json",
        Tell(Image with { Location = "Location B", Kind = "photo", Residency = null, Bytes = 6_000_000, Tags = new Dictionary<string, string> { ["StationName"] = "pan-2" } }));

    [Fact]
    public void Without_a_rule_book_it_goes_nowhere_and_says_so()
    {
        var told = RuleBook.None(Books.Practice).Explain(Image);
        told.Destinations.ShouldBeEmpty();
        told.Nowhere!.Text.ShouldBe("No rule book is published.");
        RuleBook.None(Books.Practice).Decide(Image).Routes.ShouldBeEmpty();
    }

    [Fact]
    public void It_says_why_an_image_goes_nowhere()
    {
        Books.Of("""{ "name": "B", "if": { "fact": "location", "is": ["Location B"] }, "then": [ { "send": "cloud", "as": "primary" } ] }""").Explain(Image).Nowhere!.Code.ShouldBe("no-rule-holds");
        Books.Of("""{ "name": "A", "if": { "always": true }, "then": [ { "hold": "Wait." } ] }""").Explain(Image).Nowhere!.Code.ShouldBe("no-rule-sends");
        Books.Of("""{ "name": "A", "if": { "always": true }, "then": [ { "send": "unsigned", "as": "primary" } ] }""").Explain(Image).Nowhere!.Code.ShouldBe("all-denied");
        Book.Explain(Image).Nowhere.ShouldBeNull();
    }

    [Fact]
    public void Of_an_image_in_conflict_it_says_that_a_person_decides() => Book.Explain(Image with { IsConflict = true }).Held!.Code.ShouldBe("held-in-conflict");

    [Fact]
    public void What_is_not_known_is_called_so() =>
        Book.Explain(Image with { Location = null }).Steps[0].Because[0].Text.ShouldBe("The location is not known; asked for is Location A.");

    private static string Tell(RoutingFacts image)
    {
        var told = Book.Explain(image);
        return string.Join('\n',
        [
            .. told.Destinations.Select(one => $"to {one.Name} as {one.As}, standby {one.Standby}: {Tell(one.Because)}"),
            .. told.Denied.Select(one => $"not to {one.Name}: {Tell([one.Why])}"),
            $"held: {Tell(told.Held is null ? [] : [told.Held])}",
            $"nowhere: {Tell(told.Nowhere is null ? [] : [told.Nowhere])}",
            .. told.Steps.Select(step => $"{(step.Holds ? "+" : "-")} {step.Rule}, {step.Branch}: {Tell(step.Because)}"),
        ]);
    }

    private static string Tell(IReadOnlyList<Reason> reasons) => string.Join(' ', reasons.Select(reason => $"{reason.Text} [{reason.Code} {Tell(reason.Args)}]"));

    private static string Tell(IReadOnlyDictionary<string, IReadOnlyList<string>> args) => string.Join("; ", args.Select(arg => $"{arg.Key}={string.Join('|', arg.Value)}"));
}
