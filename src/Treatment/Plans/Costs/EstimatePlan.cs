using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Costs;

/// <summary>What a plan would cost on a day, line by line with every step of the reckoning; nothing is kept.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="On">The day; null is today where the plan is to be done.</param>
public sealed record EstimatePlan(PlanId Plan, DateOnly? On = null) : IUseCase<PlanEstimate>
{
    private const int YearsEitherWay = 5;

    public static Right Needs => Right.SeePlans;

    internal Refusal? Far(DateOnly today) =>
        On is { } day && (day < today.AddYears(-YearsEitherWay) || day > today.AddYears(YearsEitherWay))
            ? Refusal.Invalid("on", $"Give a day within {YearsEitherWay} years of today.")
            : null;
}

internal sealed class EstimatePlanHandler(PlanDesk desk, PlanCosts costs, PlanPlaces places) : IHandle<EstimatePlan, PlanEstimate>
{
    public async Task<Outcome<PlanEstimate>> HandleAsync(EstimatePlan ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        var today = await places.TodayAsync(plan.Answer.Row.Location, desk.Now, actor, ct);
        return ask.Far(today) is { } far ? far : await costs.OfAsync(plan.Answer, ask.On ?? today, actor, ct);
    }
}

/// <summary>The body of <c>POST /api/plans/{id}/estimate</c>.</summary>
internal sealed record OnThisDay(DateOnly? On);

internal static class EstimatePlanEndpoint
{
    public static void MapEstimatePlan(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/estimate",
        async (PlanId id, OnThisDay asked, Door<EstimatePlan, PlanEstimate> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new EstimatePlan(id, asked.On), actor, ct)).ToHttp());
}
