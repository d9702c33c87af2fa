using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Says that a signed item has been begun: a crown that is prepared, a canal that is open.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Item">The item.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record StartItem(PlanId Plan, PlanItemId Item, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class StartItemHandler(PlanDesk desk) : IHandle<StartItem, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(StartItem ask, Actor actor, CancellationToken ct) =>
        desk.ChangeAsync(ask.Plan, ask.Version, actor, plan => Start(plan, ask.Item), ct);

    private static Refusal? Start(OpenPlan plan, PlanItemId id)
    {
        if (plan.Row is { IsSigned: false } or { State: PlanState.Superseded })
            return PlanRefusals.NotFrom(plan.Row.State);
        if (plan.Sheet.Item(id) is not { } item)
            return PlanRefusals.NoItem;
        if (item.State is not (ItemState.Accepted or ItemState.Scheduled))
            return PlanRefusals.ItemState;
        plan.Sheet = plan.Sheet.WithItem(id, at => at.Step(ItemState.InProgress));
        return null;
    }
}

/// <summary>The body of what is done to a plan, or to an item, as it was seen.</summary>
internal sealed record AsSeen(int Version);

internal static class StartItemEndpoint
{
    public static void MapStartItem(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/items/{itemId}/start",
        async (PlanId id, PlanItemId itemId, AsSeen seen, Door<StartItem, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new StartItem(id, itemId, seen.Version), actor, ct)).ToHttp());
}
