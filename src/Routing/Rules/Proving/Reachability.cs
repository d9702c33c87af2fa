using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Finds branches that never act.</summary>
internal sealed class Reachability(RuleBook book, Exploration exploration)
{
    private readonly TermTable terms = book.Terms;

    /// <summary>Branches that never act; those of which it is not known are in <see cref="Unknown"/>.</summary>
    public List<UnreachableBranch> Unreachable { get; } = [];

    /// <summary>Branches that there were too many ways to follow to.</summary>
    public List<Taken> Unknown { get; } = [];

    /// <summary>The branches that some image makes act, as far as anybody knows.</summary>
    public List<Taken> Reachable { get; } = [];

    public void Look()
    {
        for (var rule = 0; rule < book.Written.Rules.Count; rule++)
            for (var branch = 0; branch < book.Written.Rules[rule].Branches.Count; branch++)
                Look(new Taken(rule, branch));
    }

    private void Look(Taken branch)
    {
        if (IsReachedFreely(branch))
            Reachable.Add(branch);
        else
            LookClosely(branch);
    }

    /// <summary>Whether it holds for a combination in which nothing at all stands before it; in most books that is the case, and found at once.</summary>
    private bool IsReachedFreely(Taken branch)
    {
        var before = Before(branch).ToList();
        return terms.CasesOf(branch).Any(one => exploration.Follow(new Quest(before, one) { FewestOnly = true }) is { } outcomes
            && outcomes.Any(outcome => !before.Exists(term => Bits.Has(outcome.Open, term))));
    }

    /// <summary>Follows everything that can stand before it.</summary>
    private void LookClosely(Taken branch)
    {
        var together = Before(branch).Select(terms.Owner).Select(owner => owner.Rule).Append(branch.Rule).Distinct().SelectMany(terms.CasesOf).ToList();
        var outcomes = new List<Outcome>();
        foreach (var one in terms.CasesOf(branch))
        {
            if (exploration.Follow(new Quest(together, one)) is not { } more)
            {
                Unknown.Add(branch);
                Reachable.Add(branch);
                return;
            }

            outcomes.AddRange(more);
        }

        var ways = outcomes.Select(outcome => terms.Follow(outcome.Open)).ToList();
        if (ways.Exists(taken => taken.Contains(branch)))
            Reachable.Add(branch);
        else
            Unreachable.Add(new UnreachableBranch(NameOf(branch.Rule), BranchOf(branch), Why(branch, ways)));
    }

    /// <summary>The cases that can keep it from acting: of earlier branches of its rule, and of earlier branches that say stop.</summary>
    private IEnumerable<int> Before(Taken branch) => Enumerable.Range(0, terms.Cases).TakeWhile(term => terms.Owner(term) != branch && terms.Owner(term).Rule <= branch.Rule)
        .Where(term => terms.Owner(term) is var owner && ((owner.Rule == branch.Rule && owner.Branch < branch.Branch) || (owner.Rule < branch.Rule && terms.BranchOf(owner).Stops)));

    private Reason Why(Taken branch, List<IReadOnlyList<Taken>> ways)
    {
        if (ways.Count == 0)
            return Reason.Of("contradiction", "Its conditions contradict one another; no image meets them all.");
        var earlier = ways.SelectMany(taken => taken.Where(one => one.Rule == branch.Rule)).Distinct().Order(Comparer).Select(BranchOf).ToList();
        var stoppers = ways.Where(taken => !taken.Any(one => one.Rule == branch.Rule)).Select(taken => NameOf(taken[^1].Rule)).Distinct(StringComparer.Ordinal).ToList();
        var text = (earlier.Count > 0, stoppers.Count > 0) switch
        {
            (true, false) => $"Whenever it holds, an earlier branch of the rule acts: {Words.Or(earlier)}.",
            (false, true) => $"Whenever it holds, an earlier rule has said stop: {Words.Or(stoppers)}.",
            _ => $"Whenever it holds, an earlier branch of the rule acts ({Words.Or(earlier)}), or an earlier rule has said stop ({Words.Or(stoppers)}).",
        };
        return Reason.Of("never-reached", text, ("branches", earlier), ("rules", stoppers));
    }

    private static readonly Comparer<Taken> Comparer = Comparer<Taken>.Create((one, other) => (one.Rule, one.Branch).CompareTo((other.Rule, other.Branch)));

    private string NameOf(int rule) => book.Written.Rules[rule].Name;

    private string BranchOf(Taken branch) => BranchName.Of(book.Written.Rules[branch.Rule], branch.Branch);
}
