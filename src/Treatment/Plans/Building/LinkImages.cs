using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Says upon which images an item of a draft rests, and what was marked on them.</summary>
public sealed record LinkImages(PlanId Plan, PlanItemId Item, ImageLinks Links) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

/// <summary>The body of <c>PUT /api/plans/{id}/items/{item}/images</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Images">All of them; an empty list takes them away.</param>
/// <param name="NoImageBecause">Why a tooth is to be taken out without one.</param>
public sealed record ImageLinks(int Version, IReadOnlyList<LinkedImage> Images, string? NoImageBecause = null);

internal sealed class LinkImagesHandler(PlanDesk desk, PlanLinks known) : IHandle<LinkImages, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(LinkImages ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, ask.Links.Version, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        if (await known.CheckAsync(plan.Answer, ask.Links.Images, actor, ct) is { } no)
            return no;
        return await desk.WriteAsync(ask.Plan, ask.Links.Version, actor, sheet => Link(sheet, ask.Item, ask.Links), ct);
    }

    private static Outcome<PlanSheet> Link(PlanSheet sheet, PlanItemId id, ImageLinks links)
    {
        if (sheet.Item(id) is not { } item)
            return PlanRefusals.NoItem;
        var work = ItemFit.Relink(item.Work, links);
        return work.IsAnswer ? sheet.WithItem(id, at => at with { Work = work.Answer }) : work.Refusal;
    }
}

internal static class LinkImagesEndpoint
{
    public static void MapLinkImages(this IEndpointRouteBuilder api) => api.MapPut("/plans/{id}/items/{itemId}/images",
        async (PlanId id, PlanItemId itemId, ImageLinks links, Door<LinkImages, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new LinkImages(id, itemId, links), actor, ct)).ToHttp());
}
