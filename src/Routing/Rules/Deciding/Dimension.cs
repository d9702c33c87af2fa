using System.Collections.Concurrent;
using System.Collections.Frozen;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>One fact with everything that a book asks of it: for each value it knows at once which cases are still open.</summary>
internal abstract class Dimension(Fact fact)
{
    public Fact Fact => fact;

    /// <summary>Closes the cases that the image's value of this fact rules out.</summary>
    public abstract void Narrow(Span<ulong> open, RoutingFacts facts);

    /// <summary>The dimensions that a book has: one for each fact that it asks for.</summary>
    public static IReadOnlyList<Dimension> Of(TermTable table)
    {
        var asked = table.Terms.Index()
            .SelectMany(term => term.Item.Literals.GroupBy(literal => literal.Leaf.Fact), (term, group) => (group.Key, Asked: new Asked(term.Index, [.. group])))
            .GroupBy(one => one.Key, one => one.Asked);
        return [.. asked.OrderByDescending(fact => fact.Count()).Select(fact => Of(fact.Key, new Rows(table.Count, [.. fact])))];
    }

    private static Dimension Of(Fact fact, Rows rows) => fact is TextFact text ? new TextDimension(text, rows) : new NumberDimension((NumberFact)fact, rows);
}

/// <summary>What one case asks of one fact.</summary>
internal sealed record Asked(int Term, IReadOnlyList<Literal> Literals);

/// <summary>Makes the row of a value: the cases that it leaves open.</summary>
internal sealed class Rows(int count, IReadOnlyList<Asked> asked)
{
    public IReadOnlyList<Asked> Asked => asked;

    public IEnumerable<Leaf> Leaves => asked.SelectMany(one => one.Literals).Select(literal => literal.Leaf);

    public ulong[] Of(string? value) => Of(literal => literal.Holds(value));

    public ulong[] Of(long value) => Of(literal => literal.Holds(value));

    private ulong[] Of(Func<Literal, bool> holds)
    {
        var row = Bits.All(count);
        foreach (var one in asked.Where(one => !one.Literals.All(holds)))
            Bits.Clear(row, one.Term);
        return row;
    }
}

/// <summary>A fact that is a text: the values that the book names have their rows; the others share one, unless a condition can tell them apart.</summary>
internal sealed class TextDimension : Dimension
{
    /// <summary>No value of a fact: stands for all that no condition names.</summary>
    public const string Other = "\uFFFF";

    private const int MostMet = 2048;

    private readonly TextFact fact;
    private readonly FrozenDictionary<string, ulong[]> named;
    private readonly ConcurrentDictionary<string, ulong[]> met;
    private readonly ulong[] unknown;
    private readonly ulong[]? other;
    private int metCount;

    public TextDimension(TextFact fact, Rows rows)
        : base(fact)
    {
        this.fact = fact;
        Rows = rows;
        named = Leaves.SelectMany(leaf => leaf.Named).Concat(fact.All ?? []).Distinct(fact.Comparer).ToFrozenDictionary(value => value, rows.Of, fact.Comparer);
        met = new ConcurrentDictionary<string, ulong[]>(fact.Comparer);
        unknown = rows.Of((string?)null);
        other = Leaves.Any(leaf => leaf.IsOpen) ? null : rows.Of(Other);
    }

    public Rows Rows { get; }

    public IEnumerable<TextLeaf> Leaves => Rows.Leaves.OfType<TextLeaf>();

    public IEnumerable<string> Named => named.Keys;

    public override void Narrow(Span<ulong> open, RoutingFacts facts) => Bits.And(open, RowOf(fact.Read(facts)));

    private ulong[] RowOf(string? value)
    {
        if (value is null)
            return unknown;
        return named.TryGetValue(value, out var row) ? row : other ?? Met(value);
    }

    /// <summary>The row of a value that had to be compared with patterns; remembered, for machines do not change their names, but not without end.</summary>
    private ulong[] Met(string value)
    {
        if (met.TryGetValue(value, out var row))
            return row;
        row = Rows.Of(value);
        if (Volatile.Read(ref metCount) < MostMet && met.TryAdd(value, row))
            Interlocked.Increment(ref metCount);
        return row;
    }
}

/// <summary>A fact that is a number: between two edges all values have one row.</summary>
internal sealed class NumberDimension : Dimension
{
    private readonly NumberFact fact;
    private readonly long[] edges;
    private readonly ulong[][] rows;

    public NumberDimension(NumberFact fact, Rows rows)
        : base(fact)
    {
        this.fact = fact;
        edges = [.. rows.Leaves.OfType<NumberLeaf>().SelectMany(leaf => leaf.Edges).Where(edge => edge > 0).Distinct().Order()];
        this.rows = [.. edges.Prepend(0).Select(rows.Of)];
    }

    /// <summary>Where each row begins.</summary>
    public IEnumerable<(long From, ulong[] Row)> Intervals => edges.Prepend(0).Zip(rows);

    public override void Narrow(Span<ulong> open, RoutingFacts facts)
    {
        var value = fact.Read(facts);
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edges[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        Bits.And(open, rows[low]);
    }
}
