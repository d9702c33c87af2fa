using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans;

/// <summary>A plan with everything that stands on it.</summary>
public sealed record GetPlan(PlanId Plan) : IUseCase<PlanView>
{
    public static Right Needs => Right.SeePlans;
}

internal sealed class GetPlanHandler(PlanDesk desk, PlanViews views) : IHandle<GetPlan, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(GetPlan ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, actor, ct);
        return plan.IsAnswer ? await views.OfAsync(plan.Answer, ct) : plan.Refusal;
    }
}

internal static class GetPlanEndpoint
{
    public static void MapGetPlan(this IEndpointRouteBuilder api) => api.MapGet("/plans/{id}",
        async (PlanId id, Door<GetPlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetPlan(id), actor, ct)).ToHttp());
}
