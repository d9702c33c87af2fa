namespace DentaMind.Routing.Rules.Written;

/// <summary>The fact is one of these values, or none of them. What is not known is none of them, unless "not known" is among them.</summary>
internal sealed record Among(TextFact Of, IReadOnlyList<Word> Values, bool IsNot, Place At) : TextLeaf(Of, At)
{
    private readonly HashSet<string> texts = Values.Select(value => value.Text).OfType<string>().ToHashSet(Of.Comparer);
    private readonly bool hasUnknown = Values.Any(value => value.Text is null);

    public override IEnumerable<string> Named => texts;

    public override bool Holds(string? value) => (value is null ? hasUnknown : texts.Contains(value)) != IsNot;
}

/// <summary>What the equipment wrote looks like one of these; <c>*</c> stands for anything, also for nothing.</summary>
internal sealed record Like(TextFact Of, IReadOnlyList<Word> Patterns, Place At) : TextLeaf(Of, At)
{
    public override IEnumerable<string> Named => [];

    public override bool IsOpen => true;

    public override bool Holds(string? value) => value is not null && Patterns.Any(pattern => Wildcard.IsLike(value, pattern.Text!));
}

/// <summary>The number lies between two bounds, both of which it may reach.</summary>
internal sealed record Within(NumberFact Of, long? AtLeast, long? AtMost, Place At) : NumberLeaf(Of, At)
{
    public override IEnumerable<long> Edges => new[] { AtLeast, AtMost + 1 }.OfType<long>();

    public override bool Holds(long value) => value >= (AtLeast ?? long.MinValue) && value <= (AtMost ?? long.MaxValue);
}

/// <summary>It is that time of day: from the first minute on, until the second begins; the night goes past midnight.</summary>
internal sealed record Between(NumberFact Of, TimeOnly From, TimeOnly To, Place At) : NumberLeaf(Of, At)
{
    public override IEnumerable<long> Edges => [Minutes(From), Minutes(To)];

    public override bool Holds(long value) => From < To
        ? value >= Minutes(From) && value < Minutes(To)
        : value >= Minutes(From) || value < Minutes(To);

    private static long Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
