using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Families;

/// <summary>Takes a patient out of their family. The guarantor goes last.</summary>
public sealed record LeaveFamily(PatientId Patient) : IUseCase<FamilyView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);
}

internal sealed class LeaveFamilyHandler(ClinicDb db, PatientRecords records) : IHandle<LeaveFamily, FamilyView>
{
    public async Task<Outcome<FamilyView>> HandleAsync(LeaveFamily ask, Actor actor, CancellationToken ct)
    {
        var found = await db.ToRelateAsync(ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var patient = found.Answer;
        if (patient.Family is null)
            return FamilyView.None;
        if (await db.TakeOutAsync(patient, ct) is { } stays)
            return stays;
        patient.BeOf(null, records.SealWords(patient, records.Open(patient) with { Relation = null }));
        var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
        return saved.IsAnswer ? FamilyView.None : saved.Refusal;
    }
}

internal static class LeaveFamilyEndpoint
{
    public static void MapLeaveFamily(this IEndpointRouteBuilder api) => api.MapDelete("/patients/{id}/family",
        async (PatientId id, Door<LeaveFamily, FamilyView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new LeaveFamily(id), actor, ct)).ToHttp());
}
