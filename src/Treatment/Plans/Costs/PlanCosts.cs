using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Treatment.Estimates;

namespace DentaMind.Treatment.Plans.Costs;

/// <summary>Asks the estimator what each option of a plan costs. Options are alternatives: each is asked as if it alone were done.</summary>
internal sealed class PlanCosts(Door<EstimateLines, EstimateView> estimator, TreatmentOptions options)
{
    public async Task<Outcome<PlanEstimate>> OfAsync(OpenPlan plan, DateOnly on, Actor actor, CancellationToken ct)
    {
        var all = new List<OptionEstimate>();
        foreach (var option in plan.Sheet.Options)
        {
            var estimate = await OfAsync(plan, option, on, actor, ct);
            if (!estimate.IsAnswer)
                return estimate.Refusal;
            all.Add(estimate.Answer);
        }
        return new PlanEstimate(on, IsFrozen: false, all);
    }

    private async Task<Outcome<OptionEstimate>> OfAsync(OpenPlan plan, PlanOption option, DateOnly on, Actor actor, CancellationToken ct)
    {
        var lines = option.Items.Where(item => item.IsOpen).SelectMany(LinesOf).ToList();
        if (lines.Count == 0)
            return Sum(option, [], []);
        var estimate = await estimator.EnterAsync(new EstimateLines(plan.Kept, on, lines, plan.Row.Location, plan.Row.Clinician), actor, ct);
        return estimate.IsAnswer ? Sum(option, estimate.Answer.Lines, estimate.Answer.Coverages) : estimate.Refusal;
    }

    /// <summary>What is done several times is several lines: insurers count so.</summary>
    private IEnumerable<AskedLine> LinesOf(PlanItem item) => Enumerable.Range(1, item.Work.Quantity).Select(time => new AskedLine(
        $"{item.Id}#{time}", item.Work.Procedure, item.Work.Tooth, item.Work.Surfaces, item.Work.Part,
        item.Work.FeeCents is { } cents ? new Money(cents, options.Currency) : null));

    private OptionEstimate Sum(PlanOption option, IReadOnlyList<LineEstimate> lines, IReadOnlyList<CoverageLeft> coverages)
    {
        var byItem = lines.ToLookup(line => line.Id.Split('#')[0], StringComparer.Ordinal);
        var phases = option.Phases.Select(phase =>
        {
            var items = phase.Items.Select(item => ItemOf(item, [.. byItem[item.Id.ToString()]])).Where(item => item.Lines.Count > 0).ToList();
            return new PhaseEstimate(phase.Id, Total(items.Select(item => item.Totals)), items);
        }).ToList();
        return new OptionEstimate(option.Id, Total(phases.Select(phase => phase.Totals)), phases, coverages);
    }

    private ItemEstimate ItemOf(PlanItem item, IReadOnlyList<LineEstimate> lines) => new(item.Id, Total(lines.Select(TotalsOf)), lines);

    private PlanTotals TotalsOf(LineEstimate line) => new(
        line.Fee, line.WriteOff, line.Insurance.Aggregate(Money.Zero(options.Currency), (sum, part) => sum + part.Pays), line.Patient, line.IsFeeKnown ? 0 : 1);

    private PlanTotals Total(IEnumerable<PlanTotals> parts) => parts.Aggregate(PlanTotals.Nothing(options.Currency), (sum, part) => sum.With(part));
}
