using System.Text;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Written;

public sealed class RuleBookReaderTests
{
    private const string Contract = """
        { "reason": "Location A gets an archive of its own",
          "residency": [ { "resident": "CA-QC", "regions": ["CA-QC"] } ],
          "rules": [
            { "name": "Location A keeps its own",
              "if": { "all": [ { "fact": "location", "is": ["Location A"] }, { "fact": "kind", "isNot": ["cbct"] } ] },
              "then": [ { "send": "orthanc-a", "as": "primary" }, { "send": "cloud", "as": "backup" } ],
              "elseIf": [ { "if": { "fact": "kind", "is": ["cbct"] }, "then": [ { "send": "premium", "as": "primary", "standby": "cloud", "transcode": "uncompressed" } ] } ],
              "else": [ { "hold": "A person decides." }, { "stop": true } ] },
            { "name": "Large ones at night",
              "if": { "any": [ { "fact": "bytes", "atLeast": 1000 }, { "fact": "timeOfDay", "from": "22:00", "to": "06:30" },
                               { "not": { "tag": "StationName", "like": ["PAN*"] } }, { "fact": "patientKnown", "is": [false] }, { "fact": "clinician", "is": [null] }, { "always": true } ] },
              "then": [ { "send": "standard", "as": "backup" } ] } ] }
        """;

    [Fact]
    public void The_book_of_the_contract_is_read_with_its_reason()
    {
        var read = RuleBookReader.Read(Encoding.UTF8.GetBytes(Contract));
        read.Flaws.ShouldBeEmpty();
        read.Reason.ShouldBe("Location A gets an archive of its own");
        read.Book!.Rules.Select(rule => (rule.Name, rule.Branches.Count)).ShouldBe([("Location A keeps its own", 3), ("Large ones at night", 1)]);
        read.Book.Rules[0].At.Line.ShouldBe(4);
        read.Book.Rules[1].Branches[0].When.ShouldBeOfType<Any>().Parts[2].ShouldBeOfType<Not>().Part.At.Path.ShouldBe("rules[1].if.any[2].not");
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_book()
    {
        var written = RuleBookWriter.Write(RuleBookReader.Read(Encoding.UTF8.GetBytes(Contract)).Book!);
        RuleBookWriter.Write(RuleBookReader.Read(written).Book!).ShouldBe(written);
        Prop.ForAll(Arb.From(RandomBooks.Book), book =>
        {
            var text = RuleBookWriter.Write(book);
            var again = RuleBookReader.Read(text);
            again.Flaws.ShouldBeEmpty();
            RuleBookWriter.Write(again.Book!).ShouldBe(text);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("", "Line 1, column 1: This is no JSON")]
    [InlineData("{\n  \"rules\": [\n    { \"name\": \"é\" \"if\" } ] }", "Line 3, column 19: This is no JSON")]
    [InlineData("{ \"rules\": [] } x", "Line 1, column 17: This is no JSON")]
    [InlineData("{ \"rules\": [], \"rules\": [] }", "Line 1, column 16: \"rules\" stands here for the second time")]
    [InlineData("[]", "Line 1, column 1: A rule book is an object")]
    [InlineData("{ \"rules\": {} }", "Line 1, column 12: \"rules\" is a list")]
    [InlineData("{ \"rule\": [] }", "Line 1, column 3: A rule book has no \"rule\"; it has reason, residency, rules, version, publishedBy, publishedAt or rolledBackFrom. Did you mean \"rules\"?")]
    [InlineData("{ \"rules\": [], \"reason\": \"a\\u0000b\" }", "Line 1, column 26: This text holds a control character")]
    [InlineData("{ \"rules\": [], \"reason\": \"\\ud800\" }", "Line 1, column 26: This text holds half a character")]
    [InlineData("{ \"rules\": [], \"residency\": [ { \"resident\": \"Quebec\", \"regions\": [\"CA-QC\"] } ] }", "Line 1, column 45: \"Quebec\" is no region")]
    [InlineData("{ \"rules\": [], \"residency\": [ { \"resident\": null, \"regions\": [\"CA\"] } ] }", "Line 1, column 45: Write a region here")]
    [InlineData("{ \"rules\": [], \"residency\": [ { \"resident\": \"CA\", \"regions\": [] } ] }", "Line 1, column 62: \"regions\" is a list, in brackets, of 1 to 100; here are 0.")]
    public void A_text_that_is_no_rule_book_is_refused_with_its_place(string text, string flaw) => Books.FlawsOf(text)[^1].ShouldStartWith(flaw);

    [Theory]
    [InlineData("{ \"fact\": \"location\", \"is\": [\"Locatoin A\"] }", 7, "There is no location called \"Locatoin A\". Did you mean \"Location A\"?")]
    [InlineData("{ \"fact\": \"patientHome\", \"isNot\": [\"Mars\"] }", 7, "There is no location called \"Mars\".")]
    [InlineData("{ \"fact\": \"device\", \"is\": [\"sensor 1\"] }", 7, "There is no device called \"sensor 1\". Did you mean \"Sensor 1\"?")]
    [InlineData("{ \"fact\": \"clinician\", \"is\": [\"Dr. Who\"] }", 7, "There is no clinician called \"Dr. Who\".")]
    [InlineData("{ \"fact\": \"kind\", \"is\": [\"panorama\"] }", 7, "There is no kind of image \"panorama\"; there is unknown, panoramic,")]
    [InlineData("{ \"fact\": \"colour\", \"is\": [\"red\"] }", 7, "There is no fact \"colour\"")]
    [InlineData("{ \"tag\": \"PatientName\", \"is\": [\"X\"] }", 7, "Rules may not ask for the tag \"PatientName\"")]
    [InlineData("{ \"tag\": \"StationName\", \"is\": [\"PAN*\"] }", 7, "A * stands for anything in \"like\" only")]
    [InlineData("{ \"fact\": \"location\", \"like\": [\"Loc*\"] }", 7, "Say exactly one of is or isNot of \"location\".")]
    [InlineData("{ \"fact\": \"kind\", \"is\": [null] }", 7, "Give a text of 1 to 120 characters here, in quotes.")]
    [InlineData("{ \"fact\": \"kind\", \"is\": [\"cbct\"], \"isNot\": [\"cbct\"] }", 7, "Say exactly one of is or isNot of \"kind\".")]
    [InlineData("{ \"fact\": \"conflict\", \"is\": [\"true\"] }", 7, "\"conflict\" is true or false, without quotes.")]
    [InlineData("{ \"fact\": \"modality\", \"is\": [\"x-ray\"] }", 7, "A modality is a DICOM code")]
    [InlineData("{ \"fact\": \"aeTitle\", \"is\": [\"SEVENTEEN-LETTERS\"] }", 7, "An AE title has 1 to 16")]
    [InlineData("{ \"fact\": \"residency\", \"is\": [\"ca-qc\"] }", 7, "\"ca-qc\" is no region")]
    [InlineData("{ \"fact\": \"bytes\" }", 7, "Say atLeast, atMost or both")]
    [InlineData("{ \"fact\": \"bytes\", \"atLeast\": 1.5 }", 7, "Give a whole number of bytes")]
    [InlineData("{ \"fact\": \"bytes\", \"atLeast\": 5, \"atMost\": 4 }", 7, "atLeast is more than atMost")]
    [InlineData("{ \"fact\": \"timeOfDay\", \"from\": \"7:00\", \"to\": \"24:00\" }", 7, "Give a time as hours and minutes")]
    [InlineData("{ \"fact\": \"timeOfDay\", \"from\": \"07:00\", \"to\": \"07:00\" }", 7, "From and to are the same")]
    [InlineData("{ \"all\": [] }", 7, "\"all\" is a list, in brackets, of 1 to 200; here are 0.")]
    [InlineData("{ \"all\": [ { \"always\": true } ], \"any\": [] }", 7, "A condition says exactly one of all, any, not, always, fact or tag.")]
    [InlineData("{ \"always\": false }", 7, "Write \"always\": true")]
    [InlineData("\"always\"", 7, "A condition is an object, in braces.")]
    public void A_condition_that_cannot_be_meant_is_refused_with_its_line(string condition, int line, string reason) =>
        Flaw($$"""
            {
              "rules": [
                {
                  "name": "One",
                  "then": [ { "send": "cloud", "as": "primary" } ],
                  "if":
                    {{condition}}
                }
              ]
            }
            """, line, reason);

    [Theory]
    [InlineData("{ \"send\": \"clowd\", \"as\": \"primary\" }", "There is no destination called \"clowd\". Did you mean \"cloud\"?")]
    [InlineData("{ \"send\": \"cloud\", \"as\": \"primary\", \"standby\": \"nowhere\" }", "There is no destination called \"nowhere\".")]
    [InlineData("{ \"send\": \"cloud\", \"as\": \"main\" }", "A role is primary or backup.")]
    [InlineData("{ \"send\": \"cloud\" }", "An action needs \"as\".")]
    [InlineData("{ \"send\": \"cloud\", \"as\": \"backup\", \"standby\": \"premium\" }", "A standby takes the place of a primary")]
    [InlineData("{ \"send\": \"cloud\", \"as\": \"primary\", \"standby\": \"cloud\" }", "A destination cannot stand by for itself.")]
    [InlineData("{ \"send\": \"cloud\", \"as\": \"primary\", \"transcode\": \"jpeg\" }", "An encoding is uncompressed.")]
    [InlineData("{ \"hold\": \"\" }", "Give a text of 1 to 400 characters here, in quotes.")]
    [InlineData("{ \"stop\": 1 }", "Write \"stop\": true")]
    [InlineData("{ \"drop\": true }", "An action says exactly one of send, hold or stop.")]
    public void An_action_that_cannot_be_meant_is_refused_with_its_line(string action, string reason) =>
        Flaw($$"""
            { "rules": [
                { "name": "One", "if": { "always": true }, "then": [
                    {{action}} ] } ] }
            """, 3, reason);

    [Fact]
    public void Every_flaw_is_told_at_once_in_the_order_of_the_text()
    {
        var flaws = Books.FlawsOf("""
            { "rules": [
                { "name": "One", "if": { "fact": "location", "is": ["X"] }, "then": [ { "send": "cloud", "as": "primary" } ] },
                { "name": "Two", "if": { "fact": "device", "is": ["Y"] }, "then": [ { "send": "z", "as": "primary" } ] } ] }
            """);
        flaws.Select(flaw => flaw.Split(':')[0]).ShouldBe(["Line 2, column 57", "Line 3, column 55", "Line 3, column 83"]);
    }

    [Fact]
    public void Two_rules_of_one_name_and_two_lists_of_one_region_are_refused()
    {
        var always = "\"if\": { \"always\": true }, \"then\": [ { \"stop\": true } ]";
        Books.FlawsOf($$"""{ "rules": [ { "name": "One", {{always}} }, { "name": "one", {{always}} } ] }""").ShouldHaveSingleItem().ShouldContain("Another rule is called");
        Books.FlawsOf("""{ "rules": [], "residency": [ { "resident": "CA", "regions": ["CA"] }, { "resident": "CA", "regions": ["US"] } ] }""")
            .ShouldHaveSingleItem().ShouldContain("stand in the list already");
    }

    [Fact]
    public void What_the_house_tells_of_a_book_may_be_sent_back_with_it()
    {
        var read = RuleBookReader.Read("""{ "version": 7, "publishedBy": "ada", "publishedAt": "2026-01-01T00:00:00Z", "rolledBackFrom": null, "rules": [] }"""u8);
        read.Flaws.ShouldBeEmpty();
        read.BasedOn.ShouldBe(7);
    }

    private static void Flaw(string text, int line, string reason)
    {
        var flaws = CheckedBook.Of(Encoding.UTF8.GetBytes(text), Books.Practice).Flaws;
        flaws[0].Reason.ShouldStartWith(reason);
        flaws[0].Line.ShouldBe(line);
    }
}
