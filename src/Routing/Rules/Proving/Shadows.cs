using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Finds rules that add nothing to another one.</summary>
internal sealed class Shadows(RuleBook book, Exploration exploration)
{
    private readonly TermTable terms = book.Terms;

    /// <summary>Whether every pair that might be was looked at.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The rules that add nothing; of two that say the same, the later one.</summary>
    public List<ShadowedRule> Find()
    {
        var shadowed = new Dictionary<int, int>();
        for (var rule = book.Written.Rules.Count - 1; rule >= 0; rule--)
        {
            var other = Enumerable.Range(0, book.Written.Rules.Count).FirstOrDefault(other => other != rule && !shadowed.ContainsKey(other) && IsShadowed(rule, other), -1);
            if (other >= 0)
                shadowed[rule] = other;
        }

        return [.. shadowed.OrderBy(pair => pair.Key).Select(pair => Tell(NameOf(pair.Key), NameOf(pair.Value)))];
    }

    private static ShadowedRule Tell(string rule, string by) => new(
        rule, by, Reason.Of("adds-nothing", $"Whenever it acts, \"{by}\" sends to the same places, in the same roles or stronger ones.", ("rule", [by])));

    /// <summary>Whether whenever the rule acts, the other acts as well and does all that it does.</summary>
    private bool IsShadowed(int rule, int other)
    {
        if (!MayBeShadowed(rule, other) || (other > rule && book.Written.Rules.Skip(rule).Take(other - rule).Any(between => between.Branches.Any(branch => branch.Stops))))
            return false;
        var outcomes = exploration.Follow([.. terms.CasesOf(rule), .. terms.CasesOf(other)]);
        IsComplete &= outcomes is not null;
        return outcomes?.Any(outcome => Taken(outcome, rule) is not null) == true
            && outcomes.All(outcome => Taken(outcome, rule) is not { } branch || (Taken(outcome, other) is { } cover && Covers(cover, branch)));
    }

    /// <summary>Whether, judged by what their branches do alone, it might be.</summary>
    private bool MayBeShadowed(int rule, int other) =>
        book.Written.Rules[rule].Branches.All(branch => book.Written.Rules[other].Branches.Any(cover => Covers(cover, branch)));

    /// <summary>The branch of the rule that acts, were there no other rule.</summary>
    private Branch? Taken(Outcome outcome, int rule)
    {
        var first = terms.CasesOf(rule).FirstOrDefault(term => Bits.Has(outcome.Open, term), -1);
        return first < 0 ? null : terms.BranchOf(terms.Owner(first));
    }

    private static bool Covers(Branch cover, Branch branch) => branch.Then.All(action => action switch
    {
        Send send => cover.Sends.Any(same => same.Destination.Text == send.Destination.Text
            && (same.As == send.As || same.As == SendAs.Primary)
            && (send.Standby is null || send.Standby.Text == same.Standby?.Text)
            && (send.Transcode is null || send.Transcode == same.Transcode)),
        Hold => cover.Then.Any(other => other is Hold),
        _ => false,
    });

    private string NameOf(int rule) => book.Written.Rules[rule].Name;
}
