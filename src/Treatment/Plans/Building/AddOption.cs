using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Lays another option beside those of a draft: a blank one, or a copy to change.</summary>
public sealed record AddOption(PlanId Plan, NewOption Option) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() => PlanText.Name("name", Option.Name);
}

/// <summary>The body of <c>POST /api/plans/{id}/options</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Tier">Good, better or best.</param>
/// <param name="CopyOf">The option to begin with; null begins with a blank one.</param>
public sealed record NewOption(int Version, string Name, OptionTier? Tier = null, PlanOptionId? CopyOf = null);

internal sealed class AddOptionHandler(PlanDesk desk) : IHandle<AddOption, PlanView>
{
    public Task<Outcome<PlanView>> HandleAsync(AddOption ask, Actor actor, CancellationToken ct) =>
        desk.WriteAsync(ask.Plan, ask.Option.Version, actor, sheet => Add(sheet, ask.Option), ct);

    private static Outcome<PlanSheet> Add(PlanSheet sheet, NewOption asked)
    {
        if (sheet.Options.Count == PlanSheet.MostOptions)
            return PlanRefusals.TooLarge;
        if (asked.CopyOf is not { } id)
            return sheet with { Options = [.. sheet.Options, PlanOption.Blank(asked.Name.Trim(), asked.Tier)] };
        return sheet.Option(id) is { } from
            ? sheet with { Options = [.. sheet.Options, from.Copy(asked.Name.Trim(), asked.Tier)] }
            : PlanRefusals.NoOption;
    }
}

internal static class AddOptionEndpoint
{
    public static void MapAddOption(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/options",
        async (PlanId id, NewOption option, Door<AddOption, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AddOption(id, option), actor, ct)).ToHttp());
}
