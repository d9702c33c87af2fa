using DentaMind.Kernel;
using DentaMind.Treatment.Estimates;

namespace DentaMind.Treatment.Plans.Costs;

/// <summary>What a plan costs, as far as can be known on a day: option by option, each as if it alone were done.</summary>
/// <param name="On">The day whose fees and coverage were asked.</param>
/// <param name="IsFrozen">Whether this is what was presented; otherwise it is of now and kept nowhere.</param>
/// <param name="Options">In the order of the plan.</param>
public sealed record PlanEstimate(DateOnly On, bool IsFrozen, IReadOnlyList<OptionEstimate> Options);

/// <summary>What one option costs.</summary>
/// <param name="OptionId">The option.</param>
/// <param name="Totals">Of all its items.</param>
/// <param name="Phases">In the order of the option.</param>
/// <param name="Coverages">What each coverage has left after it.</param>
public sealed record OptionEstimate(PlanOptionId OptionId, PlanTotals Totals, IReadOnlyList<PhaseEstimate> Phases, IReadOnlyList<CoverageLeft> Coverages);

/// <summary>What one phase costs.</summary>
public sealed record PhaseEstimate(PlanPhaseId PhaseId, PlanTotals Totals, IReadOnlyList<ItemEstimate> Items);

/// <summary>What one item costs, and how that was worked out.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Totals">Of its lines.</param>
/// <param name="Lines">One for each time that it is done.</param>
public sealed record ItemEstimate(PlanItemId ItemId, PlanTotals Totals, IReadOnlyList<LineEstimate> Lines);

/// <summary>A fee and who is estimated to bear it: fee = write-off + insurance + patient, to the cent.</summary>
/// <param name="Fee">What is charged.</param>
/// <param name="WriteOff">What the practice lets go of, by its agreement with an insurer.</param>
/// <param name="Insurance">What insurers are estimated to pay.</param>
/// <param name="Patient">What is left to the patient.</param>
/// <param name="FeesUnknown">How many lines have no fee in force; they count as nothing above.</param>
public sealed record PlanTotals(Money Fee, Money WriteOff, Money Insurance, Money Patient, int FeesUnknown)
{
    public static PlanTotals Nothing(Currency currency) => new(Money.Zero(currency), Money.Zero(currency), Money.Zero(currency), Money.Zero(currency), 0);

    internal PlanTotals With(PlanTotals other) =>
        new(Fee + other.Fee, WriteOff + other.WriteOff, Insurance + other.Insurance, Patient + other.Patient, FeesUnknown + other.FeesUnknown);
}
