using DentaMind.Routing.Rules.Deciding;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Finds images for which no rule holds.</summary>
internal sealed class Gaps(RuleBook book, Exploration exploration)
{
    private const int MostTold = 8;

    private readonly List<int> cases = [.. Enumerable.Range(0, book.Terms.Cases)];

    /// <summary>Whether it is known that there are no others than those found, where none were found.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Some sorts of image for which no rule holds, each as wide as it can be said; none when there are none.</summary>
    public IReadOnlyList<UnmatchedImages> Find()
    {
        if (Search(null) is not { } first)
            return [];
        // Whatever the first box does not hold is asked for once more, value by value.
        var boxes = new List<List<List<FactClass>>> { first };
        foreach (var left in exploration.Facts!.Zip(first).SelectMany(pair => pair.First.Except(pair.Second)))
            if (boxes.Count < MostTold && !boxes.Exists(box => box.Any(classes => classes.Count < CountOf(left) && classes.Contains(left))) && Search(left) is { } box)
                boxes.Add(box);
        return [.. boxes.Select(Tell)];
    }

    private int CountOf(FactClass one) => exploration.Facts!.Single(classes => classes[0].Fact == one.Fact).Count;

    /// <summary>A sort of image, with that value, for which no rule holds.</summary>
    private List<List<FactClass>>? Search(FactClass? given)
    {
        var outcomes = exploration.Facts is null ? null : exploration.Follow(new Quest(cases) { Given = given, FewestOnly = true });
        IsComplete &= outcomes is not null;
        return outcomes?.FirstOrDefault(outcome => Bits.IsEmpty(outcome.Open)) is { } gap ? Widen(gap) : null;
    }

    private UnmatchedImages Tell(List<List<FactClass>> box) => new(
        [.. box.Where(classes => classes.Count < CountOf(classes[0])).Select(classes => new UnmatchedFact(classes[0].Fact.Name, [.. classes.Select(one => one.Words)]))]);

    /// <summary>Lets one fact after another have every value that still meets no rule, so that what is told is all that matters.</summary>
    private List<List<FactClass>> Widen(Outcome gap)
    {
        var chosen = exploration.Facts!.Select(classes => gap.Facts.Where(one => one.Fact == classes[0].Fact).Take(1).ToList()).ToList();
        for (var fact = 0; fact < chosen.Count; fact++)
        {
            var others = OpenBeside(chosen, fact);
            chosen[fact] = [.. exploration.Facts![fact].Where(one => IsClosed(others, one.Row))];
        }

        return chosen;
    }

    /// <summary>What the other facts leave open in any of their combinations.</summary>
    private ulong[] OpenBeside(List<List<FactClass>> chosen, int fact)
    {
        var open = Bits.Of(book.Terms.Count, cases);
        foreach (var classes in chosen.Where((_, at) => at != fact))
        {
            var any = new ulong[open.Length];
            foreach (var one in classes)
                for (var word = 0; word < any.Length; word++)
                    any[word] |= one.Row[word];
            Bits.And(open, any);
        }

        return open;
    }

    private static bool IsClosed(ulong[] open, ulong[] row)
    {
        var left = (ulong[])open.Clone();
        Bits.And(left, row);
        return Bits.IsEmpty(left);
    }
}
