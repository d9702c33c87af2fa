namespace DentaMind.Anatomy.Demo;

/// <summary>What is known of an invented patient's health; nobody is meant.</summary>
/// <param name="Patient">The number by which the practice knows them.</param>
/// <param name="NoneKnown">The sections that were asked about and have nothing.</param>
/// <param name="Facts">What was said.</param>
/// <param name="Notes">What clinicians wrote.</param>
public sealed record DemoHealth(string Patient, IReadOnlyList<string> NoneKnown, IReadOnlyList<DemoFact> Facts, IReadOnlyList<DemoNote> Notes);

/// <summary>One thing that was said; words as in the practice's contract.</summary>
public sealed record DemoFact(string Kind)
{
    public string? Name { get; init; }

    public string? Variant { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string Status { get; init; } = "Active";

    public string Source { get; init; } = "Patient";

    public string? SaidBy { get; init; }

    public string? Reaction { get; init; }

    public string? Severity { get; init; }

    public decimal? Dose { get; init; }

    public string? DoseUnit { get; init; }

    public string? Route { get; init; }

    public string? Frequency { get; init; }

    public string? Note { get; init; }

    /// <summary>In how many days from today a child is due.</summary>
    public int? DueInDays { get; init; }

    /// <summary>What was measured, and how many days ago.</summary>
    public IReadOnlyDictionary<string, (decimal Value, int DaysAgo)> Measures { get; init; } = new Dictionary<string, (decimal, int)>();
}

/// <summary>One note of a visit.</summary>
/// <param name="DaysAgo">When the visit was.</param>
/// <param name="Author">Who wrote it, as on the door.</param>
/// <param name="Language">en-CA or fr-CA.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsSigned">Whether it is signed, or still a draft.</param>
/// <param name="Amendment">What was added after it was signed, and why.</param>
public sealed record DemoNote(int DaysAgo, string Author, string Language, string Text, bool IsSigned, (string Text, string Reason)? Amendment = null);
