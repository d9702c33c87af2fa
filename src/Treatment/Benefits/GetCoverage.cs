using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>Who insures a patient, and what was used of it so far.</summary>
public sealed record GetCoverage(PatientId Patient) : IUseCase<CoverageView>
{
    public static Right Needs => Right.SeePlans;

    public Subject Subject => new(Patient);
}

/// <summary>A patient's insurance as its readers see it.</summary>
/// <param name="PatientId">Whose.</param>
/// <param name="Coverage">All that is written down.</param>
/// <param name="Plans">The plans that it names.</param>
/// <param name="Version">Counts the changes; 0 while nothing is written.</param>
public sealed record CoverageView(PatientId PatientId, CoverageWords Coverage, IReadOnlyList<InsurancePlanView> Plans, int Version);

internal sealed class GetCoverageHandler(ClinicDb db, CoverageBooks books) : IHandle<GetCoverage, CoverageView>
{
    public async Task<Outcome<CoverageView>> HandleAsync(GetCoverage ask, Actor actor, CancellationToken ct)
    {
        var opened = await books.OpenAsync(ask.Patient, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var (book, words, who) = opened.Answer;
        return new CoverageView(who.Kept, words, await db.PlansOfAsync(words, ct), book.Version);
    }
}

/// <summary>Questions about coverage that several use cases ask.</summary>
internal static class CoverageQueries
{
    public static async Task<IReadOnlyList<InsurancePlanView>> PlansOfAsync(this ClinicDb db, CoverageWords words, CancellationToken ct)
    {
        var ids = words.Covers.Select(cover => cover.PlanId).Distinct().ToList();
        var plans = await db.Set<InsurancePlan>().AsNoTracking().Where(plan => ids.Contains(plan.Id)).ToListAsync(ct);
        var carriers = await db.Set<Carrier>().ToDictionaryAsync(carrier => carrier.Id, carrier => carrier.Name, ct);
        return [.. plans.Select(plan => plan.ToView(carriers[plan.Carrier]))];
    }
}

internal static class GetCoverageEndpoint
{
    public static void MapGetCoverage(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/coverage",
        async (PatientId id, Door<GetCoverage, CoverageView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetCoverage(id), actor, ct)).ToHttp());
}
