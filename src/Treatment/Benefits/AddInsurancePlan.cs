using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>Writes down what a group has agreed with an insurer.</summary>
public sealed record AddInsurancePlan(Guid CarrierId, PlanForm Plan) : IUseCase<InsurancePlanView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() => Plan is null ? Refusal.Invalid("plan", "Say what the plan is.") : TermsCheck.Of(Plan);
}

internal sealed class AddInsurancePlanHandler(ClinicDb db, TreatmentOptions options) : IHandle<AddInsurancePlan, InsurancePlanView>
{
    public static readonly Refusal NameTaken = new("insurance-plan-name-taken", "This insurer has a plan by that name and group already.");

    public async Task<Outcome<InsurancePlanView>> HandleAsync(AddInsurancePlan ask, Actor actor, CancellationToken ct)
    {
        if (PlanMoney.Check(ask.Plan.Terms, options.Currency) is { } foreign)
            return foreign;
        var carrier = await db.Set<Carrier>().AsNoTracking().SingleOrDefaultAsync(carrier => carrier.Id == ask.CarrierId, ct);
        if (carrier is null)
            return Refusal.Invalid("carrierId", "There is no such insurer.");
        var plan = InsurancePlan.Open(carrier.Id, ask.Plan);
        db.Add(plan);
        return await db.SaveAsync(plan.ToView(carrier.Name), ct, new Race("ux_insurance_plans_name", NameTaken));
    }
}

internal static class AddInsurancePlanEndpoint
{
    public static void MapAddInsurancePlan(this IEndpointRouteBuilder api) => api.MapPost("/insurance-plans",
        async (AddInsurancePlan ask, Door<AddInsurancePlan, InsurancePlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(plan => TypedResults.Created($"/api/insurance-plans/{plan.Id}", plan))).OncePerKey();
}
