using System.Numerics;
using DentaMind.Routing.Rules.Deciding;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Follows all combinations of the facts through a book. Combinations that leave the same cases open go on together, so billions of them are often a few hundred.</summary>
internal sealed class Exploration
{
    private const int MostTogether = 20_000;
    private const int MostCompared = 1_000;
    private const int StepsOfALook = 16;

    private readonly TermTable terms;
    private readonly IReadOnlyList<IReadOnlyList<FactClass>>? facts;
    private long steps;

    /// <summary>Prepares to follow a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="steps">How many words of 64 cases may be looked at before it is given up.</param>
    public Exploration(RuleBook book, long steps = 60_000_000)
    {
        terms = book.Terms;
        this.steps = steps;
        var classes = book.Dimensions.Select(FactClass.AllOf).ToList();
        facts = classes.Contains(null) ? null : [.. classes.OfType<IReadOnlyList<FactClass>>()];
        Combinations = classes.Aggregate(1.0, (product, one) => product * (one?.Count ?? double.PositiveInfinity));
    }

    /// <summary>How many combinations of what the book can tell apart there are; infinite when patterns tell apart too much.</summary>
    public double Combinations { get; }

    /// <summary>The facts, each with its classes of values; null when patterns tell apart too much.</summary>
    public IReadOnlyList<IReadOnlyList<FactClass>>? Facts => facts;

    /// <summary>What the combinations leave open of these cases; null when there are too many ways to follow.</summary>
    public IReadOnlyList<Outcome>? Follow(IEnumerable<int> cases) => Follow(new Quest(cases));

    /// <summary>What such combinations leave open of such cases; null when there are too many ways to follow.</summary>
    public IReadOnlyList<Outcome>? Follow(Quest quest)
    {
        var mask = Bits.Of(terms.Count, quest.Required is { } must ? quest.Cases.Append(must) : quest.Cases);
        List<Outcome>? together = facts is null ? null : [new Outcome(mask, 1, null)];
        foreach (var classes in facts ?? [])
        {
            together = Narrow(together!, Distinct(classes.Where(quest.Takes), mask));
            if (together is null)
                return null;
            if (quest.FewestOnly)
                together = Fewest(together);
        }

        return together;
    }

    /// <summary>One after another, combinations spread evenly over all there are.</summary>
    public IEnumerable<Outcome> Sample(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var (open, way) = (Bits.All(terms.Count), (Way?)null);
            foreach (var (at, classes) in (facts ?? []).Index())
            {
                way = new Way(way, classes[(int)(Scatter(number, at) % (uint)classes.Count)]);
                Bits.And(open, way.Class.Row);
            }

            yield return new Outcome(open, 1, way);
        }
    }

    /// <summary>Classes that differ in nothing that is looked at go on as one.</summary>
    private List<(FactClass Class, int Count)> Distinct(IEnumerable<FactClass> classes, ulong[] mask)
    {
        var distinct = new Dictionary<ulong[], (FactClass Class, int Count)>(SetComparer.Instance);
        var rows = distinct.GetAlternateLookup<ReadOnlySpan<ulong>>();
        var row = new ulong[mask.Length];
        foreach (var one in classes)
        {
            steps -= mask.Length;
            Bits.And(mask, one.Row, row);
            rows[row] = rows.TryGetValue(row, out var same) ? (same.Class, same.Count + 1) : (one, 1);
        }

        return [.. distinct.Values];
    }

    private List<Outcome>? Narrow(List<Outcome> together, List<(FactClass Class, int Count)> classes)
    {
        var narrowed = new Dictionary<ulong[], Outcome>(SetComparer.Instance);
        var byOpen = narrowed.GetAlternateLookup<ReadOnlySpan<ulong>>();
        var open = new ulong[Bits.Words(terms.Count)];
        foreach (var before in together)
        {
            steps -= (long)classes.Count * (open.Length + StepsOfALook);
            if (steps < 0 || narrowed.Count > MostTogether)
                return null;
            foreach (var (one, count) in classes)
            {
                Bits.And(before.Open, one.Row, open);
                if (byOpen.TryGetValue(open, out var same))
                    same.Join(before.Combinations * count);
                else
                    byOpen[open] = new Outcome((ulong[])open.Clone(), before.Combinations * count, new Way(before.Way, one));
            }
        }

        return [.. narrowed.Values];
    }

    private List<Outcome> Fewest(List<Outcome> together)
    {
        if (together.Count > MostCompared)
            return together;
        var fewest = new List<Outcome>();
        foreach (var outcome in together.OrderBy(outcome => outcome.Open.Sum(BitOperations.PopCount)))
        {
            steps -= (long)fewest.Count * outcome.Open.Length;
            if (!fewest.Exists(less => Bits.IsSubset(less.Open, outcome.Open)))
                fewest.Add(outcome);
        }

        return fewest;
    }

    private static uint Scatter(int number, int fact)
    {
        var mixed = (uint)number * 0x9E3779B1u ^ (uint)fact * 0x85EBCA77u;
        mixed = (mixed ^ (mixed >> 15)) * 0xC2B2AE3Du;
        return mixed ^ (mixed >> 13);
    }
}

/// <summary>What is looked for.</summary>
/// <param name="Cases">The only cases that are looked at.</param>
/// <param name="Required">Only combinations that leave this case open.</param>
/// <param name="Given">Only combinations with this value.</param>
/// <param name="FewestOnly">Only outcomes that leave as little open as possible: none whose cases are all open in another that leaves less.</param>
internal sealed record Quest(IEnumerable<int> Cases, int? Required = null, FactClass? Given = null, bool FewestOnly = false)
{
    public bool Takes(FactClass one) =>
        (Required is not { } must || Bits.Has(one.Row, must)) && (Given is null || one == Given || one.Fact != Given.Fact);
}

/// <summary>What combinations of facts leave open, how many they are, and the way of one of them.</summary>
internal sealed class Outcome(ulong[] open, double combinations, Way? way)
{
    public ulong[] Open => open;

    public double Combinations { get; private set; } = combinations;

    public Way? Way => way;

    /// <summary>The facts of one of the combinations.</summary>
    public IEnumerable<FactClass> Facts
    {
        get
        {
            for (var step = way; step is not null; step = step.Before)
                yield return step.Class;
        }
    }

    /// <summary>As many more combinations leave the same open.</summary>
    public void Join(double more) => Combinations += more;
}

/// <summary>A way through the facts, from the last one back.</summary>
internal sealed record Way(Way? Before, FactClass Class);
