using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Reconciling;

/// <summary>Lets a walk that stands still, or waits for its archive, go on now where it was.</summary>
public sealed record ResumeReconciliation(Guid Reconciliation) : IUseCase<ReconciliationView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class ResumeReconciliationHandler(Steering steering, TimeProvider clock) : IHandle<ResumeReconciliation, ReconciliationView>
{
    public Task<Outcome<ReconciliationView>> HandleAsync(ResumeReconciliation ask, Actor actor, CancellationToken ct) =>
        steering.ChangeAsync(ask.Reconciliation, run => run.Resume(clock.GetUtcNow()), ct);
}

internal static class ResumeReconciliationEndpoint
{
    public static void MapResumeReconciliation(this IEndpointRouteBuilder api) => api.MapPost("/routing/reconciliations/{id:guid}/resume",
        async (Guid id, Door<ResumeReconciliation, ReconciliationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ResumeReconciliation(id), actor, ct)).ToHttp());
}
