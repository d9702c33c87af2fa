using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans;

/// <summary>The plans of a patient, newest first, with how far each has come.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="WithPutAway">Whether drafts that were put away are wanted, too.</param>
public sealed record ListPlans(PatientId Patient, bool WithPutAway = false) : IUseCase<PlanList>
{
    public static Right Needs => Right.SeePlans;

    public Subject Subject => new(Patient);
}

/// <summary>Plans, newest first.</summary>
/// <param name="Items">The plans.</param>
/// <param name="PutAway">How many were put away, shown or not.</param>
public sealed record PlanList(IReadOnlyList<PlanSummary> Items, int PutAway);

internal sealed class ListPlansHandler(PlanDesk desk, PlanViews views) : IHandle<ListPlans, PlanList>
{
    public async Task<Outcome<PlanList>> HandleAsync(ListPlans ask, Actor actor, CancellationToken ct)
    {
        var patient = await desk.PatientAsync(ask.Patient, actor, ct);
        if (!patient.IsAnswer)
            return patient.Refusal;
        var all = await desk.OfAsync(patient.Answer, ct);
        var shown = all.Where(plan => ask.WithPutAway || plan.Row.State != PlanState.PutAway);
        return new PlanList([.. shown.Select(views.Summarise)], all.Count(plan => plan.Row.State == PlanState.PutAway));
    }
}

internal static class ListPlansEndpoint
{
    public static void MapListPlans(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/plans",
        async (PatientId id, bool? withPutAway, Door<ListPlans, PlanList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListPlans(id, withPutAway ?? false), actor, ct)).ToHttp());
}
