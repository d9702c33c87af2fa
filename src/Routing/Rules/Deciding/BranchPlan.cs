using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>What a branch does, laid out once so that deciding need look up no name.</summary>
/// <param name="Taken">Which branch it is.</param>
/// <param name="Sends">Its sends, in their order.</param>
/// <param name="Held">Why it holds the image; null when it does not.</param>
/// <param name="Stops">Whether no later rule is looked at.</param>
internal sealed record BranchPlan(Taken Taken, IReadOnlyList<PlannedSend> Sends, Held? Held, bool Stops);

/// <summary>A send with its destinations by number.</summary>
/// <param name="To">The destination.</param>
/// <param name="Standby">Its standby; -1 for none.</param>
/// <param name="Route">What it makes of the image, with the standby.</param>
/// <param name="Alone">The same where the standby is denied.</param>
internal sealed record PlannedSend(int To, int Standby, Route Route, Route Alone);

/// <summary>The destinations that a book names, by number, and the plans of its branches.</summary>
internal sealed class Plans
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly BranchPlan[][] plans;

    public Plans(WrittenBook book) =>
        plans = [.. book.Rules.Select((rule, at) => rule.Branches.Select((branch, number) => Plan(rule, branch, new Taken(at, number))).ToArray())];

    /// <summary>By their numbers.</summary>
    public IEnumerable<string> Destinations => numbers.OrderBy(named => named.Value).Select(named => named.Key);

    public BranchPlan Of(Taken branch) => plans[branch.Rule][branch.Branch];

    private BranchPlan Plan(Rule rule, Branch branch, Taken taken)
    {
        var hold = branch.Then.OfType<Hold>().FirstOrDefault();
        return new BranchPlan(taken, [.. branch.Sends.Select(Plan)], hold is null ? null : new Held(rule.Name, hold.Why), branch.Stops);
    }

    private PlannedSend Plan(Send send)
    {
        var route = new Route(send.Destination.Text!, send.As, send.Standby?.Text, send.Transcode);
        return new PlannedSend(Number(route.Destination), route.Standby is { } standby ? Number(standby) : -1, route, route with { Standby = null });
    }

    private int Number(string destination)
    {
        if (!numbers.TryGetValue(destination, out var number))
            numbers.Add(destination, number = numbers.Count);
        return number;
    }
}
