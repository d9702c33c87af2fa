using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Tells a decision in words. What acted is taken from the decision; the facts are only asked why.</summary>
internal sealed class Explaining(RuleBook book, RoutingFacts facts)
{
    private const int MostReasons = 6;

    private readonly Decision decision = book.Decide(facts);
    private Dictionary<int, int>? acting;

    public Explanation Tell() => new(
        [.. decision.Routes.Select(Tell)],
        [.. decision.Denied.Select(denied => new DeniedDestination(denied.Destination, Reasons.Of(denied)))],
        decision.Held is { } held ? Reasons.Of(held) : null,
        decision.Routes.Count > 0 ? null : Nowhere(),
        facts.IsSetAside ? [] : [.. book.Written.Rules.Index().SelectMany(rule => Tell(rule.Index, rule.Item))],
        book.Version);

    private ExplainedDestination Tell(Route route) => new(
        route.Destination,
        route.As,
        route.Standby,
        route.Transcode,
        [.. decision.Taken.SelectMany(SendsOf).Where(sent => sent.Send.Destination.Text == route.Destination).Select(sent => Reasons.Sent(sent.Rule, sent.Branch, sent.Send))]);

    private IEnumerable<(string Rule, string Branch, Send Send)> SendsOf(Taken taken) =>
        book.Terms.BranchOf(taken).Sends.Select(send => (book.Written.Rules[taken.Rule].Name, NameOf(taken), send));

    private Reason Nowhere() =>
        facts.IsSetAside ? Reasons.SetAside
        : book.Written.Rules.Count == 0 ? Reasons.NoRuleBook(book.Version)
        : decision.Denied.Count > 0 ? Reasons.AllDenied
        : decision.Taken.Count == 0 ? Reasons.NoRuleHolds
        : Reasons.NoRuleSends;

    private IEnumerable<RuleStep> Tell(int index, Rule rule)
    {
        if (Stopper(index) is { } stopper)
            return [new RuleStep(rule.Name, BranchName.If, Holds: false, [Reasons.NotLookedAt(stopper)])];
        acting ??= decision.Taken.ToDictionary(taken => taken.Rule, taken => taken.Branch);
        var acted = acting.GetValueOrDefault(index, int.MaxValue);
        return rule.Branches.Index().TakeWhile(branch => branch.Index <= acted).Select(branch =>
            new RuleStep(rule.Name, NameOf(new Taken(index, branch.Index)), branch.Index == acted, Why(new Taken(index, branch.Index), branch.Index == acted)));
    }

    /// <summary>The rule that said stop before this one was looked at.</summary>
    private string? Stopper(int rule) =>
        decision.Taken is [.., var last] && last.Rule < rule && book.Terms.BranchOf(last).Stops ? book.Written.Rules[last.Rule].Name : null;

    private string NameOf(Taken branch) => BranchName.Of(book.Written.Rules[branch.Rule], branch.Branch);

    /// <summary>Of a branch that acts, the first case that holds; of another, what each case lacked.</summary>
    private List<Reason> Why(Taken branch, bool holds)
    {
        if (book.Terms.BranchOf(branch).When is null)
            return [Reasons.Otherwise];
        var cases = book.Terms.CasesOf(branch).Select(term => book.Terms.Terms[term].Literals).ToList();
        var literals = holds
            ? cases.First(literals => literals.All(literal => literal.Holds(facts)))
            : cases.Select(literals => literals.FirstOrDefault(literal => !literal.Holds(facts))).OfType<Literal>();
        var told = literals.Distinct().Take(MostReasons).Select(literal => Reasons.Of(literal, facts)).DistinctBy(reason => reason.Text, StringComparer.Ordinal).ToList();
        return told.Count > 0 ? told : [holds ? Reasons.Always : Reasons.Never];
    }
}

/// <summary>How a branch is called within its rule.</summary>
internal static class BranchName
{
    public const string If = "if";
    public const string Else = "else";

    public static string Of(Rule rule, int branch) =>
        rule.Branches[branch].When is null ? Else : branch == 0 ? If : FormattableString.Invariant($"else-if-{branch}");
}
