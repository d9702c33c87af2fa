using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Says that signed items have a visit, all of them or none; they leave the list of what nobody has scheduled.</summary>
public sealed record ScheduleItems(PlanId Plan, ItemSchedule Schedule) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() =>
        Schedule.ItemIds is not { Count: >= 1 and <= PlanOption.MostItems } ? Refusal.Invalid("itemIds", "Say which items.") : null;
}

/// <summary>The body of <c>POST /api/plans/{id}/schedule</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="ItemIds">The items.</param>
/// <param name="On">The day of the visit; null when it is known to the schedule alone.</param>
public sealed record ItemSchedule(int Version, IReadOnlyList<PlanItemId> ItemIds, DateOnly? On = null);

internal sealed class ScheduleItemsHandler(PlanDesk desk) : IHandle<ScheduleItems, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(ScheduleItems ask, Actor actor, CancellationToken ct) =>
        desk.ChangeAsync(ask.Plan, ask.Schedule.Version, actor, plan => Schedule(plan, ask.Schedule), ct);

    private static Refusal? Schedule(OpenPlan plan, ItemSchedule schedule)
    {
        if (plan.Row is { IsSigned: false } or { State: PlanState.Superseded })
            return PlanRefusals.NotFrom(plan.Row.State);
        foreach (var id in schedule.ItemIds.Distinct())
        {
            if (plan.Sheet.Item(id) is not { } item)
                return PlanRefusals.NoItem;
            if (item.State is not (ItemState.Accepted or ItemState.Scheduled))
                return PlanRefusals.ItemState;
            plan.Sheet = plan.Sheet.WithItem(id, at => (at.State == ItemState.Scheduled ? at : at.Step(ItemState.Scheduled)) with { ScheduledOn = schedule.On });
        }
        return null;
    }
}

internal static class ScheduleItemsEndpoint
{
    public static void MapScheduleItems(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/schedule",
        async (PlanId id, ItemSchedule schedule, Door<ScheduleItems, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ScheduleItems(id, schedule), actor, ct)).ToHttp());
}
