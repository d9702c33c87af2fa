using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Keeps the chart in step with plans: what is planned stands there as planned, what is done as done, and what is taken off is taken back.</summary>
/// <remarks>The marks are written in the plans' own transaction, all of them at once.</remarks>
internal sealed class PlanMarks(ChartPen pen, ChartBook charts, TimeProvider clock)
{
    /// <summary>Puts marks onto the sheets of plans of one patient, and their events into what is saved next; or says why the chart cannot have them.</summary>
    public async Task<Refusal?> FollowAsync(IReadOnlyList<OpenPlan> plans, Actor actor, CancellationToken ct)
    {
        if (!plans.Any(plan => plan.Sheet.Items.Any() || plan.Before.Items.Any()))
            return null;
        var opened = await charts.OpenAsync(plans[0].Kept, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var (chart, today) = (opened.Answer, clock.Today());
        var drawn = plans.Select(plan => (Plan: plan, Drawing: PlanDrawing.Of(plan, chart, today))).ToList();
        var forms = drawn.SelectMany(one => TakenBack(one.Plan, one.Drawing, chart, today)).ToList();
        foreach (var (plan, drawing) in drawn)
            plan.Sheet = Marked(plan, drawing, chart, forms);
        if (forms.Count == 0)
            return null;
        var contents = FormReading.ReadAll(forms, Notation.Fdi);
        return contents.IsAnswer ? pen.Write(chart, plans[0].Kept, new ChartNotes(forms, contents.Answer), actor).Refusal : contents.Refusal;
    }

    /// <summary>The marks that are right no longer; what somebody has taken out of the chart by hand is out already.</summary>
    private static IEnumerable<EventForm> TakenBack(OpenPlan plan, PlanDrawing drawing, PatientChart chart, DateOnly today)
    {
        var (gone, mouth) = (ChartFold.TakenBack(chart.Written), ChartFold.At(chart.Written, today));
        var isUnseen = plan.Row.State is PlanState.Draft or PlanState.PutAway;
        var wrong = plan.Before.Items.Select(before => (Before: before, Now: plan.Sheet.Item(before.Id))).ToList();
        var undone = wrong.Where(item => !StaysDone(item.Now, drawing)).Select(item => item.Before.DoneMark).OfType<ChartEventId>().Distinct();
        var unplanned = wrong.Where(item => !Stays(item.Before, item.Now, drawing, chart)).Select(item => item.Before.Mark).OfType<ChartEventId>().Distinct();
        return [
            .. undone.Where(done => !gone.ContainsKey(done)).Select(PlannedMark.TakeBack),
            .. unplanned.Where(mark => isUnseen ? !gone.ContainsKey(mark) : mouth.Has(mark)).Select(mark => isUnseen ? PlannedMark.TakeBack(mark) : PlannedMark.Drop(mark)),
        ];
    }

    private static PlanSheet Marked(OpenPlan plan, PlanDrawing drawing, PatientChart chart, List<EventForm> forms)
    {
        var written = new Dictionary<PlannedMark, ChartEventId>(ReferenceEqualityComparer.Instance);
        return plan.Sheet.EachItem(item =>
        {
            var before = plan.Before.Item(item.Id);
            item = item with
            {
                Mark = before is not null && Stays(before, item, drawing, chart) ? item.Mark : null,
                DoneMark = StaysDone(item, drawing) ? item.DoneMark : null,
            };
            return drawing.Of(item) is not { } mark || (mark.IsDone ? item.DoneMark : item.Mark) is not null ? item
                : mark.IsDone ? item with { DoneMark = IdOf(mark) }
                : item with { Mark = IdOf(mark) };
        });

        ChartEventId IdOf(PlannedMark mark)
        {
            if (written.TryGetValue(mark, out var known))
                return known;
            var id = written[mark] = ChartEventId.New();
            forms.Add(mark.ToForm(id));
            return id;
        }
    }

    /// <summary>Whether the planned mark that an item had is still right; once the work is done it is what was carried out.</summary>
    private static bool Stays(PlanItem before, PlanItem? now, PlanDrawing drawing, PatientChart chart) =>
        now is not null && drawing.Of(now) is { } mark
        && (mark.IsDone || (before.Mark is { } id && chart.Find(id) is { } written && mark.IsWrittenAs(written)));

    private static bool StaysDone(PlanItem? now, PlanDrawing drawing) => now is not null && drawing.Of(now) is { IsDone: true };
}
