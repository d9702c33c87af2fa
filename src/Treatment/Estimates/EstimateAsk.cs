using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>Everything that an estimate depends on; the same ask is always answered the same.</summary>
/// <param name="Patient">What of the patient plans ask about.</param>
/// <param name="Coverages">The first pays first.</param>
/// <param name="Office">The practice's own fees.</param>
/// <param name="Lines">What is to be done.</param>
internal sealed record EstimateAsk(PatientFacts Patient, IReadOnlyList<CoverageTerms> Coverages, FeeBook Office, IReadOnlyList<PricedLine> Lines);

/// <summary>What of a patient plans ask about.</summary>
/// <param name="BirthDate">Null when nobody knows.</param>
/// <param name="LostTeeth">Teeth that are gone, and when they were lost if that is known.</param>
/// <param name="Past">What was done before, in any order.</param>
internal sealed record PatientFacts(DateOnly? BirthDate, IReadOnlyList<LostTooth> LostTeeth, IReadOnlyList<PastWork> Past)
{
    public int? AgeOn(DateOnly day) => BirthDate?.YearsOn(day);
}

/// <summary>A tooth that is gone.</summary>
internal sealed record LostTooth(Tooth Tooth, DateOnly? On);

/// <summary>Something that was done on a day, wherever it was done.</summary>
internal sealed record PastWork(DateOnly On, Procedure Procedure, MouthPlace Place)
{
    /// <summary>The cover that paid, and what; null when it is not known or nobody did.</summary>
    public Payment? Payment { get; init; }
}

/// <summary>What a cover paid for something that was done.</summary>
internal sealed record Payment(Guid Coverage, Money Paid, Money Deductible);

/// <summary>Where in the mouth something is done.</summary>
internal readonly record struct MouthPlace(ToothPosition? Tooth, SurfaceSet Surfaces, MouthPart? Part)
{
    /// <summary>The jaw it lies in; null when it is not of one jaw.</summary>
    public MouthPart? Arch => Tooth is { } position ? MouthParts.ArchOf(position.Tooth) : Part?.Arch();

    public MouthPart? Quadrant => Tooth is { } position ? MouthParts.Of(position.Tooth.Quadrant)
        : Part is { } part && part.Fits(ProcedureArea.Quadrant) ? part : null;

    /// <summary>What its fee may depend on.</summary>
    public FeeVariant Variant => new(
        Math.Min(Surfaces.Count, FeeVariant.MostSurfaces),
        Tooth is not { } position ? TeethGroup.Any : position.Tooth.IsAnterior ? TeethGroup.Anterior : TeethGroup.Posterior);
}

/// <summary>One thing that is to be done, with its fee.</summary>
internal sealed record PricedLine(string Id, Procedure Procedure, MouthPlace Place, DateOnly On, Money Fee)
{
    public bool IsFeeKnown { get; init; } = true;
}

/// <summary>One cover of the patient, as far as money is concerned.</summary>
/// <param name="Id">Which.</param>
/// <param name="Plan">What the plan is called.</param>
/// <param name="Terms">What it pays.</param>
/// <param name="Allowed">The fees that the plan allows; empty when it takes the practice's.</param>
/// <param name="StartsOn">The first day covered.</param>
internal sealed record CoverageTerms(Guid Id, string Plan, PlanTerms Terms, FeeBook Allowed, DateOnly StartsOn)
{
    public DateOnly? EndsOn { get; init; }

    public Standing? Standing { get; init; }
}
