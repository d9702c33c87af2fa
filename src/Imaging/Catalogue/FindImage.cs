using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Catalogue;

/// <summary>Whose an image is and how large, for a room that points at it; no picture is opened.</summary>
public sealed record FindImage(ImageId Image) : IUseCase<FoundImage>
{
    public static Right Needs => Right.SeeImages;

    public static bool LeavesTrail => false;
}

/// <summary>An image that can be pointed at.</summary>
/// <param name="Patient">Whose it is; null while it waits in quarantine.</param>
/// <param name="Frames">How many frames it has.</param>
/// <param name="Columns">A frame's width in pixels; null when the file does not say.</param>
/// <param name="Rows">A frame's height in pixels.</param>
public sealed record FoundImage(PatientId? Patient, int Frames, int? Columns, int? Rows);

internal sealed class FindImageHandler(ClinicDb db) : IHandle<FindImage, FoundImage>
{
    public async Task<Outcome<FoundImage>> HandleAsync(FindImage ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().Within(actor).AsNoTracking().SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        return image is null ? Refusal.NotFound("image") : new FoundImage(image.Patient, image.Facts.Frames, image.Facts.Columns, image.Facts.Rows);
    }
}
