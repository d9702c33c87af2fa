namespace DentaMind.Routing.Rules.Written;

/// <summary>What must be so for a branch to act.</summary>
internal abstract record Condition(Place At);

/// <summary>Every part must be so.</summary>
internal sealed record All(IReadOnlyList<Condition> Parts, Place At) : Condition(At);

/// <summary>At least one part must be so.</summary>
internal sealed record Any(IReadOnlyList<Condition> Parts, Place At) : Condition(At);

/// <summary>The part must not be so.</summary>
internal sealed record Not(Condition Part, Place At) : Condition(At);

/// <summary>Is always so.</summary>
internal sealed record Always(Place At) : Condition(At);

/// <summary>A condition over one fact alone.</summary>
internal abstract record Leaf(Fact Fact, Place At) : Condition(At);

/// <summary>A condition over a fact that is a text.</summary>
internal abstract record TextLeaf(TextFact Of, Place At) : Leaf(Of, At)
{
    /// <summary>Whether it holds for that value; null is "not known".</summary>
    public abstract bool Holds(string? value);

    /// <summary>Values that it may tell apart from their neighbours.</summary>
    public abstract IEnumerable<string> Named { get; }

    /// <summary>Whether it may also tell apart values that it does not name.</summary>
    public virtual bool IsOpen => false;
}

/// <summary>A condition over a fact that is a number.</summary>
internal abstract record NumberLeaf(NumberFact Of, Place At) : Leaf(Of, At)
{
    public abstract bool Holds(long value);

    /// <summary>The values at which it may change from holding to not holding, or back.</summary>
    public abstract IEnumerable<long> Edges { get; }
}
