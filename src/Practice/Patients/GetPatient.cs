using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Patients;

/// <summary>Who this patient is. Of somebody who was merged, who they were, and who answers for them now.</summary>
public sealed record GetPatient(PatientId Patient) : IUseCase<PatientView>
{
    public static Right Needs => Right.SeePatients;

    public Subject Subject => new(Patient);
}

internal sealed class GetPatientHandler(ClinicDb db, PatientRecords records) : IHandle<GetPatient, PatientView>
{
    public async Task<Outcome<PatientView>> HandleAsync(GetPatient ask, Actor actor, CancellationToken ct) =>
        await db.ViewWholeAsync(records, ask.Patient, actor, ct) is { } view ? view : Refusal.NotFound("patient");
}

internal static class GetPatientEndpoint
{
    public static void MapGetPatient(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}",
        async (PatientId id, Door<GetPatient, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetPatient(id), actor, ct)).ToHttp());
}
