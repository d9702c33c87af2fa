using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>One step of the reckoning of a line: what was looked at, and what it came to. Words are made of it and of nothing else.</summary>
/// <param name="Code">Which step.</param>
/// <param name="Ordinal">Of which insurance, from 1; 0 when of none.</param>
internal sealed record Step(StepCode Code, int Ordinal = 0)
{
    /// <summary>What it came to.</summary>
    public Money Amount { get; init; }

    /// <summary>What it was reckoned from.</summary>
    public Money Of { get; init; }

    /// <summary>A percentage, a number of times, of months, of years, or an age; the code says which.</summary>
    public int Number { get; init; }

    /// <summary>A second such number.</summary>
    public int Span { get; init; }

    /// <summary>A day that matters: when cover began, when it was last done.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The first day on which this step would come out otherwise; null when none can be told.</summary>
    public DateOnly? Until { get; init; }

    public Procedure? Procedure { get; init; }
}

/// <summary>The steps that an explanation is made of.</summary>
public enum StepCode
{
    Fee,
    FeeUnknown,
    NoCoverage,
    CoverNotBegun,
    CoverEnded,
    Allowed,
    AllowedWithoutContract,
    AllowedAsCharged,
    NotCovered,
    Excluded,
    Waiting,
    TooYoung,
    TooOld,
    AgeUnknown,
    MissingTooth,
    MissingToothUnknown,
    FrequencyRolling,
    FrequencyYear,
    FrequencyLifetime,
    Replacement,
    Downgrade,
    DowngradeUnknown,
    LessFirstPaid,
    Copay,
    Deductible,
    FamilyDeductible,
    Percent,
    AnnualMaximum,
    FamilyMaximum,
    LifetimeMaximum,
    AlreadyPaid,
    StillOwed,
    Pays,
    WriteOff,
    Patient,
}
