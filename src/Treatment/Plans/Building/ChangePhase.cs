using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Changes what a phase of a draft is called, and which one it comes before.</summary>
public sealed record ChangePhase(PlanId Plan, PlanPhaseId Phase, PhaseChanges Changes) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() => PlanText.NameIfGiven("name", PlanText.Kept(Changes.Name.Value));
}

/// <summary>The body of <c>PATCH /api/plans/{id}/phases/{phase}</c>.</summary>
public sealed record PhaseChanges
{
    /// <summary>The version that was seen.</summary>
    public required int Version { get; init; }

    /// <summary>Its own name; null gives it its kind's again.</summary>
    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Name { get; init; }

    /// <summary>Moves it before that phase of the same option; null moves it to the end.</summary>
    [JsonConverter(typeof(ChangeJson<PlanPhaseId?>))]
    public Change<PlanPhaseId?> Before { get; init; }
}

internal sealed class ChangePhaseHandler(PlanDesk desk) : IHandle<ChangePhase, PlanView>
{
    private static readonly Refusal NeedsName = Refusal.Invalid("name", "A phase of the practice's own needs a name.");

    public Task<Outcome<PlanView>> HandleAsync(ChangePhase ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Changes.Version, actor, sheet => Change(sheet, ask.Phase, ask.Changes), ct);

    private static Outcome<PlanSheet> Change(PlanSheet sheet, PlanPhaseId id, PhaseChanges changes)
    {
        if (sheet.Phase(id) is not var (option, phase))
            return PlanRefusals.NoPhase;
        var changed = phase with { Name = PlanText.Kept(changes.Name.Or(phase.Name)) };
        if (changed is { Kind: PhaseKind.Own, Name: null })
            return NeedsName;
        IReadOnlyList<PlanPhase>? phases = [.. option.Phases.Select(other => other.Id == id ? changed : other)];
        if (changes.Before.IsAsked)
            phases = Order.Move(phases, changed, other => other.Id == changes.Before.Value, isLast: changes.Before.Value is null);
        return phases is null ? PlanRefusals.NoPhase : sheet.With(option with { Phases = phases });
    }
}

internal static class ChangePhaseEndpoint
{
    public static void MapChangePhase(this IEndpointRouteBuilder api) => api.MapPatch("/plans/{id}/phases/{phaseId}",
        async (PlanId id, PlanPhaseId phaseId, PhaseChanges changes, Door<ChangePhase, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangePhase(id, phaseId, changes), actor, ct)).ToHttp());
}
