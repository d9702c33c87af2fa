using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Photos;

/// <summary>Gives a patient a photo in place of the one before: a JPEG or PNG of at most 1 MiB and 4096 pixels a side.</summary>
/// <remarks>The photo is kept before its row, so a crash between the two leaves an object that nobody names and the check of the store removes.</remarks>
public sealed record PutPhoto(PatientId Patient, ReadOnlyMemory<byte> File) : IUseCase<PatientView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);
}

internal sealed class PutPhotoHandler(ClinicDb db, PatientRecords records, SealedStore store) : IHandle<PutPhoto, PatientView>
{
    private static readonly Refusal NotAPhoto = new(
        "not-a-photo", "Give a JPEG or PNG picture of at most 1 MiB and 4096 pixels a side.", RefusalKind.Unreadable);

    public async Task<Outcome<PatientView>> HandleAsync(PutPhoto ask, Actor actor, CancellationToken ct)
    {
        var found = await db.ToPhotographAsync(ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        if (PhotoFile.Read(ask.File.Span) is not { } photo)
            return NotAPhoto;
        var (patient, before) = (found.Answer, found.Answer.Photo);
        using var key = records.KeyOf(patient);
        var kept = await store.KeepAsync(key, photo.Content, ct);
        patient.Show(PatientPhoto.Of(kept, photo.MediaType));
        var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
        if ((saved.IsAnswer ? before?.Key : kept.Key) is { } gone)
            await store.DeleteAsync(gone, ct);
        return saved.IsAnswer ? (await db.ViewWholeAsync(records, ask.Patient, actor, ct))! : saved.Refusal;
    }
}

internal static class Photographed
{
    /// <summary>The patient, to be given another photo or none.</summary>
    public static async Task<Outcome<Patient>> ToPhotographAsync(this ClinicDb db, PatientId id, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().SingleOrDefaultAsync(patient => patient.Id == id, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return Refusal.NotFound("patient");
        return patient.AnswersAs is { } kept ? MergedPatient.IsMergedInto(kept) : patient;
    }
}

internal static class PutPhotoEndpoint
{
    public static void MapPutPhoto(this IEndpointRouteBuilder api) => api.MapPut("/patients/{id}/photo",
        async (PatientId id, HttpRequest request, Door<PutPhoto, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new PutPhoto(id, await ReadAsync(request.Body, ct)), actor, ct)).ToHttp())
        .Accepts<byte[]>(isOptional: true, "image/jpeg", "image/png");

    /// <summary>One byte more than a photo may have tells that it has too many.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken ct)
    {
        var bytes = new byte[PhotoFile.LargestBytes + 1];
        return bytes.AsMemory(0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct));
    }
}
