using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Plans.Costs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>Lays a draft before the patient: what it costs is asked once more and kept, and it can be signed for so many days.</summary>
public sealed record PresentPlan(PlanId Plan, Presentation Presentation) : IUseCase<PlanView>
{
    public const int LongestDays = 365;

    public static Right Needs => Right.EditPlans;

    public Refusal? Check() =>
        Presentation.ValidDays is < 1 or > LongestDays ? Refusal.Invalid("validDays", $"Give a number of days from 1 to {LongestDays}.") : null;
}

/// <summary>The body of <c>POST /api/plans/{id}/present</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="ValidDays">For how many days it may be signed.</param>
public sealed record Presentation(int Version, int ValidDays = 90);

internal sealed class PresentPlanHandler(PlanDesk desk, PlanCosts costs, PlanPlaces places) : IHandle<PresentPlan, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(PresentPlan ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, ask.Presentation.Version, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var plan = opened.Answer;
        if (!plan.Sheet.Leading.Items.Any(item => item.IsOpen))
            return PlanRefusals.Empty;
        var today = await places.TodayAsync(plan.Row.Location, desk.Now, actor, ct);
        var estimate = await costs.OfAsync(plan, today, actor, ct);
        if (!estimate.IsAnswer)
            return estimate.Refusal;
        if (plan.Row.Present(desk.Now, TimeSpan.FromDays(ask.Presentation.ValidDays)) is { } no)
            return no;
        plan.Sheet = plan.Sheet with { Estimate = estimate.Answer with { IsFrozen = true } };
        return await desk.KeepAsync(plan, actor, ct);
    }
}

internal static class PresentPlanEndpoint
{
    public static void MapPresentPlan(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/present",
        async (PlanId id, Presentation presentation, Door<PresentPlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new PresentPlan(id, presentation), actor, ct)).ToHttp());
}
