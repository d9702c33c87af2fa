using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Plans.Doing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans;

/// <summary>Brings back a draft that was put away, as it was; what it plans stands in the chart again.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record BringPlanBack(PlanId Plan, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class BringPlanBackHandler(PlanDesk desk) : IHandle<BringPlanBack, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(BringPlanBack ask, Actor actor, CancellationToken ct) =>
        desk.ChangeAsync(ask.Plan, ask.Version, actor, plan => plan.Row.BringBack(), ct);
}

internal static class BringPlanBackEndpoint
{
    public static void MapBringPlanBack(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/bring-back",
        async (PlanId id, AsSeen seen, Door<BringPlanBack, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new BringPlanBack(id, seen.Version), actor, ct)).ToHttp());
}
