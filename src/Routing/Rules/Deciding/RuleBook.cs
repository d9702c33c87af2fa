using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>A rule book that decides: a pure function from the facts of an image to where it goes. Safe to ask from many threads.</summary>
/// <remarks>
/// Each fact closes the cases that its value rules out; the cases that stay open are all that a decision depends on, so equal sets of them share one decision.
/// </remarks>
internal sealed class RuleBook
{
    private const int MostKept = 8192;
    private const int MostOnStack = 256;

    private readonly KnownNames names;
    private readonly ulong[] everything;
    private readonly Dimension[] dimensions;
    private readonly KeptBySet<Decision> decisions = new(MostKept);
    private readonly KeptBySet<Denied?[]> denials = new(MostKept);

    private RuleBook(int version, WrittenBook written, KnownNames names)
    {
        this.names = names;
        Version = version;
        Terms = new TermTable(written);
        Denials = new Denials(written.Residency);
        everything = Bits.All(Terms.Count);
        dimensions = [.. Dimension.Of(Terms)];
    }

    /// <summary>The book of a practice that has published none: it sends nothing anywhere.</summary>
    public static RuleBook None(KnownNames names) => new(0, WrittenBook.Empty, names);

    /// <summary>Makes a book decide. Its names and size were checked; a destination that is gone since is a denial, never a surprise.</summary>
    public static RuleBook Compile(WrittenBook written, KnownNames names, int version = 0) => new(version, written, names);

    /// <summary>0 for a book that is not published.</summary>
    public int Version { get; }

    public WrittenBook Written => Terms.Book;

    public Denials Denials { get; }

    public TermTable Terms { get; }

    public IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>Where an image with these facts goes.</summary>
    public Decision Decide(RoutingFacts facts)
    {
        if (facts.IsSetAside)
            return Decision.SetAside;
        Span<ulong> open = everything.Length <= MostOnStack ? stackalloc ulong[everything.Length] : new ulong[everything.Length];
        everything.CopyTo(open);
        foreach (var dimension in dimensions)
            dimension.Narrow(open, facts);
        return decisions.Find(open) ?? decisions.Keep(open, Conclude(open));
    }

    /// <summary>The same, and why.</summary>
    public Explanation Explain(RoutingFacts facts) => new Explaining(this, facts).Tell();

    /// <summary>What follows when exactly these cases are open.</summary>
    public Decision Conclude(ReadOnlySpan<ulong> open)
    {
        var residency = open[Terms.FirstDenialWord..];
        var merging = new Merging(denials.Find(residency) ?? denials.Keep(residency, DenialsOf(open)));
        var held = Bits.Has(open, Terms.ConflictTerm) ? Held.InConflict : null;
        var acting = Terms.Act(open);
        var taken = new Taken[acting.Count];
        for (var at = 0; at < taken.Length; at++)
        {
            taken[at] = acting[at].Taken;
            held ??= acting[at].Held;
            foreach (var send in acting[at].Sends)
                merging.Add(send);
        }

        return new Decision(merging.Routes, merging.Denied, held, taken);
    }

    /// <summary>For each destination that the book names, why it is denied to an image with this residency.</summary>
    private Denied?[] DenialsOf(ReadOnlySpan<ulong> open)
    {
        var (binding, isUnknown) = (Terms.Binding(open), Terms.IsResidencyUnknown(open));
        return [.. Terms.Plans.Destinations.Select(name => Denials.Of(names.Destination(name), binding, isUnknown) is { } why ? new Denied(name, why) : null)];
    }
}
