using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>The last comparison of a destination, whether it is over or not, and the beginning of what it found.</summary>
public sealed record GetComparison(string Name) : IUseCase<ComparisonView>
{
    public static Right Needs => Right.SeeRouting;

    public static bool LeavesTrail => false;
}

/// <summary>The last comparison of a destination.</summary>
/// <param name="Last">Null when there was none yet.</param>
/// <param name="Findings">The first 200; the rest is listed page by page.</param>
public sealed record ComparisonView(ReconciliationView? Last, IReadOnlyList<FindingView> Findings);

internal sealed class GetComparisonHandler(ClinicDb db, ReconciliationViews views) : IHandle<GetComparison, ComparisonView>
{
    private const int Shown = 200;

    public async Task<Outcome<ComparisonView>> HandleAsync(GetComparison ask, Actor actor, CancellationToken ct)
    {
        var run = await db.Set<Reconciliation>().AsNoTracking().Where(run => run.Destination == ask.Name && run.Kind == ReconciliationKind.Compare)
            .OrderByDescending(run => run.Number).FirstOrDefaultAsync(ct);
        if (run is null)
            return new ComparisonView(null, []);
        var found = await db.Set<Finding>().AsNoTracking().Where(finding => finding.Run == run.Number).OrderBy(finding => finding.Number).Take(Shown).ToListAsync(ct);
        return new ComparisonView(await views.OfAsync(run, ct), [.. found.Select(FindingView.Of)]);
    }
}

internal static class GetComparisonEndpoint
{
    public static void MapGetComparison(this IEndpointRouteBuilder api) => api.MapGet("/routing/destinations/{name}/compare",
        async (string name, Door<GetComparison, ComparisonView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetComparison(name), actor, ct)).ToHttp());
}
