using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Matching;

/// <summary>A person decides which of two images stands for the SOP Instance UID that both came under. Neither is overwritten, and it can be decided anew.</summary>
/// <param name="Image">The one that came second, or that was set aside.</param>
/// <param name="Stands">Which of them counts from now on.</param>
/// <param name="Seen">How this image stood when the person looked; when that has changed since, nothing is done.</param>
public sealed record DecideConflict(ImageId Image, WhichStands Stands, ImageStanding Seen) : IUseCase<ImageView>
{
    public static Right Needs => Right.ResolveQuarantine;

    public Subject Subject => new(null, Image);

    public Refusal? Check() => !Enum.IsDefined(Stands) ? Refusal.Invalid("stands", "Say this, other or both.") : null;
}

/// <summary>Which of two images under one SOP Instance UID counts.</summary>
public enum WhichStands
{
    /// <summary>This one, as a better version: the other is set aside.</summary>
    This,

    /// <summary>The other, as before: this one is set aside.</summary>
    Other,

    /// <summary>Both, as two images of which a machine gave the same number: this one goes by a new one.</summary>
    Both,
}

internal sealed class DecideConflictHandler(ClinicDb db, FactFinding facts, ImageViews views) : IHandle<DecideConflict, ImageView>
{
    private static readonly Refusal NotInConflict = new("not-in-conflict", "This image is in no conflict.");
    private static readonly Refusal Stale = new("changed-meanwhile", "Somebody else decided this conflict; look at it again.");
    private static readonly Refusal Elsewhere = new("conflict-elsewhere", "The other image belongs to a location that you may not change; ask somebody who may reach both.");

    public Task<Outcome<ImageView>> HandleAsync(DecideConflict ask, Actor actor, CancellationToken ct) =>
        db.UndisturbedAsync(() => DecideAsync(ask, actor, ct));

    private async Task<Outcome<ImageView>> DecideAsync(DecideConflict ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().Within(actor).SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        if (image is null)
            return Refusal.NotFound("image");
        if (image.ConflictsWith is null)
            return NotInConflict;
        if (image.Standing != ask.Seen || image.Standing is ImageStanding.Stands or ImageStanding.StandsApart)
            return Stale;
        var other = await db.Set<Image>().Within(actor).SingleOrDefaultAsync(other => other.CurrentUid == image.SopInstanceUid, ct);
        if (other is null)
            return Elsewhere;
        return await SaveAsync(image, Change(ask.Stands, image, other), actor, ct);
    }

    /// <summary>Whose standing changed.</summary>
    private static IReadOnlyList<Image> Change(WhichStands stands, Image image, Image other)
    {
        switch (stands)
        {
            case WhichStands.This:
                other.StepAside(image.Id);
                image.StandFor(other.Id);
                return [image, other];
            case WhichStands.Both:
                image.StandApart(Uid.FromGuid(Guid.CreateVersion7()));
                return [image];
            default:
                image.StepAside(other.Id);
                return [image];
        }
    }

    private async Task<Outcome<ImageView>> SaveAsync(Image image, IReadOnlyList<Image> changed, Actor actor, CancellationToken ct)
    {
        var known = await facts.OfAsync(changed, ct);
        if (!known.IsAnswer)
            return known.Refusal;
        db.About(image.Patient);
        foreach (var (one, fact) in changed.Zip(known.Answer))
        {
            db.Announce(new ConflictDecided(one.Id, one.Patient, fact));
            db.Signal(ImageSignal.Decided(one));
        }
        return await db.SaveAsync((await views.OfAsync([image], actor, ct))[0], ct, new Race("ux_images_current_uid", Stale));
    }
}

/// <summary>The body of <c>POST /api/images/{id}/conflict</c>.</summary>
internal sealed record ConflictDecision(WhichStands Stands, ImageStanding Seen);

internal static class DecideConflictEndpoint
{
    public static void MapDecideConflict(this IEndpointRouteBuilder api) => api.MapPost("/images/{id}/conflict",
        async (ImageId id, ConflictDecision said, Door<DecideConflict, ImageView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new DecideConflict(id, said.Stands, said.Seen), actor, ct)).ToHttp());
}
