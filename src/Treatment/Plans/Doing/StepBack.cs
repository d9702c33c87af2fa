using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Takes the last step of an item back: scheduled, begun, done or declined. The chart goes back with it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Item">The item.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record StepBack(PlanId Plan, PlanItemId Item, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class StepBackHandler(ClinicDb db, PlanDesk desk) : IHandle<StepBack, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(StepBack ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, ask.Version, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var plan = opened.Answer;
        if (plan.Row.State is PlanState.Superseded or PlanState.Declined)
            return PlanRefusals.NotFrom(plan.Row.State);
        if (plan.Sheet.Item(ask.Item) is not { } item)
            return PlanRefusals.NoItem;
        if (!item.CanStepBack)
            return PlanRefusals.ItemState;
        if (item.State == ItemState.Completed)
            db.Announce(new ProcedureUndone(plan.Kept, plan.Row.Id, item.Id));
        plan.Sheet = plan.Sheet.WithItem(ask.Item, at => at.StepBack());
        return await desk.KeepAsync(plan, actor, ct);
    }
}

internal static class StepBackEndpoint
{
    public static void MapStepBack(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/items/{itemId}/undo",
        async (PlanId id, PlanItemId itemId, AsSeen seen, Door<StepBack, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new StepBack(id, itemId, seen.Version), actor, ct)).ToHttp());
}
