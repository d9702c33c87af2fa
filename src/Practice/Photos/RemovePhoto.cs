using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Photos;

/// <summary>Takes a patient's photo away.</summary>
public sealed record RemovePhoto(PatientId Patient) : IUseCase<PatientView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);
}

internal sealed class RemovePhotoHandler(ClinicDb db, PatientRecords records, SealedStore store) : IHandle<RemovePhoto, PatientView>
{
    public async Task<Outcome<PatientView>> HandleAsync(RemovePhoto ask, Actor actor, CancellationToken ct)
    {
        var found = await db.ToPhotographAsync(ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        if (found.Answer.Photo?.Key is { } gone)
        {
            found.Answer.Show(null);
            var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
            if (!saved.IsAnswer)
                return saved.Refusal;
            await store.DeleteAsync(gone, ct);
        }
        return (await db.ViewWholeAsync(records, ask.Patient, actor, ct))!;
    }
}

internal static class RemovePhotoEndpoint
{
    public static void MapRemovePhoto(this IEndpointRouteBuilder api) => api.MapDelete("/patients/{id}/photo",
        async (PatientId id, Door<RemovePhoto, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RemovePhoto(id), actor, ct)).ToHttp());
}
