using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Takes an empty phase off an option of a draft.</summary>
/// <param name="Plan">The draft.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record RemovePhase(PlanId Plan, PlanPhaseId Phase, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class RemovePhaseHandler(PlanDesk desk) : IHandle<RemovePhase, PlanView>
{
    private static readonly Refusal LastPhase = new("last-phase", "An option has at least one phase.");

    public Task<Outcome<PlanView>> HandleAsync(RemovePhase ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Version, actor, sheet => Remove(sheet, ask.Phase), ct);

    private static Outcome<PlanSheet> Remove(PlanSheet sheet, PlanPhaseId id) => sheet.Phase(id) switch
    {
        null => PlanRefusals.NoPhase,
        (_, { Items.Count: > 0 }) => PlanRefusals.PhaseInUse,
        ({ Phases.Count: 1 }, _) => LastPhase,
        var (option, _) => sheet.With(option with { Phases = [.. option.Phases.Where(phase => phase.Id != id)] }),
    };
}

internal static class RemovePhaseEndpoint
{
    public static void MapRemovePhase(this IEndpointRouteBuilder api) => api.MapDelete("/plans/{id}/phases/{phaseId}",
        async (PlanId id, PlanPhaseId phaseId, int? version, Door<RemovePhase, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RemovePhase(id, phaseId, version ?? 0), actor, ct)).ToHttp());
}
