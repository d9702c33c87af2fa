using DentaMind.Kernel;
using DentaMind.Treatment.Chart;

namespace DentaMind.Treatment.Estimates;

/// <summary>Says what each line will cost whom, and why: from the ask alone, and never more than the fee nor less than nothing.</summary>
internal static class Estimator
{
    /// <summary>Lines are reckoned by their days, and lines of one day in the order given: what is left of a cover goes to the first.</summary>
    public static Estimate Of(EstimateAsk ask)
    {
        if (ask.Lines.Count == 0)
            return new Estimate([]);
        var currency = ask.Lines[0].Fee.Currency;
        var covers = new Cover[ask.Coverages.Count];
        for (var at = 0; at < covers.Length; at++)
            covers[at] = new Cover(at + 1, ask.Coverages[at], ask, currency);
        var lines = new EstimatedLine[ask.Lines.Count];
        foreach (var at in Enumerable.Range(0, lines.Length).OrderBy(at => ask.Lines[at].On))
            lines[at] = Reckon(ask.Lines[at], covers);
        return new Estimate(lines);
    }

    private static EstimatedLine Reckon(PricedLine line, Cover[] covers)
    {
        List<Step> steps = [new Step(line.IsFeeKnown ? StepCode.Fee : StepCode.FeeUnknown) { Amount = line.Fee, Procedure = line.Procedure }];
        if (covers.Length == 0)
            steps.Add(new Step(StepCode.NoCoverage));
        var views = Array.ConvertAll(covers, cover => new View(cover, cover.Allow(line), Gates.Refuse(cover, line)));
        var owed = new Owed(Ceiling(line, views), Money.Zero(line.Fee.Currency));
        var parts = new InsuredPart[views.Length];
        for (var at = 0; at < views.Length; at++)
        {
            parts[at] = Pay(line, views[at], owed, steps);
            owed = owed with { PaidBefore = owed.PaidBefore + parts[at].Pays };
        }

        Array.ForEach(views, view => Remember(line, view));
        var writeOff = line.Fee - owed.InAll;
        if (!writeOff.IsZero)
            steps.Add(new Step(StepCode.WriteOff) { Amount = writeOff });
        steps.Add(new Step(StepCode.Patient) { Amount = owed.Left });
        return new EstimatedLine(line, writeOff, parts, owed.Left, steps);
    }

    /// <summary>What may be asked for in all: the least that a contract in force allows.</summary>
    private static Money Ceiling(PricedLine line, View[] views)
    {
        var most = line.Fee;
        foreach (var (cover, allowed, refused) in views)
            if (cover.Terms is { IsInNetwork: true, WritesOff: true } && Gates.LeavesContract(refused, cover.Terms))
                most = Money.Min(most, allowed);
        return most;
    }

    private static InsuredPart Pay(PricedLine line, View view, Owed owed, List<Step> steps)
    {
        var (cover, allowed, refused) = view;
        if (cover.IsInForce(line.On))
            steps.Add(new Step(AllowedCode(cover, line, allowed), cover.Ordinal) { Amount = allowed, Of = line.Fee });
        if (refused is not null)
        {
            steps.Add(refused);
            return new InsuredPart(cover.Ordinal, cover.Of.Plan, allowed, owed.Nothing, owed.Nothing);
        }

        if (Gates.IsAgeInDoubt(cover, line))
            steps.Add(new Step(StepCode.AgeUnknown, cover.Ordinal));
        var (deductible, pays) = new Reckoning(cover, line, owed, steps).Of(allowed);
        return new InsuredPart(cover.Ordinal, cover.Of.Plan, allowed, deductible, pays);
    }

    private static StepCode AllowedCode(Cover cover, PricedLine line, Money allowed) =>
        allowed == line.Fee ? StepCode.AllowedAsCharged : cover.Terms.IsInNetwork ? StepCode.Allowed : StepCode.AllowedWithoutContract;

    private static void Remember(PricedLine line, View view)
    {
        if (view.Refused is null)
            view.Cover.Done.Add(new PastWork(line.On, line.Procedure, line.Place));
        if (line.Procedure.Charts?.Kind == ChartItem.Extraction && line.Place.Tooth is { IsSupernumerary: false } position)
            view.Cover.Extracted.Add(new LostTooth(position.Tooth, line.On));
    }

    private readonly record struct View(Cover Cover, Money Allowed, Step? Refused);
}

/// <summary>What lines will cost whom.</summary>
internal sealed record Estimate(IReadOnlyList<EstimatedLine> Lines);

/// <summary>What one line will cost whom, and the steps that lead there.</summary>
internal sealed record EstimatedLine(PricedLine Line, Money WriteOff, IReadOnlyList<InsuredPart> Parts, Money Patient, IReadOnlyList<Step> Steps)
{
    public Money Insured => Line.Fee - WriteOff - Patient;
}

/// <summary>What one cover does about a line.</summary>
internal sealed record InsuredPart(int Ordinal, string Plan, Money Allowed, Money Deductible, Money Pays);
