using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Photos;

/// <summary>A patient's photo, every byte proved before the first one is given.</summary>
public sealed record OpenPhoto(PatientId Patient) : IUseCase<Photo>
{
    public static Right Needs => Right.SeePatients;

    public Subject Subject => new(Patient);
}

/// <summary>A photo as it is kept.</summary>
public sealed record Photo(byte[] Content, string MediaType);

internal sealed class OpenPhotoHandler(ClinicDb db, PatientRecords records, SealedStore store) : IHandle<OpenPhoto, Photo>
{
    public async Task<Outcome<Photo>> HandleAsync(OpenPhoto ask, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == ask.Patient, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation) || patient.Photo is not { } photo)
            return Refusal.NotFound("photo");
        using var key = records.KeyOf(patient);
        await using var reader = await store.OpenAsync(photo.ToSealed(), key, ct);
        var content = new byte[photo.Bytes];
        await reader.ReadExactlyAsync(content, ct);
        return new Photo(content, photo.MediaType);
    }
}

internal static class OpenPhotoEndpoint
{
    public static void MapOpenPhoto(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/photo",
        async (PatientId id, Door<OpenPhoto, Photo> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new OpenPhoto(id), actor, ct)).ToHttp(photo => TypedResults.Bytes(photo.Content, photo.MediaType)));
}
