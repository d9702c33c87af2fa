using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Reconciling;

/// <summary>Ends a walk through an archive before its end; what it did so far stays done.</summary>
public sealed record StopReconciliation(Guid Reconciliation) : IUseCase<ReconciliationView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class StopReconciliationHandler(Steering steering, TimeProvider clock) : IHandle<StopReconciliation, ReconciliationView>
{
    public Task<Outcome<ReconciliationView>> HandleAsync(StopReconciliation ask, Actor actor, CancellationToken ct) =>
        steering.ChangeAsync(ask.Reconciliation, run => run.End(ReconciliationState.Stopped, clock.GetUtcNow()), ct);
}

internal static class StopReconciliationEndpoint
{
    public static void MapStopReconciliation(this IEndpointRouteBuilder api) => api.MapPost("/routing/reconciliations/{id:guid}/stop",
        async (Guid id, Door<StopReconciliation, ReconciliationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new StopReconciliation(id), actor, ct)).ToHttp());
}
