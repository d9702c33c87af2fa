using DentaMind.Kernel;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Server.Demo;

/// <summary>Two invented plans: one generous and with a contract, one that has every sort of limit.</summary>
internal static class DemoInsurance
{
    public static PlanForm Maple { get; } = new("Gold", "Harbour Shipyard", "HS-410", new PlanTerms
    {
        IsInNetwork = true,
        WritesOff = true,
        AnnualMaximum = Dollars(2000),
        Deductible = Dollars(50),
        FamilyDeductible = Dollars(150),
        Shares = [.. Care(100, 80, 60)],
        LifetimeMaximums = [new(["orthodontics"], Dollars(2500))],
        Frequencies =
        [
            new(["DM.EXAM.RECALL", "DM.PREV.POLISH.ADULT", "DM.PREV.POLISH.CHILD"], 2, FrequencyPeriod.CalendarYear),
            new(["DM.XRAY.BITEWING2", "DM.XRAY.BITEWING4"], 1, FrequencyPeriod.RollingMonths, 12),
        ],
        Replacements = [new(["crowns"], 5)],
    });

    public static PlanForm Birch { get; } = new("Essential", "Colline School Board", "CSB-7", new PlanTerms
    {
        YearBegins = 7,
        Coordination = Coordination.NonDuplication,
        AnnualMaximum = Dollars(1200),
        Deductible = Dollars(75),
        Shares = [.. Care(80, 70, 50).Select(share => share.Category is ProcedureCategory.Crowns or ProcedureCategory.Prosthodontics ? share with { WaitingMonths = 12 } : share)],
        Frequencies = [new(["DM.EXAM.RECALL"], 1, FrequencyPeriod.RollingMonths, 9), new(["DM.PERIO.ROOTPLANING"], 1, FrequencyPeriod.RollingMonths, 24, FrequencyScope.Quadrant)],
        Ages = [new(["DM.PREV.FLUORIDE"], null, 16), new(["DM.PREV.SEALANT"], 6, 14)],
        Replacements = [new(["crowns"], 7), new(["prosthodontics"], 8)],
        Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM", DowngradedTeeth.Molars)],
        HasMissingToothClause = true,
    });

    private static Money Dollars(int dollars) => new(dollars * 100L, Currency.Cad);

    private static IEnumerable<CategoryShare> Care(int preventive, int basic, int major) =>
    [
        new(ProcedureCategory.Diagnostic, preventive, 0, true), new(ProcedureCategory.DiagnosticXRay, preventive, 0, true), new(ProcedureCategory.Preventive, preventive, 0, true),
        new(ProcedureCategory.Restorative, basic), new(ProcedureCategory.Endodontics, basic), new(ProcedureCategory.Periodontics, basic), new(ProcedureCategory.OralSurgery, basic),
        new(ProcedureCategory.Crowns, major), new(ProcedureCategory.Prosthodontics, major), new(ProcedureCategory.Orthodontics, major), new(ProcedureCategory.Adjunctive, basic),
    ];
}
