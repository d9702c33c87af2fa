using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Adds a phase to an option of a draft: one of the usual kinds, or the practice's own by its name.</summary>
public sealed record AddPhase(PlanId Plan, NewPhase Phase) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() =>
        Phase.Kind == PhaseKind.Own ? PlanText.Name("name", Phase.Name) : PlanText.NameIfGiven("name", Phase.Name);
}

/// <summary>The body of <c>POST /api/plans/{id}/phases</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="OptionId">The option.</param>
/// <param name="Kind">What the phase is for.</param>
/// <param name="Name">Its own name; needed where the kind does not say it.</param>
/// <param name="Before">The phase that it comes before; null puts it last.</param>
public sealed record NewPhase(int Version, PlanOptionId OptionId, PhaseKind Kind = PhaseKind.Own, string? Name = null, PlanPhaseId? Before = null);

internal sealed class AddPhaseHandler(PlanDesk desk) : IHandle<AddPhase, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(AddPhase ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Phase.Version, actor, sheet => Add(sheet, ask.Phase), ct);

    private static Outcome<PlanSheet> Add(PlanSheet sheet, NewPhase asked)
    {
        if (sheet.Option(asked.OptionId) is not { } option)
            return PlanRefusals.NoOption;
        if (option.Phases.Count == PlanOption.MostPhases)
            return PlanRefusals.TooLarge;
        var phase = new PlanPhase(PlanPhaseId.New(), asked.Kind, PlanText.Kept(asked.Name), []);
        return Order.Move(option.Phases, phase, other => other.Id == asked.Before, isLast: asked.Before is null) is { } phases
            ? sheet.With(option with { Phases = phases })
            : PlanRefusals.NoPhase;
    }
}

internal static class AddPhaseEndpoint
{
    public static void MapAddPhase(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/phases",
        async (PlanId id, NewPhase phase, Door<AddPhase, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AddPhase(id, phase), actor, ct)).ToHttp());
}
