namespace DentaMind.Routing.Rules.Written;

/// <summary>What is wrong with a rule book, and where; one sentence that says what to do.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
/// <param name="Path">The way to it, such as <c>rules[2].if.is[0]</c>; empty for the whole text.</param>
/// <param name="Reason">The sentence.</param>
internal sealed record Flaw(int Line, int Column, string Path, string Reason)
{
    public override string ToString() => FormattableString.Invariant($"Line {Line}, column {Column}: {Reason}");
}

/// <summary>The flaws that were found so far; from a certain number on, nobody reads more.</summary>
internal sealed class Flaws
{
    private readonly List<Flaw> found = [];

    public IReadOnlyList<Flaw> Found => found;

    public bool IsEnough => found.Count >= RuleLimits.Flaws;

    public void Add(Place at, string reason)
    {
        if (!IsEnough)
            found.Add(new Flaw(at.Line, at.Column, at.Path, reason));
    }
}
