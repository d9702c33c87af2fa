using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Matching;

/// <summary>Takes an image back from a patient into quarantine: the undo of a wrong "this is the patient".</summary>
public sealed record UnlinkFromPatient(ImageId Image) : IUseCase<Done>
{
    public static Right Needs => Right.ResolveQuarantine;

    public Subject Subject => new(null, Image);
}

internal sealed class UnlinkFromPatientHandler(ClinicDb db, KeyRing keys, ImageOwners owners, FactFinding facts) : IHandle<UnlinkFromPatient, Done>
{
    private static readonly Refusal HasNone = new("in-quarantine", "This image is in quarantine already.");

    public Task<Outcome<Done>> HandleAsync(UnlinkFromPatient ask, Actor actor, CancellationToken ct) =>
        db.UndisturbedAsync(() => UnlinkAsync(ask, actor, ct));

    private async Task<Outcome<Done>> UnlinkAsync(UnlinkFromPatient ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().Within(actor).SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        if (image is null)
            return Refusal.NotFound("image");
        if (image.Patient is not { } patient)
            return HasNone;
        db.About(patient);
        var key = await owners.KeyOfAsync(image, ct);
        if (!key.IsAnswer)
            return key.Refusal;

        using var owner = key.Answer;
        image.HandTo(null, "unlinked", ImageWords.Rewrap(image, owner, keys.Organisation));
        return await db.SaveLinkedAsync(default(Done), [image], facts, ct);
    }
}

internal static class UnlinkFromPatientEndpoint
{
    public static void MapUnlinkFromPatient(this IEndpointRouteBuilder api) => api.MapDelete("/images/{id}/patient",
        async (ImageId id, Door<UnlinkFromPatient, Done> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new UnlinkFromPatient(id), actor, ct)).ToHttp());
}
