using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Changes what an option of a draft is called, what is said of it, and where it stands among the others.</summary>
public sealed record ChangeOption(PlanId Plan, PlanOptionId Option, OptionChanges Changes) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() => PlanText.NameIfGiven("name", Changes.Name) ?? PlanText.Note("note", Changes.Note.Value);
}

/// <summary>The body of <c>PATCH /api/plans/{id}/options/{option}</c>.</summary>
public sealed record OptionChanges
{
    /// <summary>The version that was seen.</summary>
    public required int Version { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(ChangeJson<OptionTier?>))]
    public Change<OptionTier?> Tier { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Note { get; init; }

    /// <summary>Moves it before that option; null moves it to the end.</summary>
    [JsonConverter(typeof(ChangeJson<PlanOptionId?>))]
    public Change<PlanOptionId?> Before { get; init; }
}

internal sealed class ChangeOptionHandler(PlanDesk desk) : IHandle<ChangeOption, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(ChangeOption ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Changes.Version, actor, sheet => Change(sheet, ask.Option, ask.Changes), ct);

    private static Outcome<PlanSheet> Change(PlanSheet sheet, PlanOptionId id, OptionChanges changes)
    {
        if (sheet.Option(id) is not { } option)
            return PlanRefusals.NoOption;
        var changed = option with
        {
            Name = changes.Name?.Trim() ?? option.Name,
            Tier = changes.Tier.Or(option.Tier),
            Note = PlanText.Kept(changes.Note.Or(option.Note)),
        };
        var written = sheet.With(changed);
        if (!changes.Before.IsAsked)
            return written;
        return Order.Move(written.Options, changed, other => other.Id == changes.Before.Value, isLast: changes.Before.Value is null) is { } options
            ? written with { Options = options }
            : PlanRefusals.NoOption;
    }
}

internal static class ChangeOptionEndpoint
{
    public static void MapChangeOption(this IEndpointRouteBuilder api) => api.MapPatch("/plans/{id}/options/{optionId}",
        async (PlanId id, PlanOptionId optionId, OptionChanges changes, Door<ChangeOption, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangeOption(id, optionId, changes), actor, ct)).ToHttp());
}
