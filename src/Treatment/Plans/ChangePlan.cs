using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans;

/// <summary>Changes what a draft is called, who proposes it, where it is to be done, and which option is recommended.</summary>
public sealed record ChangePlan(PlanId Plan, PlanChanges Changes) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() => PlanText.NameIfGiven("name", Changes.Name);
}

/// <summary>The body of <c>PATCH /api/plans/{id}</c>.</summary>
public sealed record PlanChanges
{
    /// <summary>The version that was seen.</summary>
    public required int Version { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(ChangeJson<ClinicianId?>))]
    public Change<ClinicianId?> ClinicianId { get; init; }

    [JsonConverter(typeof(ChangeJson<LocationId?>))]
    public Change<LocationId?> LocationId { get; init; }

    /// <summary>The option whose items are the planned marks in the chart.</summary>
    public PlanOptionId? RecommendedId { get; init; }
}

internal sealed class ChangePlanHandler(PlanDesk desk, PlanPlaces places) : IHandle<ChangePlan, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(ChangePlan ask, Actor actor, CancellationToken ct)
    {
        var changes = ask.Changes;
        var plan = await desk.OpenAsync(ask.Plan, changes.Version, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        var (row, sheet) = (plan.Answer.Row, plan.Answer.Sheet);
        if (row.State != PlanState.Draft)
            return PlanRefusals.NotWritten(row.State);
        var place = await places.OfAsync(changes.LocationId.Or(row.Location), changes.ClinicianId.Or(row.Clinician), actor, ct);
        if (!place.IsAnswer)
            return place.Refusal;
        if (changes.RecommendedId is { } recommended && sheet.Option(recommended) is null)
            return PlanRefusals.NoOption;
        row.Belong(place.Answer);
        plan.Answer.Sheet = sheet with { Name = changes.Name?.Trim() ?? sheet.Name, Recommended = changes.RecommendedId ?? sheet.Recommended };
        return await desk.KeepAsync(plan.Answer, actor, ct);
    }
}

internal static class ChangePlanEndpoint
{
    public static void MapChangePlan(this IEndpointRouteBuilder api) => api.MapPatch("/plans/{id}",
        async (PlanId id, PlanChanges changes, Door<ChangePlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangePlan(id, changes), actor, ct)).ToHttp());
}
