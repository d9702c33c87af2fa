using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans;

/// <summary>Begins a plan for a patient: a blank page with one option or several side by side. The same id twice is the same plan.</summary>
public sealed record ProposePlan(PatientId Patient, PlanProposal Plan) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        PlanText.Name("name", Plan.Name)
        ?? (Plan.Options is { Count: < 1 or > PlanSheet.MostOptions } ? Refusal.Invalid("options", $"Give 1 to {PlanSheet.MostOptions} options.") : null)
        ?? Plan.Options?.Select(option => PlanText.Name("options", option?.Name)).FirstOrDefault(flaw => flaw is not null);
}

/// <summary>The body of <c>POST /api/patients/{id}/plans</c>.</summary>
/// <param name="Name">What the plan is called.</param>
/// <param name="Id">Made by whoever asks, so that asking twice is asking once; null lets the house make it.</param>
/// <param name="ClinicianId">Who proposes it.</param>
/// <param name="LocationId">Where it is to be done; null takes the patient's home.</param>
/// <param name="Options">Side by side; null begins with one that is called as the plan is.</param>
public sealed record PlanProposal(
    string Name, PlanId? Id = null, ClinicianId? ClinicianId = null, LocationId? LocationId = null, IReadOnlyList<ProposedOption>? Options = null);

/// <summary>One of the options that a plan begins with.</summary>
public sealed record ProposedOption(string Name, OptionTier? Tier = null);

internal sealed class ProposePlanHandler(ClinicDb db, PlanDesk desk, PlanViews views, PlanPlaces places) : IHandle<ProposePlan, PlanView>
{
    private static readonly Refusal IdTaken = new("plan-id-taken", "There is another plan under that id; make a new one.");

    public async Task<Outcome<PlanView>> HandleAsync(ProposePlan ask, Actor actor, CancellationToken ct)
    {
        var patient = await desk.PatientAsync(ask.Patient, actor, ct);
        if (!patient.IsAnswer)
            return patient.Refusal;
        if (patient.Answer.RefuseWrite(ask.Patient) is { } merged)
            return merged;
        if (ask.Plan.Id is { } id && await db.Set<Plan>().AsNoTracking().AnyAsync(plan => plan.Id == id, ct))
            return await AgainAsync(id, ask.Patient, actor, ct);
        var place = await places.OfAsync(ask.Plan.LocationId ?? patient.Answer.HomeLocation, ask.Plan.ClinicianId, actor, ct);
        if (!place.IsAnswer)
            return place.Refusal;
        var row = Plan.Propose(ask.Plan.Id ?? PlanId.New(), ask.Patient, place.Answer, desk.Now);
        return await desk.BeginAsync(row, Blank(ask.Plan), patient.Answer, ct, new Race("pk_plans", IdTaken));
    }

    private async Task<Outcome<PlanView>> AgainAsync(PlanId id, PatientId patient, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(id, actor, ct);
        return plan.IsAnswer && plan.Answer.Row.Patient == patient ? await views.OfAsync(plan.Answer, ct) : IdTaken;
    }

    private static PlanSheet Blank(PlanProposal plan)
    {
        var options = plan.Options ?? [new ProposedOption(plan.Name)];
        return PlanSheet.Blank(plan.Name.Trim(), [.. options.Select(option => PlanOption.Blank(option.Name.Trim(), option.Tier))]);
    }
}

internal static class ProposePlanEndpoint
{
    public static void MapProposePlan(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/plans",
        async (PatientId id, PlanProposal plan, Door<ProposePlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ProposePlan(id, plan), actor, ct)).ToHttp(made => TypedResults.Created($"/api/plans/{made.Id}", made))).OncePerKey();
}
