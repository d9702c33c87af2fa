using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Treatment.Chart;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Makes sure that what a plan points at is the same patient's: images, with marks that lie on them, and what stands in the chart.</summary>
internal sealed class PlanLinks(Door<FindImage, FoundImage> images, ChartBook charts, PlanDesk desk)
{
    public async Task<Refusal?> CheckAsync(OpenPlan plan, IReadOnlyList<PlannedWork> works, Actor actor, CancellationToken ct) =>
        await CheckChartAsync(plan, [.. works.Select(work => work.From).OfType<ChartEventId>()], actor, ct)
        ?? await CheckAsync(plan, [.. works.SelectMany(work => work.Images)], actor, ct);

    public async Task<Refusal?> CheckAsync(OpenPlan plan, IReadOnlyList<LinkedImage> linked, Actor actor, CancellationToken ct)
    {
        if (linked.Count == 0)
            return null;
        var whose = await desk.PatientAsync(plan.Row.Patient, actor, ct);
        if (!whose.IsAnswer)
            return whose.Refusal;
        foreach (var link in linked)
        {
            var found = await images.EnterAsync(new FindImage(link.ImageId), actor, ct);
            if (!found.IsAnswer || found.Answer.Patient is not { } owner || !whose.Answer.Ids.Contains(owner))
                return Refusal.Invalid("images", "There is no such image of this patient.");
            if (!Lies(link, found.Answer))
                return Refusal.Invalid("images", "The mark does not lie on the image.");
        }
        return null;
    }

    private async Task<Refusal?> CheckChartAsync(OpenPlan plan, IReadOnlyList<ChartEventId> from, Actor actor, CancellationToken ct)
    {
        if (from.Count == 0)
            return null;
        var chart = await charts.OpenAsync(plan.Kept, actor, ct);
        return !chart.IsAnswer ? chart.Refusal
            : from.Any(id => chart.Answer.Find(id) is null) ? Refusal.Invalid("from", "There is no such thing in this patient's chart.")
            : null;
    }

    private static bool Lies(LinkedImage link, FoundImage image)
    {
        if (link.Frame > Math.Max(1, image.Frames))
            return false;
        if (link.Region is not { } region)
            return true;
        double[] all = [region.X, region.Y, region.Width, region.Height];
        return all.All(double.IsFinite) && region is { X: >= 0, Y: >= 0, Width: >= 1, Height: >= 1 }
            && image is { Columns: { } columns, Rows: { } rows } && region.X + region.Width <= columns && region.Y + region.Height <= rows;
    }
}
