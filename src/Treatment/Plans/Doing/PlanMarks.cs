using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Keeps the chart in step with plans: what is planned stands there as planned, what is done as done, and what is taken off is taken back.</summary>
/// <remarks>
/// Only the leading option is marked, because its alternatives would be drawn over it; and an amendment only once it is signed.
/// The marks are written in the plans' own transaction, all of them at once.
/// </remarks>
internal sealed class PlanMarks(ChartPen pen)
{
    /// <summary>Puts marks onto the sheets of plans of one patient, and their events into what is saved next; or says why the chart cannot have them.</summary>
    public async Task<Refusal?> FollowAsync(IReadOnlyList<OpenPlan> plans, Actor actor, CancellationToken ct)
    {
        var forms = plans.SelectMany(TakenBack).ToList();
        foreach (var plan in plans)
            plan.Sheet = Marked(plan, forms);
        if (forms.Count == 0)
            return null;
        var contents = FormReading.ReadAll(forms, Notation.Fdi);
        return contents.IsAnswer ? (await pen.WriteAsync(plans[0].Kept, new ChartNotes(forms, contents.Answer), actor, ct)).Refusal : contents.Refusal;
    }

    private static IEnumerable<EventForm> TakenBack(OpenPlan plan)
    {
        foreach (var before in plan.Before.Items)
        {
            if (before.DoneMark is { } done && plan.Sheet.Item(before.Id) is not { State: ItemState.Completed })
                yield return PlannedMark.TakeBack(done);
            if (before.Mark is { } mark && !Stays(plan, before))
                yield return plan.Row.State is PlanState.Draft or PlanState.PutAway ? PlannedMark.TakeBack(mark) : PlannedMark.Drop(mark);
        }
    }

    private static PlanSheet Marked(OpenPlan plan, List<EventForm> forms) => plan.Sheet.EachItem(item =>
    {
        var kept = plan.Before.Item(item.Id) is { } before && Stays(plan, before) ? item.Mark : null;
        item = item with { Mark = kept, DoneMark = item.State == ItemState.Completed ? item.DoneMark : null };
        if (PlannedMark.Of(item.Work) is not { } mark)
            return item;
        var id = ChartEventId.New();
        if (item is { State: ItemState.Completed, DoneMark: null })
            item = item with { DoneMark = id };
        else if (item.State != ItemState.Completed && item.Mark is null && IsDrawn(plan, item))
            item = item with { Mark = id };
        else
            return item;
        forms.Add(mark.ToForm(id, item));
        return item;
    });

    /// <summary>Whether the mark that an item had is still right.</summary>
    private static bool Stays(OpenPlan plan, PlanItem before) =>
        plan.Sheet.Item(before.Id) is { } now
        && (now.State == ItemState.Completed || IsDrawn(plan, now))
        && PlannedMark.Of(now.Work) == PlannedMark.Of(before.Work);

    private static bool IsDrawn(OpenPlan plan, PlanItem item) =>
        plan.Row.State is not (PlanState.Declined or PlanState.Superseded or PlanState.PutAway)
        && (plan.Row.Amends is null || plan.Row.IsSigned)
        && item.State != ItemState.Declined
        && plan.Sheet.Leading.Items.Any(leading => leading.Id == item.Id);
}
