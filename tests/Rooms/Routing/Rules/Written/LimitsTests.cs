using System.Text;
using DentaMind.Routing.Rules.Written;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Written;

/// <summary>Hostile or merely huge texts: each is refused with one sentence, soon, and whatever is just small enough is read.</summary>
public sealed class LimitsTests
{
    private const string Always = """{ "always": true }""";
    private const string Send = """{ "send": "cloud", "as": "primary" }""";

    [Theory]
    [InlineData(RuleLimits.Rules, null)]
    [InlineData(RuleLimits.Rules + 1, "\"rules\" is a list, in brackets, of 0 to 500; here are 501.")]
    public void A_book_has_so_many_rules(int count, string? flaw) =>
        Judge($$"""{ "rules": [ {{Join(count, at => $$"""{"name":"{{at}}","if":{{Always}},"then":[{"stop":true}]}""")}} ] }""", flaw);

    [Theory]
    [InlineData(RuleLimits.Branches - 2, null)]
    [InlineData(RuleLimits.Branches - 1, "\"elseIf\" is a list, in brackets, of 0 to 62; here are 63.")]
    public void A_rule_has_so_many_branches(int count, string? flaw) =>
        Judge(Rule(Always, $$""", "elseIf": [ {{Join(count, _ => $$"""{"if":{{Always}},"then":[{{Send}}]}""")}} ], "else": [ {{Send}} ]"""), flaw);

    [Theory]
    [InlineData(RuleLimits.Values, null)]
    [InlineData(RuleLimits.Values + 1, "\"is\" is a list, in brackets, of 1 to 200; here are 201.")]
    public void A_condition_has_so_many_values(int count, string? flaw) =>
        Judge(Rule($$"""{ "fact": "aeTitle", "is": [ {{Join(count, at => $"\"AE{at}\"")}} ] }"""), flaw);

    [Theory]
    [InlineData(RuleLimits.Depth - 1, null)]
    [InlineData(RuleLimits.Depth, "Conditions stand more than 16 deep within each other here; make two rules of this one.")]
    [InlineData(29, "Conditions stand more than 16 deep within each other here; make two rules of this one.")]
    [InlineData(40, "Objects and lists stand more than 64 deep within each other here.")]
    [InlineData(20_000, "Objects and lists stand more than 64 deep within each other here.")]
    public void Conditions_stand_so_deep_within_each_other(int depth, string? flaw) =>
        Judge(Rule(string.Concat(Enumerable.Repeat("{\"all\":[", depth)) + Always + string.Concat(Enumerable.Repeat("]}", depth))), flaw);

    [Fact]
    public void A_text_is_so_long() => Judge($$"""{ "rules": [], "reason": "{{new string('x', RuleLimits.Bytes)}}" }""", "The text is larger than 256 KiB.");

    [Fact]
    public void A_text_is_UTF_8() => RuleBookReader.Read([0x22, 0xC3, 0x28, 0x22]).Flaws.Single().Reason.ShouldBe("The text is not UTF-8.");

    [Fact]
    public void A_byte_order_mark_does_no_harm() => RuleBookReader.Read([0xEF, 0xBB, 0xBF, .. """{ "rules": [] }"""u8]).Flaws.ShouldBeEmpty();

    [Fact]
    public void No_more_than_fifty_flaws_are_told() =>
        Books.FlawsOf($$"""{ "rules": [ {{Join(400, _ => "{}")}} ] }""").Count.ShouldBe(RuleLimits.Flaws);

    [Fact]
    public void Conditions_that_unfold_into_too_many_cases_are_refused()
    {
        var any = $$"""{ "any": [ {{Join(17, at => $$"""{ "fact": "aeTitle", "is": ["AE{{at}}"] }""")}} ] }""";
        Judge(Rule($$"""{ "all": [ {{any}}, {{any}} ] }"""), "This condition unfolds into more than 256 cases; make several rules of it, or list values in one \"is\".");
        Judge(Rule($$"""{ "not": { "any": [ { "not": {{any}} }, { "not": {{any}} } ] } }"""), "This condition unfolds into more than 256 cases; make several rules of it, or list values in one \"is\".");
    }

    [Fact]
    public void A_book_that_unfolds_into_too_many_cases_is_refused()
    {
        var any = $$"""{ "any": [ {{Join(16, at => $$"""{"fact":"bytes","atLeast":{{at}}}""")}} ] }""";
        Judge($$"""{ "rules": [ {{Join(65, at => $$"""{"name":"{{at}}","if":{ "all": [ {{any}}, {{any}} ] },"then":[{{Send}}]}""")}} ] }""",
            "With this condition the book unfolds into more than 16384 cases; list values in one \"is\" where it says \"any\".");
    }

    [Fact]
    public void A_book_that_asks_for_too_many_values_too_often_is_refused()
    {
        var some = Join(55, rule => $$"""{"name":"{{rule}}","if":{"fact":"aeTitle","is":[{{Join(200, at => $"\"{rule * 200 + at}\"")}}]},"then":[{{Send}}]}""");
        var any = Join(16, at => $$"""{"fact":"aeTitle","is":["{{at}}"]}""");
        var many = Join(12, rule => $$"""{"name":"m{{rule}}","if":{"all":[{"any":[{{any}}]},{"any":[{{any}}]}]},"then":[{{Send}}]}""");
        Judge($$"""{ "rules": [ {{some}}, {{many}} ] }""", "The book tells 11000 values of \"aeTitle\" apart and asks for them 6199 times, and that is too much; ask for fewer values, or by fewer rules.");
        Judge($$"""{ "rules": [ {{some}} ] }""", null);
    }

    private static string Join(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static string Rule(string condition, string more = "") => $$"""{ "rules": [ { "name": "One", "if": {{condition}}, "then": [ {{Send}} ]{{more}} } ] }""";

    private static void Judge(string text, string? flaw)
    {
        var told = Books.FlawsOf(text).Select(one => one[(one.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToList();
        if (flaw is null)
            told.ShouldBeEmpty(Encoding.UTF8.GetByteCount(text) + " bytes");
        else
            told.First().ShouldBe(flaw);
    }
}
