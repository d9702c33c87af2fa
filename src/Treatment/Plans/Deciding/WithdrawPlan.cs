using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Plans.Doing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>Takes a plan that was presented, declined or not answered in time back to the desk; what it cost then is forgotten.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record WithdrawPlan(PlanId Plan, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class WithdrawPlanHandler(PlanDesk desk) : IHandle<WithdrawPlan, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(WithdrawPlan ask, Actor actor, CancellationToken ct) =>
        desk.ChangeAsync(ask.Plan, ask.Version, actor, Withdraw, ct);

    private static Refusal? Withdraw(OpenPlan plan)
    {
        if (plan.Row.Withdraw() is { } no)
            return no;
        plan.Sheet = plan.Sheet with { Estimate = null, DeclinedBecause = null, WasPresented = true };
        return null;
    }
}

internal static class WithdrawPlanEndpoint
{
    public static void MapWithdrawPlan(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/withdraw",
        async (PlanId id, AsSeen seen, Door<WithdrawPlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new WithdrawPlan(id, seen.Version), actor, ct)).ToHttp());
}
