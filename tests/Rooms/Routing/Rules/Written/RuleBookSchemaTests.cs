using System.Text;
using System.Text.Json;
using DentaMind.Routing.Rules.Written;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Written;

/// <summary>The schema and the reader agree: what one takes the other takes, as far as a schema can say it.</summary>
public sealed class RuleBookSchemaTests
{
    private static readonly SchemaJudge Judge = new(RuleBookSchema.Document);

    [Fact]
    public void It_says_which_draft_it_is_and_every_reference_in_it_leads_somewhere()
    {
        RuleBookSchema.Document.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        Judge.BrokenReferences().ShouldBeEmpty();
        Judge.UnknownKeywords().ShouldBeEmpty();
    }

    [Fact]
    public void Every_book_that_can_be_written_is_valid() =>
        Prop.ForAll(Arb.From(RandomBooks.Book), book => Judge.IsValid(JsonDocument.Parse(RuleBookWriter.Write(book)).RootElement)).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_is_valid_exactly_when_the_reader_takes_it(string condition) =>
        Agree($$"""{ "rules": [ { "name": "One", "if": {{condition}}, "then": [ { "send": "x", "as": "primary" } ] } ] }""");

    [Theory]
    [InlineData("""{ "send": "x", "as": "primary", "standby": "y", "transcode": "uncompressed" }""")]
    [InlineData("""{ "send": "x", "as": "backup" }""")]
    [InlineData("""{ "send": "x" }""")]
    [InlineData("""{ "send": "x", "as": "Primary" }""")]
    [InlineData("""{ "send": "x", "as": "primary", "transcode": "png" }""")]
    [InlineData("""{ "hold": "Wait." }""")]
    [InlineData("""{ "hold": " " }""")]
    [InlineData("""{ "stop": true }""")]
    [InlineData("""{ "stop": false }""")]
    [InlineData("""{ "stop": true, "hold": "x" }""")]
    [InlineData("""{ }""")]
    public void An_action_is_valid_exactly_when_the_reader_takes_it(string action) =>
        Agree($$"""{ "rules": [ { "name": "One", "if": { "always": true }, "then": [ {{action}} ], "elseIf": [], "else": [ {{action}} ] } ] }""");

    [Theory]
    [InlineData("""{ "rules": [] }""")]
    [InlineData("""{ "rules": [], "reason": "x", "version": 3, "publishedBy": "a", "publishedAt": "b", "rolledBackFrom": null }""")]
    [InlineData("""{ "rules": [], "reason": "" }""")]
    [InlineData("""{ "rules": [], "more": 1 }""")]
    [InlineData("""{ "rules": [], "residency": [ { "resident": "CA", "regions": ["CA", "US-NY"] } ] }""")]
    [InlineData("""{ "rules": [], "residency": [ { "resident": null, "regions": ["CA"] } ] }""")]
    [InlineData("""{ "rules": [], "residency": [ { "resident": "CA" } ] }""")]
    [InlineData("""{ "rules": [ { "name": "One", "if": { "always": true } } ] }""")]
    [InlineData("""{ "rules": [ { "name": "One", "then": [ { "stop": true } ] } ] }""")]
    [InlineData("""{ "rules": [ { "name": "", "if": { "always": true }, "then": [ { "stop": true } ] } ] }""")]
    [InlineData("""{ "rules": [ { "name": "One", "if": { "always": true }, "then": [] } ] }""")]
    [InlineData("""{ "rules": [ { "name": "One", "if": { "always": true }, "then": [ { "stop": true } ], "elseIf": [ { "if": { "always": true } } ] } ] }""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void A_book_is_valid_exactly_when_the_reader_takes_it(string text) => Agree(text);

    /// <summary>Every fact in every way of asking, and with values of every form.</summary>
    public static TheoryData<string> Conditions
    {
        get
        {
            string[] values = ["\"Location A\"", "\"cbct\"", "\"cloud\"", "\"PX\"", "\"CA-QC\"", "null", "true", "3", "\"\"", "\"A*\"", "\"seventeen letters\"", "\"*\""];
            var texts = Facts.Texts.Concat(Facts.Tags);
            return
            [
                .. from fact in texts from way in new[] { "is", "isNot", "like" } from value in values select $$"""{ "{{(fact.IsTag ? "tag" : "fact")}}": "{{fact.Name}}", "{{way}}": [ {{value}} ] }""",
                """{ "all": [ { "always": true } ] }""", """{ "any": [ ] }""", """{ "not": { "not": { "always": true } } }""", """{ "not": [] }""", """{ "always": 1 }""", "{}", "3",
                """{ "fact": "bytes", "atLeast": 0 }""", """{ "fact": "bytes", "atMost": 5, "atLeast": 5 }""", """{ "fact": "bytes", "atLeast": -1 }""", """{ "fact": "bytes" }""",
                """{ "fact": "bytes", "atMost": 1125899906842624 }""", """{ "fact": "bytes", "atMost": 1125899906842625 }""", """{ "fact": "bytes", "is": [1] }""",
                """{ "fact": "timeOfDay", "from": "23:59", "to": "00:00" }""", """{ "fact": "timeOfDay", "from": "24:00", "to": "00:00" }""", """{ "fact": "timeOfDay", "from": "1:00", "to": "02:00" }""",
                """{ "fact": "kind", "is": "cbct" }""", """{ "fact": "kind", "is": [] }""", """{ "tag": "PatientID", "is": ["1"] }""", """{ "fact": "Manufacturer", "is": ["1"] }""", """{ "tag": "location", "is": ["1"] }""",
            ];
        }
    }

    private static void Agree(string text)
    {
        var isRead = RuleBookReader.Read(Encoding.UTF8.GetBytes(text)).Flaws.Count == 0;
        Judge.IsValid(JsonDocument.Parse(text).RootElement).ShouldBe(isRead, text);
    }
}
