using System.Globalization;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Proves, over every combination of the facts, that no image leaves the regions of its patient's residency.</summary>
/// <remarks>
/// For each destination only the rules that name it are followed: no other can bring an image there. What they then decide is decided by the book itself.
/// </remarks>
internal sealed class ResidencyProver(RuleBook book, KnownNames names, Exploration exploration)
{
    private const int Tries = 50_000;

    private readonly List<Sighting> sightings = [.. book.Written.Residency.Select(rule => new Sighting(rule))];
    private bool isComplete = true;
    private double tried;

    public ResidencyProof Prove()
    {
        var targets = Targets().ToList();
        foreach (var destination in book.Written.Residency.Count > 0 ? targets : [])
            Follow(destination);
        if (!isComplete)
            Try(targets);
        var holds = sightings.TrueForAll(sighting => sighting.Escapes.Count == 0);
        return new ResidencyProof(
            holds,
            isComplete,
            double.IsFinite(exploration.Combinations) ? exploration.Combinations : null,
            isComplete ? exploration.Combinations : tried,
            [.. sightings.Select(sighting => sighting.Tell())],
            Text(holds));
    }

    private IEnumerable<KnownDestination> Targets() => book.Written.Rules.SelectMany(rule => rule.Branches).SelectMany(branch => branch.Sends)
        .SelectMany(send => new[] { send.Destination.Text, send.Standby?.Text }).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(names.Destination).OfType<KnownDestination>();

    private void Follow(KnownDestination destination)
    {
        var rules = book.Written.Rules.Index().Where(rule => rule.Item.Branches.Any(branch => Names(branch, destination))).Select(rule => rule.Index);
        if (exploration.Follow([.. rules.SelectMany(book.Terms.CasesOf), .. book.Terms.ResidencyTerms]) is not { } outcomes)
            isComplete = false;
        else
            foreach (var outcome in outcomes)
                Look(destination, outcome);
    }

    /// <summary>Where not all can be followed, some are.</summary>
    private void Try(List<KnownDestination> targets)
    {
        if (exploration.Facts is null)
            return;
        foreach (var outcome in exploration.Sample(Tries))
        {
            tried++;
            foreach (var destination in targets)
                Look(destination, outcome);
        }
    }

    private void Look(KnownDestination destination, Outcome outcome)
    {
        var decision = book.Conclude(outcome.Open);
        var isReached = decision.Routes.Any(route => route.Destination == destination.Name || route.Standby == destination.Name);
        var binding = book.Terms.Binding(outcome.Open);
        foreach (var sighting in sightings.Where(sighting => binding.Contains(sighting.Rule)))
        {
            if (isReached)
                sighting.Saw(destination);
            else if (!sighting.Rule.Allows(destination.Region))
                sighting.Stopped.UnionWith(decision.Taken.Where(taken => Names(book.Terms.BranchOf(taken), destination))
                    .Select(taken => new StoppedSend(book.Written.Rules[taken.Rule].Name, destination.Name)));
        }
    }

    private static bool Names(Branch branch, KnownDestination destination) =>
        branch.Sends.Any(send => send.Destination.Text == destination.Name || send.Standby?.Text == destination.Name);

    private string Text(bool holds)
    {
        var all = string.Create(CultureInfo.InvariantCulture, $"{exploration.Combinations:N0}");
        return (holds, isComplete) switch
        {
            _ when book.Written.Residency.Count == 0 => "No residency is listed; images may go to every region.",
            (true, true) => $"Proved: in none of the {all} combinations of the facts that the rules ask for does an image leave the regions of its patient's residency.",
            (true, false) => string.Create(CultureInfo.InvariantCulture, $"Not proved: too many combinations ({all}). {tried:N0} were tried, and none leaves the regions of its patient's residency."),
            (false, _) => "Disproved: a combination was found in which an image leaves the regions of its patient's residency. Do not publish this; it is a fault of ours.",
        };
    }

    /// <summary>What was seen of the residents of one region.</summary>
    private sealed class Sighting(ResidencyRule rule)
    {
        private readonly HashSet<string> reaches = new(StringComparer.Ordinal);

        public ResidencyRule Rule => rule;

        public HashSet<StoppedSend> Stopped { get; } = [];

        public HashSet<string> Escapes { get; } = new(StringComparer.Ordinal);

        public void Saw(KnownDestination destination)
        {
            reaches.Add(destination.Name);
            if (!rule.Allows(destination.Region))
                Escapes.Add(destination.Name);
        }

        public ResidentProof Tell() => new(
            rule.Resident.Text!, [.. rule.Regions.Select(region => region.Text!)], [.. reaches.Order(StringComparer.Ordinal)],
            [.. Stopped.OrderBy(one => (one.Rule, one.Destination))], [.. Escapes.Order(StringComparer.Ordinal)]);
    }
}
