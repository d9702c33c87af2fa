using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Benchmarks.Deciding;

/// <summary>The same book, decided by walking over its rules and conditions for each image: what one would write first.</summary>
internal sealed class PlainWalk(WrittenBook book, KnownNames names)
{
    private readonly Denials denials = new(book.Residency);
    private readonly Plans plans = new(book);
    private readonly Dictionary<string, KnownDestination> destinations = names.Destinations.ToDictionary(one => one.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Denied?[]> denied = new(StringComparer.Ordinal);

    public IReadOnlyList<Route> Decide(RoutingFacts facts)
    {
        var merging = new Merging(DenialsOf(facts.Residency));
        for (var rule = 0; rule < book.Rules.Count; rule++)
        {
            var branch = FirstOf(book.Rules[rule], facts);
            if (branch < 0)
                continue;
            var plan = plans.Of(new Taken(rule, branch));
            foreach (var send in plan.Sends)
                merging.Add(send);
            if (plan.Stops)
                break;
        }

        return merging.Routes;
    }

    /// <summary>The branch that acts; -1 when none does.</summary>
    private static int FirstOf(Rule rule, RoutingFacts facts)
    {
        for (var at = 0; at < rule.Branches.Count; at++)
            if (rule.Branches[at].When is not { } when || Holds(when, facts))
                return at;
        return -1;
    }

    /// <summary>Found once for each residency; the walk is to be slow by walking only.</summary>
    private Denied?[] DenialsOf(string? residency)
    {
        if (!denied.TryGetValue(residency ?? "", out var found))
            denied[residency ?? ""] = found =
                [.. plans.Destinations.Select(name => denials.Of(destinations.GetValueOrDefault(name), residency) is { } why ? new Denied(name, why) : null)];
        return found;
    }

    private static bool Holds(Condition condition, RoutingFacts facts)
    {
        switch (condition)
        {
            case All all:
                foreach (var part in all.Parts)
                    if (!Holds(part, facts))
                        return false;
                return true;
            case Any any:
                foreach (var part in any.Parts)
                    if (Holds(part, facts))
                        return true;
                return false;
            case Not not:
                return !Holds(not.Part, facts);
            case TextLeaf text:
                return text.Holds(text.Of.Read(facts));
            case NumberLeaf number:
                return number.Holds(number.Of.Read(facts));
            default:
                return true;
        }
    }
}
