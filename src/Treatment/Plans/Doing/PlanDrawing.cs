using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>What the items of a plan are in the chart as it stands now: most are a mark of their own, those of a bridge one together; a denture lies on the teeth that it replaces.</summary>
/// <remarks>Only the leading option is drawn, because its alternatives would be drawn over it; and an amendment only once it is signed. What is done stays.</remarks>
internal sealed class PlanDrawing
{
    private readonly Dictionary<PlanItemId, PlannedMark> marks = [];
    private readonly PatientChart chart;
    private readonly DateOnly today;

    private PlanDrawing(PatientChart chart, DateOnly today) => (this.chart, this.today) = (chart, today);

    public static PlanDrawing Of(OpenPlan plan, PatientChart chart, DateOnly today)
    {
        var drawing = new PlanDrawing(chart, today);
        drawing.Draw([.. plan.Sheet.Items.Where(item => item.State == ItemState.Completed || IsDrawn(plan, item))]);
        return drawing;
    }

    /// <summary>The mark of an item, which may be several items'; null for what leaves nothing to see.</summary>
    public PlannedMark? Of(PlanItem item) => marks.GetValueOrDefault(item.Id);

    private static bool IsDrawn(OpenPlan plan, PlanItem item) =>
        plan.Row.State is not (PlanState.Declined or PlanState.Superseded or PlanState.PutAway)
        && (plan.Row.Amends is null || plan.Row.IsSigned)
        && item.State != ItemState.Declined
        && plan.Sheet.Leading.Items.Any(leading => leading.Id == item.Id);

    private void Draw(IReadOnlyList<PlanItem> items)
    {
        foreach (var bridge in BridgeItems.Among(items))
            DrawBridge(bridge);
        var goingOut = items.Where(item => item is { Work: { IsExtraction: true, Tooth: not null }, State: not ItemState.Completed }).Select(item => item.Work.Tooth!.Value).ToHashSet();
        foreach (var item in items.Where(item => !marks.ContainsKey(item.Id)))
        {
            var charts = Catalogue.Find(item.Work.Procedure)?.Charts;
            if (charts is { Kind: ChartItem.Denture })
                Draw(item, charts, DentureTeeth.Of(item, ChartFold.At(chart.Written, item.DoneOn ?? today), goingOut));
            else if (charts is not null && !ItemRule.Of(charts.Kind).IsUnit && item.Work.Tooth is { } tooth)
                Draw(item, charts, [tooth]);
        }
    }

    private void Draw(PlanItem item, Charting charts, IReadOnlyList<ToothPosition> teeth)
    {
        if (teeth.Count > 0)
            marks[item.Id] = new PlannedMark { Item = item.Id, Teeth = teeth, Charts = charts, Surfaces = item.Work.Surfaces, IsDone = item.State == ItemState.Completed, DoneOn = item.DoneOn };
    }

    /// <summary>It is done when all of it is: a bridge is seated whole.</summary>
    private void DrawBridge(IReadOnlyList<PlanItem> bridge)
    {
        var pontics = bridge.Where(BridgeItems.IsPontic).ToList();
        var isDone = bridge.All(item => item.State == ItemState.Completed);
        var mark = new PlannedMark
        {
            Item = pontics[0].Id,
            Teeth = [.. bridge.Select(item => item.Work.Tooth!.Value)],
            Charts = Catalogue.Find(pontics[0].Work.Procedure)!.Charts!,
            Pontics = [.. pontics.Select(item => item.Work.Tooth!.Value)],
            IsDone = isDone,
            DoneOn = isDone ? bridge.Max(item => item.DoneOn) : null,
        };
        foreach (var item in bridge)
            marks[item.Id] = mark;
    }
}
