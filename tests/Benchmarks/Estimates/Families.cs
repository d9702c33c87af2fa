using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Estimates;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Benchmarks.Estimates;

/// <summary>Asks as a practice has them: ten lines for somebody with two insurances, always the same ones.</summary>
internal static class Families
{
    private const int Lines = 10;

    public static DateOnly Today { get; } = new(2026, 3, 10);

    private static Procedure[] OnTeeth { get; } = [.. Catalogue.All.Where(procedure => procedure.Area is ProcedureArea.Tooth or ProcedureArea.Surface)];

    /// <summary>Shares, a deductible and a maximum for each of two insurances, and nothing else.</summary>
    public static EstimateAsk[] Plain(int count) => [.. Enumerable.Range(0, count).Select(seed => Ask(new Random(seed), Sums(80), Sums(50), []))];

    /// <summary>Every sort of limit, allowed fees, and 40 services of the past.</summary>
    public static EstimateAsk[] Rich(int count) => [.. Enumerable.Range(0, count).Select(seed => Ask(new Random(seed), Limits(80), Limits(50) with { Coordination = Coordination.CarveOut }, Past(new Random(seed))))];

    private static EstimateAsk Ask(Random dice, PlanTerms first, PlanTerms second, IReadOnlyList<PastWork> past) => new(
        new PatientFacts(new DateOnly(1980, 5, 5), [new LostTooth(Tooth.OfFdi(36), new DateOnly(2015, 1, 1))], past),
        [Cover(first, 1), Cover(second, 2)],
        FeeBook.Empty,
        [.. Enumerable.Range(0, Lines).Select(at => Line(dice, at))]);

    private static PricedLine Line(Random dice, int at)
    {
        var procedure = OnTeeth[dice.Next(OnTeeth.Length)];
        return new PricedLine($"line {at}", procedure, Place(dice), Today, new Money(dice.Next(3_000, 200_000), Currency.Cad));
    }

    private static IReadOnlyList<PastWork> Past(Random dice) =>
        [.. Enumerable.Range(0, 40).Select(_ => new PastWork(Today.AddDays(-dice.Next(1, 2000)), OnTeeth[dice.Next(OnTeeth.Length)], Place(dice)))];

    private static MouthPlace Place(Random dice)
    {
        var tooth = Tooth.Permanent.ElementAt(dice.Next(32));
        return new MouthPlace(ToothPosition.Of(tooth), SurfaceSet.Of(Surface.Mesial, Surface.Buccal), null);
    }

    private static CoverageTerms Cover(PlanTerms terms, int number) =>
        new(new Guid(number, 0, 0, new byte[8]), $"Plan {number}", terms, FeeBook.Empty, new DateOnly(2025, 1, 1));

    private static PlanTerms Sums(int percent) => new()
    {
        Shares = [.. Enum.GetValues<ProcedureCategory>().Select(category => new CategoryShare(category, percent))],
        Deductible = new Money(5_000, Currency.Cad),
        AnnualMaximum = new Money(150_000, Currency.Cad),
    };

    private static PlanTerms Limits(int percent) => Sums(percent) with
    {
        Shares = [.. Enum.GetValues<ProcedureCategory>().Select(category => new CategoryShare(category, percent, category == ProcedureCategory.Crowns ? 18 : 0))],
        IsInNetwork = true,
        WritesOff = true,
        Frequencies = [new(["restorative"], 1, FrequencyPeriod.RollingMonths, 24, FrequencyScope.Surface), new(["endodontics"], 1, FrequencyPeriod.Lifetime, 0, FrequencyScope.Tooth)],
        Ages = [new(["DM.PREV.SEALANT"], null, 14)],
        Replacements = [new(["crowns", "prosthodontics"], 5)],
        Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM", DowngradedTeeth.Posterior)],
        LifetimeMaximums = [new(["orthodontics"], new Money(200_000, Currency.Cad))],
        Exclusions = ["DM.REST.VENEER.CERAMIC"],
        HasMissingToothClause = true,
    };
}
