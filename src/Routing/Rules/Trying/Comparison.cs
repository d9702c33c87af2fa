using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Proving;

namespace DentaMind.Routing.Rules.Trying;

/// <summary>Holds two rule books against each other, image by image; it keeps counts and some examples, however many images come.</summary>
internal sealed class Comparison(RuleBook inForce, RuleBook tried)
{
    private const int MostChanges = 200;

    private readonly List<ChangedImage> changes = [];

    public int Images { get; private set; }

    private int Elsewhere { get; set; }

    private int OtherRole { get; set; }

    private int NewlyHeld { get; set; }

    private int Unmatched { get; set; }

    public void Look(RoutedFacts image)
    {
        var (now, then) = (inForce.Decide(image.Facts), tried.Decide(image.Facts));
        var (from, to) = (Places(now), Places(then));
        Images++;
        Unmatched += then.Taken.Count == 0 ? 1 : 0;
        NewlyHeld += now.Held is null && then.Held is not null ? 1 : 0;
        if (!from.SequenceEqual(to, StringComparer.Ordinal))
            Change(new ChangedImage(image.Image, from, to));
        else if (!Roles(now).SequenceEqual(Roles(then)))
            OtherRole++;
    }

    public DryRunReport Report(Findings findings, bool isWhole) => new()
    {
        Images = Images,
        WouldGoElsewhere = Elsewhere,
        WouldChangeRole = OtherRole,
        WouldBeHeld = NewlyHeld,
        UnmatchedImages = Unmatched,
        Changes = changes,
        IsWhole = isWhole,
        Unreachable = findings.Unreachable,
        Shadowed = findings.Shadowed,
        Forbidden = findings.Forbidden,
        Unmatched = findings.Unmatched,
        UnusedDestinations = findings.UnusedDestinations,
        ResidencyProof = findings.ResidencyProof,
        IsComplete = findings.IsComplete,
    };

    private void Change(ChangedImage change)
    {
        Elsewhere++;
        if (changes.Count < MostChanges)
            changes.Add(change);
    }

    private static List<string> Places(Decision decision) => [.. decision.Routes.Select(route => route.Destination).Order(StringComparer.Ordinal)];

    private static IEnumerable<Route> Roles(Decision decision) => decision.Routes.OrderBy(route => route.Destination, StringComparer.Ordinal);
}
