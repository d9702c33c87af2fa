using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>What something is expected to cost whom; it is an estimate, and the insurer decides.</summary>
/// <param name="On">For which day.</param>
/// <param name="Totals">Of all lines.</param>
/// <param name="Lines">In the order asked.</param>
/// <param name="Coverages">What is left of each insurance before these lines.</param>
public sealed record EstimateView(DateOnly On, EstimateTotals Totals, IReadOnlyList<LineEstimate> Lines, IReadOnlyList<CoverageLeft> Coverages);

/// <summary>Sums: the fee is what is written off, insured and the patient's, to the cent.</summary>
public sealed record EstimateTotals(Money Fee, Money WriteOff, Money Insurance, Money Patient);

/// <summary>What one line is expected to cost whom.</summary>
/// <param name="Id">As it was asked.</param>
/// <param name="Fee">What it costs; nothing when no fee is known.</param>
/// <param name="IsFeeKnown">Whether a fee is in force, or was given.</param>
/// <param name="WriteOff">What the practice does not ask for, by contract.</param>
/// <param name="Insurance">What each insurance pays, in the order in which they pay.</param>
/// <param name="Patient">What is left for the patient.</param>
public sealed record LineEstimate(string Id, Money Fee, bool IsFeeKnown, Money WriteOff, IReadOnlyList<InsurancePart> Insurance, Money Patient)
{
    /// <summary>How it was reckoned, step by step.</summary>
    public IReadOnlyList<EstimateStep> Steps { get; init; } = [];

    /// <summary>What waiting would bring; null when nothing.</summary>
    public WaitHint? Wait { get; init; }
}

/// <summary>What one insurance does about a line.</summary>
/// <param name="Ordinal">1 for the one that pays first.</param>
/// <param name="Plan">What its plan is called.</param>
/// <param name="Allowed">What it reckons from.</param>
/// <param name="Deductible">What it takes off as deductible.</param>
/// <param name="Pays">What it pays.</param>
public sealed record InsurancePart(int Ordinal, string Plan, Money Allowed, Money Deductible, Money Pays);

/// <summary>One step of the reckoning, as numbers and as a sentence that can be read aloud.</summary>
/// <param name="Code">Which step; stable.</param>
/// <param name="Ordinal">Of which insurance; null when of none.</param>
/// <param name="Amount">What it came to.</param>
/// <param name="Of">What it was reckoned from.</param>
/// <param name="Until">The first day on which it would come out otherwise; null when none can be told.</param>
/// <param name="Text">The sentence.</param>
public sealed record EstimateStep(StepCode Code, int? Ordinal, Money? Amount, Money? Of, DateOnly? Until, Bilingual Text);

/// <summary>What waiting would bring.</summary>
/// <param name="On">The first day that brings more.</param>
/// <param name="Days">How many days later that is.</param>
/// <param name="More">How much more the insurers would pay in all.</param>
/// <param name="Text">The sentence.</param>
public sealed record WaitHint(DateOnly On, int Days, Money More, Bilingual Text);

/// <summary>What is left of an insurance before these lines, in the benefit year of the estimate's day.</summary>
/// <param name="Ordinal">1 for the one that pays first.</param>
/// <param name="Plan">What its plan is called.</param>
/// <param name="Maximum">What it still pays this year; null without a maximum.</param>
/// <param name="Deductible">What the patient has to pay first; null without a deductible.</param>
/// <param name="RenewsOn">The first day of the next benefit year.</param>
public sealed record CoverageLeft(int Ordinal, string Plan, Money? Maximum, Money? Deductible, DateOnly RenewsOn);
