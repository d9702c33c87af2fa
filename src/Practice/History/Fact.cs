namespace DentaMind.Practice.History;

/// <summary>What somebody said of a patient's health: one thing, with what matters about it in dentistry.</summary>
public sealed record Fact
{
    /// <summary>The kind in our catalogue, such as <c>diabetes</c> or <c>denosumab</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The name in words: of the drug, of the allergen, of whatever the catalogue does not have.</summary>
    public string? Name { get; init; }

    public FactStatus Status { get; init; }

    /// <summary>Since when, as exactly as it is known: <c>2019</c>, <c>2019-05</c> or <c>2019-05-14</c>.</summary>
    public string? Since { get; init; }

    /// <summary>Since what age in years, where nobody knows the date.</summary>
    public int? SinceAge { get; init; }

    /// <summary>Until when, in the form of <see cref="Since"/>.</summary>
    public string? Until { get; init; }

    public FactSource Source { get; init; }

    /// <summary>Who said it, in words, such as "mother".</summary>
    public string? SaidBy { get; init; }

    /// <summary>Which sort of the kind, as the catalogue has it: <c>type-2</c> of diabetes, <c>lower-jaw</c> of radiotherapy.</summary>
    public string? Variant { get; init; }

    /// <summary>What was measured, by the catalogue's name of the measure.</summary>
    public IReadOnlyDictionary<string, Measured>? Measures { get; init; }

    /// <summary>How much is taken at a time.</summary>
    public decimal? Dose { get; init; }

    public DoseUnit? DoseUnit { get; init; }

    public Route? Route { get; init; }

    /// <summary>How often, in words.</summary>
    public string? Frequency { get; init; }

    public Reaction? Reaction { get; init; }

    public FactSeverity? Severity { get; init; }

    /// <summary>The day on which a child is expected.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Anything else worth saying.</summary>
    public string? Note { get; init; }

    /// <summary>What other systems call it; kept as it came.</summary>
    public IReadOnlyList<FactCode>? Codes { get; init; }
}

/// <summary>One measured value.</summary>
/// <param name="Value">In the unit that the catalogue gives the measure.</param>
/// <param name="On">When it was measured: a year, a month or a day.</param>
public sealed record Measured(decimal Value, string? On = null);

/// <summary>What another system calls the same thing.</summary>
/// <param name="System">The system's name, such as ICD-10, RxNorm, ATC or SNOMED.</param>
/// <param name="Code">The code in it.</param>
/// <param name="Display">The words that came with it.</param>
public sealed record FactCode(string System, string Code, string? Display = null);

/// <summary>The parts of a medical history, each of which is asked for by itself.</summary>
public enum HistorySection
{
    Conditions,
    Medications,
    Allergies,
    DentalHistory,
    Symptoms,
    Diagnoses,
}

/// <summary>Whether a fact holds.</summary>
public enum FactStatus
{
    /// <summary>It holds now.</summary>
    Active,

    /// <summary>Nobody is sure; it counts as if it held.</summary>
    Suspected,

    /// <summary>It is over, and was so.</summary>
    Resolved,

    /// <summary>It was written down by mistake and never was so.</summary>
    Withdrawn,
}

/// <summary>Who says so.</summary>
public enum FactSource
{
    Patient,
    Relative,
    Clinician,
    Referral,
    Import,
}

/// <summary>What a dose is counted in.</summary>
public enum DoseUnit
{
    Mg,
    Mcg,
    G,
    Ml,
    Iu,
    Tablets,
    Drops,
    Puffs,
}

/// <summary>How a medicine is given.</summary>
public enum Route
{
    Oral,
    Intravenous,
    Subcutaneous,
    Intramuscular,
    Inhaled,
    Sublingual,
    Topical,
    Other,
}

/// <summary>What an allergen does.</summary>
public enum Reaction
{
    Anaphylaxis,
    Breathing,
    Swelling,
    Rash,
    Stomach,
    Other,
    Unknown,
}

/// <summary>How bad it is.</summary>
public enum FactSeverity
{
    Mild,
    Moderate,
    Severe,
}
