using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Unfolds a condition into the cases in which it holds: any of them, and all the literals of one (a disjunctive normal form).</summary>
/// <remarks>Recurses as deep as conditions may stand within each other, and no deeper.</remarks>
internal static class Unfolding
{
    /// <summary>The cases; null when there are more than one branch may have.</summary>
    public static IReadOnlyList<Term>? Of(Condition condition) => Unfold(condition, isNegated: false);

    private static List<Term>? Unfold(Condition condition, bool isNegated) => (condition, isNegated) switch
    {
        (Always, false) => [Term.True],
        (Always, true) => [],
        (Not not, _) => Unfold(not.Part, !isNegated),
        (All all, false) => Each(all.Parts, isNegated),
        (All all, true) => Either(all.Parts, isNegated),
        (Any any, false) => Either(any.Parts, isNegated),
        (Any any, true) => Each(any.Parts, isNegated),
        _ => [new Term([new Literal((Leaf)condition, isNegated)])],
    };

    private static List<Term>? Either(IReadOnlyList<Condition> parts, bool isNegated)
    {
        var cases = new List<Term>();
        foreach (var part in parts)
        {
            if (Unfold(part, isNegated) is not { } more || cases.Count + more.Count > RuleLimits.CasesOfABranch)
                return null;
            cases.AddRange(more);
        }

        return cases;
    }

    private static List<Term>? Each(IReadOnlyList<Condition> parts, bool isNegated)
    {
        List<Term> cases = [Term.True];
        foreach (var part in parts)
        {
            if (Unfold(part, isNegated) is not { } more || cases.Count * more.Count > RuleLimits.CasesOfABranch)
                return null;
            cases = [.. from one in cases from other in more select new Term([.. one.Literals, .. other.Literals])];
        }

        return cases;
    }
}
