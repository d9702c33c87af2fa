using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Estimates;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Rooms.Treatment.Estimates;

/// <summary>Builds what an estimate is made from, in a few words.</summary>
internal static class Scenes
{
    public static readonly DateOnly Day = new(2026, 3, 10);
    public static readonly Guid FirstCover = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid SecondCover = new("00000000-0000-0000-0000-000000000002");

    /// <summary>Preventive and diagnostic care in full, fillings and roots at 80, crowns and what replaces teeth at 50; whitening not at all.</summary>
    public static PlanTerms Usual { get; } = new()
    {
        Shares =
        [
            new(ProcedureCategory.Diagnostic, 100), new(ProcedureCategory.DiagnosticXRay, 100), new(ProcedureCategory.Preventive, 100),
            new(ProcedureCategory.Restorative, 80), new(ProcedureCategory.Endodontics, 80), new(ProcedureCategory.Periodontics, 80),
            new(ProcedureCategory.OralSurgery, 80), new(ProcedureCategory.Crowns, 50), new(ProcedureCategory.Prosthodontics, 50),
            new(ProcedureCategory.Orthodontics, 50),
        ],
    };

    /// <summary>Nothing is known but a birth date.</summary>
    public static PatientFacts Adult { get; } = new(new DateOnly(1980, 5, 5), [], []);

    public static Money Cents(long cents) => new(cents, Currency.Cad);

    public static Money Dollars(int dollars) => Cents(dollars * 100L);

    public static PlanTerms Paying(int percent, Coordination coordination = Coordination.Standard) =>
        new() { Coordination = coordination, Shares = [.. Enum.GetValues<ProcedureCategory>().Select(category => new CategoryShare(category, percent))] };

    public static CoverageTerms Cover(PlanTerms terms, FeeBook? allowed = null, Guid? id = null) =>
        new(id ?? FirstCover, "Maple Dental Plan", terms, allowed ?? FeeBook.Empty, new DateOnly(2024, 1, 1));

    public static CoverageTerms Second(PlanTerms terms, FeeBook? allowed = null) => Cover(terms, allowed, SecondCover) with { Plan = "Birch Benefits" };

    public static FeeBook Allowing(params (string Procedure, Money Fee)[] fees) =>
        new([new FeePages([new FeePage(new DateOnly(2020, 1, 1), fees.Select(one => (one.Procedure, FeeVariant.Any, one.Fee)))])]);

    public static Standing Used(Money paid, Money? deductible = null) => new(Day.AddDays(-1), paid, deductible ?? Dollars(0));

    public static PricedLine Line(string procedure, string place, Money fee, DateOnly? on = null) =>
        new($"{procedure} {place}".Trim(), Catalogue.Find(procedure)!, At(place), on ?? Day, fee);

    public static PastWork Past(string procedure, string place, DateOnly on) => new(on, Catalogue.Find(procedure)!, At(place));

    public static EstimateAsk Ask(PatientFacts patient, IReadOnlyList<CoverageTerms> covers, params PricedLine[] lines) => new(patient, covers, FeeBook.Empty, lines);

    /// <summary><c>36</c>, <c>36 MO</c>, <c>lower-right-quadrant</c>, or nothing.</summary>
    private static MouthPlace At(string place)
    {
        var words = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return default;
        if (!ToothPosition.TryParse(words[0], out var tooth))
            return new MouthPlace(null, SurfaceSet.None, Enum.Parse<MouthPart>(words[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        return new MouthPlace(tooth, words.Length > 1 && SurfaceSet.TryParse(words[1], out var surfaces) ? surfaces : SurfaceSet.None, null);
    }
}
