using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>Writes down that the patient does not want a presented plan, or some of its items, and why; what is declined leaves the chart.</summary>
public sealed record DeclinePlan(PlanId Plan, Declining Declining) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() =>
        PlanText.Reason("reason", Declining.Reason)
        ?? (Declining.ItemIds is { Count: 0 or > PlanOption.MostItems } ? Refusal.Invalid("itemIds", "Say which items, or leave the list out for the whole plan.") : null);
}

/// <summary>The body of <c>POST /api/plans/{id}/decline</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why, in the patient's words or the clinician's.</param>
/// <param name="ItemIds">Which items; null is the whole plan.</param>
public sealed record Declining(int Version, string Reason, IReadOnlyList<PlanItemId>? ItemIds = null);

internal sealed class DeclinePlanHandler(ClinicDb db, PlanDesk desk) : IHandle<DeclinePlan, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(DeclinePlan ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, ask.Declining.Version, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var plan = opened.Answer;
        if ((ask.Declining.ItemIds is { } some ? DeclineSome(plan, some, ask.Declining.Reason.Trim()) : DeclineAll(plan, ask.Declining.Reason.Trim())) is { } no)
            return no;
        return await desk.KeepAsync(plan, actor, ct);
    }

    private Refusal? DeclineAll(OpenPlan plan, string reason)
    {
        if (plan.Row.Decline(desk.Now) is { } no)
            return no;
        plan.Sheet = plan.Sheet with { DeclinedBecause = reason };
        db.Announce(new PlanDeclined(plan.Kept, plan.Row.Id));
        return null;
    }

    /// <summary>Also of a signed plan: what was signed for may still be declined until it is begun.</summary>
    private static Refusal? DeclineSome(OpenPlan plan, IReadOnlyList<PlanItemId> ids, string reason)
    {
        if (plan.Row.State is PlanState.Draft or PlanState.PutAway or PlanState.Declined or PlanState.Superseded)
            return PlanRefusals.NotFrom(plan.Row.State);
        foreach (var id in ids.Distinct())
        {
            if (plan.Sheet.Item(id) is not { } item)
                return PlanRefusals.NoItem;
            if (item.State is not (ItemState.Proposed or ItemState.Accepted or ItemState.Scheduled))
                return PlanRefusals.ItemState;
            plan.Sheet = plan.Sheet.WithItem(id, at => at.Step(ItemState.Declined) with { DeclinedBecause = reason });
        }
        return null;
    }
}

internal static class DeclinePlanEndpoint
{
    public static void MapDeclinePlan(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/decline",
        async (PlanId id, Declining declining, Door<DeclinePlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new DeclinePlan(id, declining), actor, ct)).ToHttp());
}
