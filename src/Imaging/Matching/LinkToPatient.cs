using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Matching;

/// <summary>A person says whose a quarantined image is; the quarantined images of the same study that claim the same person go with it.</summary>
public sealed record LinkToPatient(ImageId Image, PatientId Patient) : IUseCase<LinkedImages>
{
    public static Right Needs => Right.ResolveQuarantine;

    public Subject Subject => new(Patient, Image);
}

/// <summary>The images that were linked.</summary>
public sealed record LinkedImages(IReadOnlyList<ImageId> Linked);

internal sealed class LinkToPatientHandler(
    ClinicDb db, KeyRing keys, ImageWords words, Door<FindMerged, MergedPatient> practice, FactFinding facts) : IHandle<LinkToPatient, LinkedImages>
{
    private static readonly Refusal HasPatient = new("not-in-quarantine", "This image has a patient already; undo that first.");

    public Task<Outcome<LinkedImages>> HandleAsync(LinkToPatient ask, Actor actor, CancellationToken ct) =>
        db.UndisturbedAsync(() => LinkAsync(ask, actor, ct));

    private async Task<Outcome<LinkedImages>> LinkAsync(LinkToPatient ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().Within(actor).SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        if (image is null)
            return Refusal.NotFound("image");
        if (image.Doubt is null)
            return HasPatient;
        var patient = await practice.EnterAsync(new FindMerged(ask.Patient), actor, ct);
        if ((patient.Refusal ?? patient.Answer.RefuseWrite(ask.Patient)) is { } no)
            return no;

        using var owner = keys.OpenOwnerKey(patient.Answer.KeyOf(ask.Patient));
        var together = await TogetherAsync(image, actor, ct);
        foreach (var one in together)
            one.HandTo(ask.Patient, null, ImageWords.Rewrap(one, keys.Organisation, owner));
        return await db.SaveLinkedAsync(new LinkedImages([.. together.Select(one => one.Id)]), together, facts, ct);
    }

    private async Task<IReadOnlyList<Image>> TogetherAsync(Image image, Actor actor, CancellationToken ct)
    {
        if (image.Facts.StudyUid is not { } study)
            return [image];
        var claim = words.OpenUnowned(image);
        var siblings = await db.Set<Image>().Within(actor)
            .Where(other => other.Facts.StudyUid == study && other.Doubt != null && other.Id != image.Id).ToListAsync(ct);
        return [image, .. siblings.Where(other => words.OpenUnowned(other) == claim)];
    }
}

/// <summary>The body of <c>POST /api/images/{id}/patient</c>.</summary>
internal sealed record ThisIsThePatient(PatientId PatientId);

internal static class LinkToPatientEndpoint
{
    public static void MapLinkToPatient(this IEndpointRouteBuilder api) => api.MapPost("/images/{id}/patient",
        async (ImageId id, ThisIsThePatient said, Door<LinkToPatient, LinkedImages> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new LinkToPatient(id, said.PatientId), actor, ct)).ToHttp());
}
