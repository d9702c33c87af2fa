using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>The insurance plans, by insurer and name.</summary>
public sealed record ListInsurancePlans : IUseCase<InsurancePlanList>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;
}

/// <summary>Insurance plans, by insurer and name.</summary>
public sealed record InsurancePlanList(IReadOnlyList<InsurancePlanView> Items);

internal sealed class ListInsurancePlansHandler(ClinicDb db) : IHandle<ListInsurancePlans, InsurancePlanList>
{
    public async Task<Outcome<InsurancePlanList>> HandleAsync(ListInsurancePlans ask, Actor actor, CancellationToken ct)
    {
        var carriers = await db.Set<Carrier>().ToDictionaryAsync(carrier => carrier.Id, carrier => carrier.Name, ct);
        var plans = await db.Set<InsurancePlan>().AsNoTracking().ToListAsync(ct);
        return new InsurancePlanList([.. plans.Select(plan => plan.ToView(carriers[plan.Carrier]))
            .OrderBy(plan => plan.Carrier, StringComparer.OrdinalIgnoreCase).ThenBy(plan => plan.Name, StringComparer.OrdinalIgnoreCase)]);
    }
}

internal static class ListInsurancePlansEndpoint
{
    public static void MapListInsurancePlans(this IEndpointRouteBuilder api) => api.MapGet("/insurance-plans",
        async (Door<ListInsurancePlans, InsurancePlanList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListInsurancePlans(), actor, ct)).ToHttp());
}
