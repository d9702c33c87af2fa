using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Finds what would be too large to decide by, however short it is written; mostly an <c>any</c> within an <c>any</c> within an <c>all</c>.</summary>
internal static class SizeCheck
{
    public static void Look(WrittenBook book, Flaws flaws)
    {
        var terms = new List<Term>();
        foreach (var condition in book.Rules.SelectMany(rule => rule.Branches).Select(branch => branch.When).OfType<Condition>())
        {
            if (Unfolding.Of(condition) is not { } cases)
                flaws.Add(condition.At, $"This condition unfolds into more than {RuleLimits.CasesOfABranch} cases; make several rules of it, or list values in one \"is\".");
            else if (terms.Count + cases.Count > RuleLimits.Cases)
                flaws.Add(condition.At, $"With this condition the book unfolds into more than {RuleLimits.Cases} cases; list values in one \"is\" where it says \"any\".");
            else
                terms.AddRange(cases);
        }

        LookAtValues(terms, flaws);
    }

    private static void LookAtValues(List<Term> terms, Flaws flaws)
    {
        var leaves = terms.SelectMany(term => term.Literals).Select(literal => literal.Leaf).OfType<TextLeaf>().GroupBy(leaf => leaf.Of);
        foreach (var fact in leaves)
        {
            var values = fact.Distinct().SelectMany(leaf => leaf.Named).Distinct(fact.Key.Comparer).LongCount();
            if (values * fact.LongCount() > RuleLimits.Comparisons)
                flaws.Add(fact.First().At, $"The book tells {values} values of \"{fact.Key.Name}\" apart and asks for them {fact.LongCount()} times, and that is too much; ask for fewer values, or by fewer rules.");
        }
    }
}
