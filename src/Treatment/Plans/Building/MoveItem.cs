using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Moves an item of a draft to a visit, a phase or another option, before another item or at the end: whether it was dragged there or sent by keys.</summary>
public sealed record MoveItem(PlanId Plan, PlanItemId Item, ItemMove Move) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() => Move.Visit is < 1 or > AddItems.LastVisit ? Refusal.Invalid("visit", $"Visits are counted from 1 to {AddItems.LastVisit}.") : null;
}

/// <summary>The body of <c>POST /api/plans/{id}/items/{item}/move</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="PhaseId">The phase, of whichever option.</param>
/// <param name="Visit">Which visit of it.</param>
/// <param name="Before">The item that it comes before; null puts it at the end of the visit.</param>
public sealed record ItemMove(int Version, PlanPhaseId PhaseId, int Visit = 1, PlanItemId? Before = null);

internal sealed class MoveItemHandler(PlanDesk desk) : IHandle<MoveItem, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(MoveItem ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Move.Version, actor, sheet => Put(sheet, ask.Item, ask.Move), ct);

    private static Outcome<PlanSheet> Put(PlanSheet sheet, PlanItemId id, ItemMove move)
    {
        if (sheet.Item(id) is not { } item)
            return PlanRefusals.NoItem;
        if (sheet.Phase(move.PhaseId) is not var (option, phase))
            return PlanRefusals.NoPhase;
        if (option.Items.Count() >= PlanOption.MostItems && option.Items.All(other => other.Id != id))
            return PlanRefusals.TooLarge;
        if (move.Before is { } before && (before == id || phase.Items.All(other => other.Id != before || other.Visit != move.Visit)))
            return Refusal.Invalid("before", "That item is not in this visit.");
        return sheet.WithoutItem(id).WithPhase(move.PhaseId, at => at.Put(item with { Visit = move.Visit }, move.Before));
    }
}

internal static class MoveItemEndpoint
{
    public static void MapMoveItem(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/items/{itemId}/move",
        async (PlanId id, PlanItemId itemId, ItemMove move, Door<MoveItem, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new MoveItem(id, itemId, move), actor, ct)).ToHttp());
}
