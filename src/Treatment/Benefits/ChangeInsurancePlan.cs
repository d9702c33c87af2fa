using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>Writes a plan down anew, for everybody whom it covers.</summary>
/// <param name="Id">Which plan.</param>
/// <param name="Plan">All of it.</param>
/// <param name="Version">The version that was seen; null changes whatever is there.</param>
public sealed record ChangeInsurancePlan(Guid Id, PlanForm Plan, int? Version) : IUseCase<InsurancePlanView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() => Plan is null ? Refusal.Invalid("plan", "Say what the plan is.") : TermsCheck.Of(Plan);
}

internal sealed class ChangeInsurancePlanHandler(ClinicDb db, TreatmentOptions options) : IHandle<ChangeInsurancePlan, InsurancePlanView>
{
    public async Task<Outcome<InsurancePlanView>> HandleAsync(ChangeInsurancePlan ask, Actor actor, CancellationToken ct)
    {
        if (PlanMoney.Check(ask.Plan.Terms, options.Currency) is { } foreign)
            return foreign;
        var plan = await db.Set<InsurancePlan>().SingleOrDefaultAsync(plan => plan.Id == ask.Id, ct);
        if (plan is null)
            return Refusal.NotFound("insurance plan");
        var carrier = await db.Set<Carrier>().Where(carrier => carrier.Id == plan.Carrier).Select(carrier => carrier.Name).SingleAsync(ct);
        if (ask.Version is { } seen && seen != plan.Version)
            return Refusal.ChangedMeanwhile(plan.ToView(carrier));
        plan.Change(ask.Plan);
        return await db.SaveUnlessChangedAsync(plan.ToView(carrier), ct, new Race("ux_insurance_plans_name", AddInsurancePlanHandler.NameTaken));
    }
}

internal static class ChangeInsurancePlanEndpoint
{
    public static void MapChangeInsurancePlan(this IEndpointRouteBuilder api) => api.MapPut("/insurance-plans/{id}",
        async (Guid id, PlanChange change, Door<ChangeInsurancePlan, InsurancePlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangeInsurancePlan(id, change.Plan, change.Version), actor, ct)).ToHttp());

    /// <summary>The body of the request.</summary>
    internal sealed record PlanChange(PlanForm Plan, int? Version);
}
