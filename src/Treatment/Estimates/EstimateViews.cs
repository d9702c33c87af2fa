using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>Puts an estimate into words.</summary>
internal static class EstimateViews
{
    public static EstimateView Of(DateOnly on, EstimateAsk ask, Estimate estimate, IReadOnlyDictionary<string, Gain> waits)
    {
        var isOnlyOne = ask.Coverages.Count == 1;
        var lines = estimate.Lines.Select(line => Line(line, isOnlyOne, waits.GetValueOrDefault(line.Line.Id))).ToList();
        return new EstimateView(on, Totals(estimate), lines, Left(on, ask));
    }

    public static EstimateStep Tell(Step step, bool isOnlyOne) => new(
        step.Code,
        step.Ordinal == 0 ? null : step.Ordinal,
        step.Amount == default ? null : step.Amount,
        step.Of == default ? null : step.Of,
        step.Until,
        new Bilingual(StepsInEnglish.Say(step, isOnlyOne), StepsInFrench.Say(step, isOnlyOne)));

    private static LineEstimate Line(EstimatedLine line, bool isOnlyOne, Gain? gain) => new(
        line.Line.Id, line.Line.Fee, line.Line.IsFeeKnown, line.WriteOff,
        [.. line.Parts.Select(part => new InsurancePart(part.Ordinal, part.Plan, part.Allowed, part.Deductible, part.Pays))],
        line.Patient)
    {
        Steps = [.. line.Steps.Select(step => Tell(step, isOnlyOne))],
        Wait = gain is null ? null : new WaitHint(gain.On, gain.Days, gain.More, new Bilingual(StepsInEnglish.SayWait(gain), StepsInFrench.SayWait(gain))),
    };

    private static EstimateTotals Totals(Estimate estimate)
    {
        var nothing = Money.Zero(estimate.Lines[0].Line.Fee.Currency);
        return new EstimateTotals(
            Sum(line => line.Line.Fee), Sum(line => line.WriteOff), Sum(line => line.Insured), Sum(line => line.Patient));

        Money Sum(Func<EstimatedLine, Money> of) => estimate.Lines.Aggregate(nothing, (sum, line) => sum + of(line));
    }

    private static List<CoverageLeft> Left(DateOnly on, EstimateAsk ask) => [.. ask.Coverages.Select((cover, at) =>
    {
        var usage = new Usage(cover, ask.Patient.Past, ask.Lines[0].Fee.Currency);
        return new CoverageLeft(at + 1, cover.Plan, usage.AnnualLeft(on), usage.DeductibleLeft(on), usage.YearOf(on).AddYears(1));
    })];
}
