using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Writes an item of a draft anew; its mark in the chart follows.</summary>
public sealed record ChangeItem(PlanId Plan, PlanItemId Item, ItemChange Change) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() => Change.Item is null ? Refusal.Invalid("item", "Say what is to be done.") : ItemFit.Read(Change.Item).Refusal;
}

/// <summary>The body of <c>PUT /api/plans/{id}/items/{item}</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Item">All that is to stand there.</param>
public sealed record ItemChange(int Version, ItemForm Item);

internal sealed class ChangeItemHandler(PlanDesk desk, PlanLinks links, PlanPlaces places) : IHandle<ChangeItem, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(ChangeItem ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, ask.Change.Version, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        var work = ItemFit.Read(ask.Change.Item).Answer;
        if (!await places.KnowsAsync(work.Clinician, actor, ct))
            return Refusal.Invalid("clinicianId", "There is no such clinician.");
        if (await links.CheckAsync(plan.Answer, [work], actor, ct) is { } no)
            return no;
        return await desk.WriteAsync(ask.Plan, ask.Change.Version, actor, sheet => Write(sheet, ask.Item, work), ct);
    }

    private static Outcome<PlanSheet> Write(PlanSheet sheet, PlanItemId id, PlannedWork work) =>
        sheet.Item(id) is null ? PlanRefusals.NoItem : sheet.WithItem(id, item => item with { Work = work });
}

internal static class ChangeItemEndpoint
{
    public static void MapChangeItem(this IEndpointRouteBuilder api) => api.MapPut("/plans/{id}/items/{itemId}",
        async (PlanId id, PlanItemId itemId, ItemChange change, Door<ChangeItem, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangeItem(id, itemId, change), actor, ct)).ToHttp());
}
