using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Benefits;

/// <summary>What an insurance plan pays, as its booklet says; nothing in it is about a person.</summary>
public sealed record PlanTerms
{
    /// <summary>When the benefit year begins: the first of this month; 1 is the calendar year.</summary>
    public int YearBegins { get; init; } = 1;

    /// <summary>Whether the practice has a contract with the plan.</summary>
    public bool IsInNetwork { get; init; }

    /// <summary>Whether the practice writes off what exceeds the allowed fee; only with a contract.</summary>
    public bool WritesOff { get; init; }

    /// <summary>Whether the contract's fee also holds for what the plan does not cover.</summary>
    public bool HoldsForUncovered { get; init; }

    /// <summary>How it pays when another insurance paid first.</summary>
    public Coordination Coordination { get; init; }

    /// <summary>The most it pays in a benefit year for one patient; null without a maximum.</summary>
    public Money? AnnualMaximum { get; init; }

    /// <summary>The most it pays in a benefit year for the whole family.</summary>
    public Money? FamilyMaximum { get; init; }

    /// <summary>What one patient pays first in a benefit year.</summary>
    public Money? Deductible { get; init; }

    /// <summary>What the whole family pays first at most.</summary>
    public Money? FamilyDeductible { get; init; }

    /// <summary>What it pays of each category; a category that is not listed is not covered.</summary>
    public IReadOnlyList<CategoryShare> Shares { get; init; } = [];

    /// <summary>Procedures for which the patient pays a fixed amount instead of a share.</summary>
    public IReadOnlyList<Copay> Copays { get; init; } = [];

    /// <summary>The most it pays in a lifetime.</summary>
    public IReadOnlyList<LifetimeMaximum> LifetimeMaximums { get; init; } = [];

    /// <summary>How often it pays.</summary>
    public IReadOnlyList<FrequencyLimit> Frequencies { get; init; } = [];

    /// <summary>At what ages it pays.</summary>
    public IReadOnlyList<AgeLimit> Ages { get; init; } = [];

    /// <summary>How long what is there has to last before it pays for a new one.</summary>
    public IReadOnlyList<ReplacementInterval> Replacements { get; init; } = [];

    /// <summary>What it pays as if something cheaper were done.</summary>
    public IReadOnlyList<Downgrade> Downgrades { get; init; } = [];

    /// <summary>Categories and procedures that it never pays, whatever else is written.</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];

    /// <summary>Whether it pays nothing to replace a tooth that was lost before the cover began.</summary>
    public bool HasMissingToothClause { get; init; }
}

/// <summary>How a plan pays when another paid first.</summary>
public enum Coordination
{
    /// <summary>Its full benefit, up to what is still owed.</summary>
    Standard,

    /// <summary>Only what its own benefit exceeds what the first one paid.</summary>
    NonDuplication,

    /// <summary>Its benefit before maximums less what the first one paid; then the maximums.</summary>
    CarveOut,

    /// <summary>The first one's payment is taken off the fee before deductible and share are reckoned.</summary>
    Maintenance,
}

/// <summary>What a plan pays of one category.</summary>
/// <param name="Category">The kind of care.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="WaitingMonths">How long a patient has to be covered first.</param>
/// <param name="IsDeductibleWaived">Whether the deductible is not taken.</param>
public sealed record CategoryShare(ProcedureCategory Category, int Percent, int WaitingMonths = 0, bool IsDeductibleWaived = false);

/// <summary>What the patient pays for one procedure, whatever it costs.</summary>
public sealed record Copay(string Procedure, Money Amount);

/// <summary>The most that is paid in a lifetime for these categories and procedures.</summary>
/// <param name="Of">Categories by name, procedures by code.</param>
/// <param name="Amount">For one patient.</param>
/// <param name="CountsInYear">Whether it also counts towards the annual maximum.</param>
public sealed record LifetimeMaximum(IReadOnlyList<string> Of, Money Amount, bool CountsInYear = false);

/// <summary>How often these categories and procedures are paid, all of them counted together.</summary>
/// <param name="Of">Categories by name, procedures by code.</param>
/// <param name="Times">How many times.</param>
/// <param name="Period">In what span.</param>
/// <param name="Months">The span's length; only of a rolling one.</param>
/// <param name="Per">What is counted apart.</param>
public sealed record FrequencyLimit(IReadOnlyList<string> Of, int Times, FrequencyPeriod Period, int Months = 0, FrequencyScope Per = FrequencyScope.Mouth);

/// <summary>The spans in which services are counted.</summary>
public enum FrequencyPeriod
{
    RollingMonths,
    CalendarYear,
    BenefitYear,
    Lifetime,
}

/// <summary>What is counted apart.</summary>
public enum FrequencyScope
{
    Mouth,
    Arch,
    Quadrant,
    Tooth,
    Surface,
}

/// <summary>The ages at which these are paid, both included.</summary>
public sealed record AgeLimit(IReadOnlyList<string> Of, int? From, int? Through);

/// <summary>How many years one of these has to last before another one of them is paid in the same place.</summary>
public sealed record ReplacementInterval(IReadOnlyList<string> Of, int Years);

/// <summary>These are paid as if another procedure were done.</summary>
/// <param name="Of">Categories by name, procedures by code.</param>
/// <param name="To">The procedure whose fee is paid upon.</param>
/// <param name="On">On which teeth.</param>
public sealed record Downgrade(IReadOnlyList<string> Of, string To, DowngradedTeeth On = DowngradedTeeth.All);

/// <summary>The teeth on which a downgrade holds.</summary>
public enum DowngradedTeeth
{
    All,
    Posterior,
    Molars,
}
