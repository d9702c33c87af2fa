using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>One case in which a branch acts: all its literals hold.</summary>
internal sealed record Term(IReadOnlyList<Literal> Literals)
{
    /// <summary>The case without conditions.</summary>
    public static readonly Term True = new([]);
}

/// <summary>A condition over one fact, or its opposite.</summary>
internal sealed record Literal(Leaf Leaf, bool IsNegated)
{
    public bool Holds(string? value) => ((TextLeaf)Leaf).Holds(value) != IsNegated;

    public bool Holds(long value) => ((NumberLeaf)Leaf).Holds(value) != IsNegated;

    public bool Holds(RoutingFacts facts) => Leaf switch
    {
        TextLeaf text => Holds(text.Of.Read(facts)),
        _ => Holds(((NumberLeaf)Leaf).Of.Read(facts)),
    };
}
