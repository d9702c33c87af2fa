using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Takes an item off a draft; its mark in the chart is taken back, and the chart is as it was.</summary>
/// <param name="Plan">The draft.</param>
/// <param name="Item">The item.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record RemoveItem(PlanId Plan, PlanItemId Item, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class RemoveItemHandler(PlanDesk desk) : IHandle<RemoveItem, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(RemoveItem ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Version, actor, sheet => Remove(sheet, ask.Item), ct);

    private static Outcome<PlanSheet> Remove(PlanSheet sheet, PlanItemId id) => sheet.Item(id) is null ? PlanRefusals.NoItem : sheet.WithoutItem(id);
}

internal static class RemoveItemEndpoint
{
    public static void MapRemoveItem(this IEndpointRouteBuilder api) => api.MapDelete("/plans/{id}/items/{itemId}",
        async (PlanId id, PlanItemId itemId, int? version, Door<RemoveItem, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RemoveItem(id, itemId, version ?? 0), actor, ct)).ToHttp());
}
