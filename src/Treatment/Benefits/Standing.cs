using DentaMind.Kernel;

namespace DentaMind.Treatment.Benefits;

/// <summary>What was used of a cover so far, as the insurer said on a day; what was paid after that day is added to it.</summary>
/// <param name="AsOf">The day for which the insurer said so.</param>
/// <param name="Paid">What it paid for the patient in that day's benefit year.</param>
/// <param name="Deductible">How much of the deductible the patient has paid in that year.</param>
/// <param name="FamilyPaid">What it paid for the whole family in that year; null when it was not asked.</param>
/// <param name="FamilyDeductible">How much of the family's deductible is paid; null when it was not asked.</param>
/// <param name="Lifetime">What was paid in the patient's life towards each lifetime maximum.</param>
public sealed record Standing(
    DateOnly AsOf, Money Paid, Money Deductible, Money? FamilyPaid = null, Money? FamilyDeductible = null, IReadOnlyList<LifetimeUse>? Lifetime = null);

/// <summary>What was paid in a life towards the lifetime maximum that names this category or procedure.</summary>
public sealed record LifetimeUse(string Of, Money Paid);
