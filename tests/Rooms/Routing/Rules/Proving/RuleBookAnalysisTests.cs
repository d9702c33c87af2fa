using DentaMind.Routing.Rules.Proving;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Proving;

public sealed class RuleBookAnalysisTests
{
    private const string Quebec = """[ { "resident": "CA-QC", "regions": ["CA-QC"] } ]""";
    private const string ToPremium = """ "then": [ { "send": "premium", "as": "primary" } ] """;

    [Fact]
    public void A_branch_that_an_earlier_one_always_takes_first_is_named_with_it()
    {
        var found = Of($$"""
            { "name": "Two", "if": { "fact": "location", "is": ["Location A", "Location B"] }, {{ToPremium}},
              "elseIf": [ { "if": { "fact": "location", "is": ["Location A"] }, {{ToPremium}} }, { "if": { "fact": "location", "is": ["Location C"] }, {{ToPremium}} } ] }
            """).Unreachable.ShouldHaveSingleItem();
        (found.Rule, found.Branch, found.Why.Text).ShouldBe(("Two", "else-if-1", "Whenever it holds, an earlier branch of the rule acts: if."));
    }

    [Fact]
    public void A_rule_behind_a_stop_for_all_is_named_with_it()
    {
        var found = Of($$"""
            { "name": "End", "if": { "always": true }, "then": [ { "send": "cloud", "as": "primary" }, { "stop": true } ] },
            { "name": "Late", "if": { "fact": "kind", "is": ["cbct"] }, {{ToPremium}} }
            """);
        found.Unreachable.ShouldHaveSingleItem().Why.Text.ShouldBe("Whenever it holds, an earlier rule has said stop: End.");
        found.UnusedDestinations.ShouldContain("premium");
    }

    [Fact]
    public void A_rule_that_adds_nothing_to_another_is_named_with_it()
    {
        var found = Of($$"""
            { "name": "All to premium", "if": { "always": true }, {{ToPremium}} },
            { "name": "CBCT to premium", "if": { "fact": "kind", "is": ["cbct"] }, {{ToPremium}} },
            { "name": "CBCT also to the cloud", "if": { "fact": "kind", "is": ["cbct"] }, "then": [ { "send": "premium", "as": "primary" }, { "send": "cloud", "as": "backup" } ] }
            """).Shadowed.ShouldHaveSingleItem();
        (found.Rule, found.By).ShouldBe(("CBCT to premium", "All to premium"));
    }

    [Fact]
    public void Images_for_which_no_rule_holds_are_described_by_what_matters_only()
    {
        var gaps = Of($$"""{ "name": "A", "if": { "any": [ { "fact": "location", "is": ["Location A"] }, { "fact": "bytes", "atLeast": 100 } ] }, {{ToPremium}} }""").Unmatched;
        gaps.ShouldHaveSingleItem().Facts.Select(fact => $"{fact.Fact}: {string.Join(" | ", fact.Values)}")
            .ShouldBe(["location: not known | any other", "bytes: 0 to 99 bytes"], ignoreOrder: true);
    }

    [Fact]
    public void A_send_that_is_denied_whenever_its_branch_acts_is_forbidden()
    {
        var found = Of("""{ "name": "Quebec abroad", "if": { "fact": "residency", "is": ["CA-QC"] }, "then": [ { "send": "abroad", "as": "primary" } ] }""", Quebec).Forbidden.ShouldHaveSingleItem();
        (found.Destination, found.Why.Code).ShouldBe(("abroad", "residency"));
        Of("""{ "name": "All abroad", "if": { "always": true }, "then": [ { "send": "abroad", "as": "primary" } ] }""", Quebec).Forbidden.ShouldBeEmpty();
    }

    [Fact]
    public void No_image_of_a_resident_leaves_and_the_proof_says_which_rules_would_have_sent_it()
    {
        var proof = Of("""
            { "name": "Abroad", "if": { "fact": "location", "is": ["Location A"] }, "then": [ { "send": "abroad", "as": "primary", "standby": "cloud" }, { "send": "premium", "as": "backup" } ] }
            """, Quebec).ResidencyProof;
        (proof.Holds, proof.IsComplete, proof.Checked).ShouldBe((true, true, proof.Combinations!.Value));
        var quebec = proof.Residents.ShouldHaveSingleItem();
        quebec.Reaches.ShouldBe(["premium"]);
        quebec.Escapes.ShouldBeEmpty();
        quebec.Stopped.ShouldBe([new StoppedSend("Abroad", "abroad"), new StoppedSend("Abroad", "cloud")]);
        proof.Text.ShouldStartWith("Proved:");
    }

    [Fact]
    public void A_book_that_believes_a_destination_to_be_elsewhere_than_it_is_is_disproved()
    {
        var book = Books.Of($$"""{ "name": "All", "if": { "always": true }, {{ToPremium}} }""", Quebec);
        var moved = Books.Practice with { Destinations = [.. Books.Practice.Destinations.Select(one => one.Name == "premium" ? one with { Region = "US-NY" } : one)] };
        var proof = RuleBookAnalysis.Of(book, moved).ResidencyProof;
        proof.Holds.ShouldBeFalse();
        proof.Residents.ShouldHaveSingleItem().Escapes.ShouldBe(["premium"]);
        proof.Text.ShouldStartWith("Disproved:");
    }

    [Fact]
    public void What_has_too_many_combinations_is_not_called_proved()
    {
        var book = Books.Of($$"""{ "name": "A", "if": { "any": [ { "fact": "location", "is": ["Location A"] }, { "fact": "kind", "is": ["cbct"] } ] }, {{ToPremium}} }""", Quebec);
        var findings = RuleBookAnalysis.Of(book, Books.Practice, new Exploration(book, steps: 10));
        findings.IsComplete.ShouldBeFalse();
        (findings.ResidencyProof.Holds, findings.ResidencyProof.IsComplete, findings.ResidencyProof.Checked).ShouldBe((true, false, 50_000));
        findings.ResidencyProof.Text.ShouldStartWith("Not proved: too many combinations");
        findings.Unmatched.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_listed_residency_there_is_nothing_to_prove() =>
        Of($$"""{ "name": "A", "if": { "always": true }, {{ToPremium}} }""").ResidencyProof.Text.ShouldBe("No residency is listed; images may go to every region.");

    private static Findings Of(string rules, string residency = "[]") => RuleBookAnalysis.Of(Books.Of(rules, residency), Books.Practice);
}
