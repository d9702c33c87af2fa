using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>The last 50 walks through archives, the latest first.</summary>
/// <param name="Destination">Only of this one; null lists all.</param>
public sealed record ListReconciliations(string? Destination = null) : IUseCase<ReconciliationList>
{
    public static Right Needs => Right.SeeRouting;

    public static bool LeavesTrail => false;
}

/// <summary>Walks through archives, the latest first.</summary>
public sealed record ReconciliationList(IReadOnlyList<ReconciliationView> Items);

internal sealed class ListReconciliationsHandler(ClinicDb db, ReconciliationViews views) : IHandle<ListReconciliations, ReconciliationList>
{
    private const int Shown = 50;

    public async Task<Outcome<ReconciliationList>> HandleAsync(ListReconciliations ask, Actor actor, CancellationToken ct)
    {
        var runs = await db.Set<Reconciliation>().AsNoTracking().Where(run => ask.Destination == null || run.Destination == ask.Destination)
            .OrderByDescending(run => run.Number).Take(Shown).ToListAsync(ct);
        var items = new List<ReconciliationView>(runs.Count);
        foreach (var run in runs)
            items.Add(await views.OfAsync(run, ct));
        return new ReconciliationList(items);
    }
}

internal static class ListReconciliationsEndpoint
{
    public static void MapListReconciliations(this IEndpointRouteBuilder api) => api.MapGet("/routing/reconciliations",
        async (string? destination, Door<ListReconciliations, ReconciliationList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListReconciliations(destination), actor, ct)).ToHttp());
}
