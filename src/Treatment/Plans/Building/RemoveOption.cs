using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Takes an option off a draft, with all that is planned in it and its marks in the chart; the last one stays.</summary>
/// <param name="Plan">The draft.</param>
/// <param name="Option">The option.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record RemoveOption(PlanId Plan, PlanOptionId Option, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class RemoveOptionHandler(PlanDesk desk) : IHandle<RemoveOption, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(RemoveOption ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Version, actor, sheet => Remove(sheet, ask.Option), ct);

    private static Outcome<PlanSheet> Remove(PlanSheet sheet, PlanOptionId id)
    {
        if (sheet.Option(id) is null)
            return PlanRefusals.NoOption;
        if (sheet.Options.Count == 1)
            return PlanRefusals.LastOption;
        var rest = sheet.Options.Where(option => option.Id != id).ToList();
        return sheet with { Options = rest, Recommended = sheet.Recommended == id ? rest[0].Id : sheet.Recommended };
    }
}

internal static class RemoveOptionEndpoint
{
    public static void MapRemoveOption(this IEndpointRouteBuilder api) => api.MapDelete("/plans/{id}/options/{optionId}",
        async (PlanId id, PlanOptionId optionId, int? version, Door<RemoveOption, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RemoveOption(id, optionId, version ?? 0), actor, ct)).ToHttp());
}
