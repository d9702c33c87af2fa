using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Reconciling;

/// <summary>Begins to compare what an archive should have with what it has, and sends again what it has lost. It goes on by itself; look how far it is.</summary>
/// <param name="Name">The destination.</param>
/// <param name="Since">Only what was decided since then; null looks at everything, and at what is there and was never brought there.</param>
/// <param name="Repair">False only reports.</param>
/// <param name="ReadBack">Every image that is listed is read back and held against what was sent, for some archives go on listing what they have lost. That takes as long as bringing them there.</param>
public sealed record CompareDestination(string Name, DateTimeOffset? Since = null, bool Repair = true, bool ReadBack = false) : IUseCase<ReconciliationView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class CompareDestinationHandler(Openings openings, TimeProvider clock) : IHandle<CompareDestination, ReconciliationView>
{
    public Task<Outcome<ReconciliationView>> HandleAsync(CompareDestination ask, Actor actor, CancellationToken ct) => openings.OpenAsync(
        Reconciliation.Ask(ReconciliationKind.Compare, ask.Name, new Reconciliation.Request(actor.Name, clock.GetUtcNow()) { Repairs = ask.Repair, Since = ask.Since, ReadsBack = ask.ReadBack }),
        [],
        ct);
}

/// <summary>What to compare; all of it may be left out.</summary>
/// <param name="Since">Only what was decided since then; null looks at everything.</param>
/// <param name="Repair">False only reports.</param>
/// <param name="ReadBack">True reads every listed image back.</param>
internal sealed record ComparisonWish(DateTimeOffset? Since = null, bool Repair = true, bool ReadBack = false);

internal static class CompareDestinationEndpoint
{
    public static void MapCompareDestination(this IEndpointRouteBuilder api) => api.MapPost("/routing/destinations/{name}/compare",
        async (string name, ComparisonWish? wish, Door<CompareDestination, ReconciliationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(Ask(name, wish ?? new ComparisonWish()), actor, ct)).ToHttp(
                run => TypedResults.Accepted($"/api/routing/destinations/{name}/compare", run)));

    private static CompareDestination Ask(string name, ComparisonWish wish) => new(name, wish.Since, wish.Repair, wish.ReadBack);
}
