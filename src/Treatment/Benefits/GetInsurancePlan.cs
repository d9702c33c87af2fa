using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>One insurance plan with all of its terms.</summary>
public sealed record GetInsurancePlan(Guid Id) : IUseCase<InsurancePlanView>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;
}

internal sealed class GetInsurancePlanHandler(ClinicDb db) : IHandle<GetInsurancePlan, InsurancePlanView>
{
    public async Task<Outcome<InsurancePlanView>> HandleAsync(GetInsurancePlan ask, Actor actor, CancellationToken ct)
    {
        var plan = await db.Set<InsurancePlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == ask.Id, ct);
        if (plan is null)
            return Refusal.NotFound("insurance plan");
        return plan.ToView(await db.Set<Carrier>().Where(carrier => carrier.Id == plan.Carrier).Select(carrier => carrier.Name).SingleAsync(ct));
    }
}

internal static class GetInsurancePlanEndpoint
{
    public static void MapGetInsurancePlan(this IEndpointRouteBuilder api) => api.MapGet("/insurance-plans/{id}",
        async (Guid id, Door<GetInsurancePlan, InsurancePlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetInsurancePlan(id), actor, ct)).ToHttp());
}
