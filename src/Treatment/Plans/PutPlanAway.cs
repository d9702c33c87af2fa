using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Plans.Doing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans;

/// <summary>Puts a draft away that was begun by mistake: it leaves the list and the chart, and nothing of it is lost.</summary>
/// <param name="Plan">The draft; what a patient was shown or signed stays.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record PutPlanAway(PlanId Plan, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class PutPlanAwayHandler(PlanDesk desk) : IHandle<PutPlanAway, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(PutPlanAway ask, Actor actor, CancellationToken ct) =>
        desk.ChangeAsync(ask.Plan, ask.Version, actor, plan => plan.Row.PutAway(plan.Sheet), ct);
}

internal static class PutPlanAwayEndpoint
{
    public static void MapPutPlanAway(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/put-away",
        async (PlanId id, AsSeen seen, Door<PutPlanAway, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new PutPlanAway(id, seen.Version), actor, ct)).ToHttp());
}
