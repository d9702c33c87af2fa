using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Families;

/// <summary>Makes a patient the one who answers for the bills of their family.</summary>
public sealed record NameGuarantor(PatientId Patient) : IUseCase<FamilyView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);
}

internal sealed class NameGuarantorHandler(ClinicDb db, PatientRecords records) : IHandle<NameGuarantor, FamilyView>
{
    private static readonly Refusal NoFamily = new("no-family", "This patient is in no family yet.");

    public async Task<Outcome<FamilyView>> HandleAsync(NameGuarantor ask, Actor actor, CancellationToken ct)
    {
        var found = await db.ToRelateAsync(ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        if (found.Answer.Family is not { } id)
            return NoFamily;
        (await db.Set<Family>().SingleAsync(one => one.Id == id, ct)).AnswerFor(ask.Patient);
        var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
        return saved.IsAnswer ? await db.ViewFamilyAsync(records, ask.Patient, actor, ct) : saved.Refusal;
    }
}

internal static class NameGuarantorEndpoint
{
    public static void MapNameGuarantor(this IEndpointRouteBuilder api) => api.MapPut("/patients/{id}/family/guarantor",
        async (PatientId id, Door<NameGuarantor, FamilyView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new NameGuarantor(id), actor, ct)).ToHttp());
}
