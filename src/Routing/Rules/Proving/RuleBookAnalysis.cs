using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Says what is to be known of a book before it is published.</summary>
internal static class RuleBookAnalysis
{
    /// <summary>Looks at everything that a bounded time allows; what was not looked at, it says.</summary>
    public static Findings Of(RuleBook book, KnownNames names) => Of(book, names, new Exploration(book));

    public static Findings Of(RuleBook book, KnownNames names, Exploration exploration)
    {
        var proof = new ResidencyProver(book, names, exploration).Prove();
        var reachability = new Reachability(book, exploration);
        reachability.Look();
        var (gaps, shadows) = (new Gaps(book, exploration), new Shadows(book, exploration));
        var (unmatched, shadowed) = (gaps.Find(), shadows.Find());
        var sends = reachability.Reachable.SelectMany(branch => book.Terms.BranchOf(branch).Sends, (branch, send) => (Branch: branch, Send: send)).ToList();
        return new Findings(
            reachability.Unreachable,
            shadowed,
            [.. sends.Select(sent => Forbidden(sent.Branch, sent.Send)).OfType<ForbiddenSend>()],
            unmatched,
            Unused([.. sends.Select(sent => sent.Send)], names),
            proof,
            proof.IsComplete && reachability.Unknown.Count == 0 && gaps.IsComplete && shadows.IsComplete);

        ForbiddenSend? Forbidden(Taken branch, Send send)
        {
            var denials = book.Terms.CasesOf(branch).Select(one => exploration.Follow(new Quest(book.Terms.ResidencyTerms, one))).ToList();
            if (denials.Contains(null))
                return null;
            var whys = denials.SelectMany(outcomes => outcomes!)
                .Select(outcome => Denials.Of(names.Destination(send.Destination.Text!), book.Terms.Binding(outcome.Open), book.Terms.IsResidencyUnknown(outcome.Open))).ToList();
            var rule = book.Written.Rules[branch.Rule];
            return whys.Contains(null) || whys.Count == 0
                ? null
                : new ForbiddenSend(rule.Name, BranchName.Of(rule, branch.Branch), send.Destination.Text!, Reasons.Of(new Denied(send.Destination.Text!, whys[0]!)));
        }
    }

    private static List<string> Unused(List<Send> sends, KnownNames names)
    {
        var used = sends.SelectMany(send => new[] { send.Destination.Text, send.Standby?.Text }).ToHashSet(StringComparer.Ordinal);
        return [.. names.Destinations.Select(destination => destination.Name).Where(name => !used.Contains(name)).Order(StringComparer.Ordinal)];
    }
}
