using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Deciding;

public sealed class DenialsTests
{
    private const string Quebec = """[ { "resident": "CA-QC", "regions": ["CA-QC"] } ]""";
    private const string QuebecAndOntario = """[ { "resident": "CA-QC", "regions": ["CA-QC"] }, { "resident": "CA-ON", "regions": ["CA-ON", "CA-QC"] } ]""";

    private const string Everywhere = """
        { "name": "Everywhere", "if": { "always": true }, "then": [
            { "send": "abroad", "as": "primary", "standby": "cloud" }, { "send": "premium", "as": "primary", "standby": "abroad" },
            { "send": "cloud", "as": "backup" }, { "send": "unsigned", "as": "backup" } ] }
        """;

    [Theory]
    [InlineData("CA-QC", Quebec, "+premium")]
    [InlineData("CA-ON", Quebec, "+abroad +premium cloud")]
    [InlineData("CA-ON", QuebecAndOntario, "+premium cloud")]
    [InlineData("FR", QuebecAndOntario, "+abroad +premium cloud")]
    [InlineData(null, Quebec, "+premium")]
    [InlineData("", Quebec, "+premium")]
    [InlineData("Quebec", Quebec, "+premium")]
    [InlineData("ca-qc", Quebec, "+premium")]
    [InlineData(null, QuebecAndOntario, "+premium")]
    [InlineData("CA", QuebecAndOntario, "+premium")]
    [InlineData(null, "[]", "+abroad +premium cloud")]
    public void A_resident_goes_where_the_residency_allows_and_an_unknown_one_where_all_allow(string? residency, string listed, string sent) =>
        string.Join(' ', Books.Of(Everywhere, listed).Decide(new RoutingFacts { Residency = residency }).Names()).ShouldBe(sent);

    [Fact]
    public void A_list_for_a_country_binds_its_parts_and_allows_them()
    {
        const string canada = """[ { "resident": "CA", "regions": ["CA"] } ]""";
        var book = Books.Of(Everywhere, canada);
        book.Decide(new RoutingFacts { Residency = "CA-BC" }).Names().ShouldBe(["+premium", "cloud"]);
        book.Decide(new RoutingFacts { Residency = "CH" }).Names().ShouldBe(["+abroad", "+premium", "cloud"]);
    }

    [Fact]
    public void A_standby_that_is_denied_does_not_stand_by()
    {
        var decision = Books.Of(Everywhere, Quebec).Decide(new RoutingFacts { Residency = "CA-QC" });
        decision.Routes.ShouldHaveSingleItem().Standby.ShouldBeNull();
        decision.Denied.Select(denied => (denied.Destination, denied.Why.Code)).ShouldBe(
            [("abroad", DenialCode.Residency), ("cloud", DenialCode.Residency), ("unsigned", DenialCode.NoBusinessAssociate)]);
    }

    [Fact]
    public void A_destination_that_is_gone_is_denied_and_nothing_else_changes()
    {
        var written = Books.Of(Everywhere).Written;
        var left = Books.Practice with { Destinations = [.. Books.Practice.Destinations.Where(one => one.Name != "abroad")] };
        var decision = RuleBook.Compile(written, left).Decide(new RoutingFacts { Residency = "FR" });
        decision.Names().ShouldBe(["+premium", "cloud"]);
        decision.Denied[0].ShouldBe(new Denied("abroad", Denial.Missing));
    }

    [Fact]
    public void Senders_ask_the_same_question_that_the_decision_asked()
    {
        var denials = Books.Of(Everywhere, Quebec).Denials;
        KnownDestination ontario = new("x", "CA-ON", true), unsigned = new("y", "CA-QC", false);
        denials.Of(ontario, "CA-ON").ShouldBeNull();
        denials.Of(ontario, "CA-QC")!.Code.ShouldBe(DenialCode.Residency);
        denials.Of(ontario, null)!.Code.ShouldBe(DenialCode.ResidencyUnknown);
        denials.Of(ontario, "Québec")!.Code.ShouldBe(DenialCode.ResidencyUnknown);
        denials.Of(unsigned, "CA-QC")!.Code.ShouldBe(DenialCode.NoBusinessAssociate);
        denials.Of(null, "FR")!.Code.ShouldBe(DenialCode.DestinationMissing);
        denials.Of(ontario with { Region = "somewhere" }, "CA-QC").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("CA", true)]
    [InlineData("CA-QC", true)]
    [InlineData("GB-ENG", true)]
    [InlineData("AD-02", true)]
    [InlineData("C", false)]
    [InlineData("CA-", false)]
    [InlineData("CAN", false)]
    [InlineData("CA-QUEB", false)]
    [InlineData("ca-QC", false)]
    [InlineData("CA_QC", false)]
    [InlineData("CA-QÉ", false)]
    [InlineData("CA-QC\n", false)]
    [InlineData("", false)]
    public void A_region_is_told_by_hand_as_by_the_pattern_of_the_schema(string text, bool isCode)
    {
        Region.IsCode(text).ShouldBe(isCode);
        System.Text.RegularExpressions.Regex.IsMatch(text, Region.Pattern.Replace("$", "\\z", StringComparison.Ordinal)).ShouldBe(isCode);
    }
}
