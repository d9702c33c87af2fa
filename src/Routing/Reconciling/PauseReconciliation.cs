using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Reconciling;

/// <summary>Lets a walk through an archive stand still; what it did so far stays done.</summary>
public sealed record PauseReconciliation(Guid Reconciliation) : IUseCase<ReconciliationView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class PauseReconciliationHandler(Steering steering) : IHandle<PauseReconciliation, ReconciliationView>
{
    public Task<Outcome<ReconciliationView>> HandleAsync(PauseReconciliation ask, Actor actor, CancellationToken ct) =>
        steering.ChangeAsync(ask.Reconciliation, run => run.Pause(), ct);
}

internal static class PauseReconciliationEndpoint
{
    public static void MapPauseReconciliation(this IEndpointRouteBuilder api) => api.MapPost("/routing/reconciliations/{id:guid}/pause",
        async (Guid id, Door<PauseReconciliation, ReconciliationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new PauseReconciliation(id), actor, ct)).ToHttp());
}
