using DentaMind.Routing.Rules.Proving;
using DentaMind.Routing.Rules.Written;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Proving;

public sealed class PatternWordsTests
{
    [Theory]
    [InlineData("PAN*", 2)]
    [InlineData("*", 1)]
    [InlineData("PAN*|*CEPH", 4)]
    [InlineData("PAN*|CEPH*", 3)]
    [InlineData("PAN*|PAN-1", 3)]
    [InlineData("A*|AB*|ABC*", 4)]
    public void A_word_is_found_for_each_sort_that_the_patterns_can_tell_apart(string patterns, int sorts) =>
        PatternWords.Of(patterns.Split('|'))!.Count.ShouldBe(sorts);

    [Fact]
    public void No_word_is_of_a_sort_that_was_not_found()
    {
        var letters = Gen.Elements('A', 'B', '*');
        var cases = from patterns in Gen.ListOf(Text(letters, 1, 4), 3) from words in Gen.ListOf(Text(Gen.Elements('A', 'B', 'C'), 1, 8), 30) select (patterns.ToList(), words.ToList());
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var (patterns, words) = sample;
            string Sort(string word) => string.Concat(patterns.Select(pattern => Wildcard.IsLike(word, pattern) ? '1' : '0'));
            var sorts = PatternWords.Of(patterns)!.Select(Sort).ToList();
            sorts.ShouldBeUnique();
            words.Select(Sort).ShouldBeSubsetOf(sorts);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Patterns_that_tell_apart_too_much_are_given_up() =>
        PatternWords.Of(Enumerable.Range(0, 60).Select(at => $"*{(char)('A' + (at % 20))}*{(char)('A' + (at / 3))}*")).ShouldBeNull();

    [Theory]
    [InlineData("", "*", true)]
    [InlineData("", "A", false)]
    [InlineData("abc", "A*C", true)]
    [InlineData("abcb", "A*C", false)]
    [InlineData("abcbc", "A*C", true)]
    [InlineData("aaab", "*AB", true)]
    [InlineData("ab", "**A**B**", true)]
    [InlineData("é", "É", true)]
    public void A_star_stands_for_anything_and_for_nothing(string text, string pattern, bool isLike) => Wildcard.IsLike(text, pattern).ShouldBe(isLike);

    private static Gen<string> Text(Gen<char> letter, int atLeast, int atMost) =>
        from length in Gen.Choose(atLeast, atMost) from letters in Gen.ListOf(letter, length) select string.Concat(letters);
}
