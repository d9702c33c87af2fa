using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>Begins the next edition of a signed plan with what is not done yet. What was signed stays as it is, and holds until the new edition is signed too.</summary>
/// <param name="Plan">The signed plan.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record AmendPlan(PlanId Plan, int Version) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

internal sealed class AmendPlanHandler(ClinicDb db, PlanDesk desk) : IHandle<AmendPlan, PlanView>
{
    private static readonly Race AlreadyAmended = new("ux_plans_amends", PlanRefusals.AmendmentOpen);

    public async Task<Outcome<PlanView>> HandleAsync(AmendPlan ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, ask.Version, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var signed = opened.Answer;
        if (signed.Row is { IsSigned: false } or { State: PlanState.Superseded })
            return PlanRefusals.NotFrom(signed.Row.State);
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Amends == signed.Row.Id, ct) is { } begun)
            return begun.State == PlanState.PutAway ? PlanRefusals.AmendmentPutAway : PlanRefusals.AmendmentOpen;
        var patient = await desk.PatientAsync(signed.Kept, actor, ct);
        if (!patient.IsAnswer)
            return patient.Refusal;
        var row = Plan.Amend(signed.Row, PlanId.New(), signed.Kept, desk.Now);
        return await desk.BeginAsync(row, NextOf(signed.Sheet), patient.Answer, ct, AlreadyAmended);
    }

    /// <summary>Of every option what is neither done nor declined, as nobody has decided upon it.</summary>
    private static PlanSheet NextOf(PlanSheet signed)
    {
        var options = signed.Options.Select(option => (From: option.Id, Copy: Undone(option).Copy(option.Name, option.Tier))).ToList();
        return PlanSheet.Blank(signed.Name, [.. options.Select(option => option.Copy)]) with
        {
            Recommended = options.Single(option => option.From == signed.Leading.Id).Copy.Id,
        };
    }

    private static PlanOption Undone(PlanOption option) => option with
    {
        Phases = [.. option.Phases.Select(phase => phase with { Items = [.. phase.Items.Where(item => item.IsOpen)] })],
    };
}

internal static class AmendPlanEndpoint
{
    public static void MapAmendPlan(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/amend",
        async (PlanId id, Doing.AsSeen seen, Door<AmendPlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AmendPlan(id, seen.Version), actor, ct)).ToHttp(made => TypedResults.Created($"/api/plans/{made.Id}", made))).OncePerKey();
}
