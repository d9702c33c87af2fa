using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans;

/// <summary>The plans of a patient, newest first, with how far each has come.</summary>
public sealed record ListPlans(PatientId Patient) : IUseCase<PlanList>
{
    public static Right Needs => Right.SeePlans;

    public Subject Subject => new(Patient);
}

/// <summary>Plans, newest first.</summary>
public sealed record PlanList(IReadOnlyList<PlanSummary> Items);

internal sealed class ListPlansHandler(PlanDesk desk, PlanViews views) : IHandle<ListPlans, PlanList>
{
    public async Task<Outcome<PlanList>> HandleAsync(ListPlans ask, Actor actor, CancellationToken ct)
    {
        var patient = await desk.PatientAsync(ask.Patient, actor, ct);
        return patient.IsAnswer ? new PlanList([.. (await desk.OfAsync(patient.Answer, ct)).Select(views.Summarise)]) : patient.Refusal;
    }
}

internal static class ListPlansEndpoint
{
    public static void MapListPlans(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/plans",
        async (PatientId id, Door<ListPlans, PlanList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListPlans(id), actor, ct)).ToHttp());
}
