using DentaMind.Kernel;
using DentaMind.Treatment.Benefits;

namespace DentaMind.Treatment.Estimates;

/// <summary>The reasons for which a cover pays nothing at all for a line, in the order in which insurers ask.</summary>
internal static class Gates
{
    private static readonly Func<Cover, PricedLine, Step?>[] InOrder = [Dates, Covered, Waiting, Age, MissingTeeth.Clause, Counting.Frequency, Counting.Replacement];

    /// <summary>The first reason; null when it pays.</summary>
    public static Step? Refuse(Cover cover, PricedLine line)
    {
        foreach (var gate in InOrder)
            if (gate(cover, line) is { } reason)
                return reason;
        return null;
    }

    /// <summary>Whether the contract's fee holds although nothing is paid.</summary>
    public static bool LeavesContract(Step? reason, PlanTerms terms) => reason?.Code switch
    {
        StepCode.CoverNotBegun or StepCode.CoverEnded => false,
        StepCode.NotCovered or StepCode.Excluded => terms.HoldsForUncovered,
        _ => true,
    };

    /// <summary>A limit of age holds, and nobody knows the age: the estimate takes it that the patient is within.</summary>
    public static bool IsAgeInDoubt(Cover cover, PricedLine line) =>
        cover.Patient.BirthDate is null && cover.Terms.Ages.Any(limit => limit.Of.Covers(line.Procedure));

    private static Step? Dates(Cover cover, PricedLine line) =>
        line.On < cover.Of.StartsOn ? new Step(StepCode.CoverNotBegun, cover.Ordinal) { Date = cover.Of.StartsOn, Until = cover.Of.StartsOn }
        : cover.Of.EndsOn < line.On ? new Step(StepCode.CoverEnded, cover.Ordinal) { Date = cover.Of.EndsOn }
        : null;

    private static Step? Covered(Cover cover, PricedLine line) =>
        cover.Terms.Exclusions.Covers(line.Procedure) ? new Step(StepCode.Excluded, cover.Ordinal) { Procedure = line.Procedure }
        : cover.CopayOf(line) is null && cover.ShareOf(line) is not { Percent: > 0 } ? new Step(StepCode.NotCovered, cover.Ordinal) { Procedure = line.Procedure }
        : null;

    private static Step? Waiting(Cover cover, PricedLine line)
    {
        if (cover.ShareOf(line) is not { WaitingMonths: > 0 and var months })
            return null;
        var until = cover.Of.StartsOn.AddMonths(months);
        return line.On >= until ? null
            : new Step(StepCode.Waiting, cover.Ordinal) { Number = months, Date = cover.Of.StartsOn, Until = until, Procedure = line.Procedure };
    }

    private static Step? Age(Cover cover, PricedLine line)
    {
        if (cover.Terms.Ages.Count == 0 || cover.Patient.AgeOn(line.On) is not { } age)
            return null;
        foreach (var limit in cover.Terms.Ages.Where(limit => limit.Of.Covers(line.Procedure)))
        {
            if (age < limit.From)
                return new Step(StepCode.TooYoung, cover.Ordinal) { Number = limit.From.Value, Span = age, Until = cover.Patient.BirthDate!.Value.Turns(limit.From.Value) };
            if (age > limit.Through)
                return new Step(StepCode.TooOld, cover.Ordinal) { Number = limit.Through.Value, Span = age };
        }

        return null;
    }
}
