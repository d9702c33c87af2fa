using DentaMind.Kernel;

namespace DentaMind.Treatment.Benefits;

/// <summary>A practice counts in one currency: amounts of another are refused where they are written down.</summary>
internal static class PlanMoney
{
    public static Refusal? Check(PlanTerms terms, Currency currency) =>
        All(terms).All(amount => amount.Currency == currency) ? null : Refusal.Invalid("terms", $"The practice counts in {currency}; give every amount in it.");

    private static IEnumerable<Money> All(PlanTerms terms) =>
    [
        .. new[] { terms.AnnualMaximum, terms.FamilyMaximum, terms.Deductible, terms.FamilyDeductible }.OfType<Money>(),
        .. terms.Copays.Select(copay => copay.Amount),
        .. terms.LifetimeMaximums.Select(maximum => maximum.Amount),
    ];
}
