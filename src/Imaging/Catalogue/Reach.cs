using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Catalogue;

internal static class Reach
{
    /// <summary>Only the images of locations that the actor may touch; an image without a location is within everybody's reach.</summary>
    public static IQueryable<Image> Within(this IQueryable<Image> images, Actor actor)
    {
        if (actor.Locations is not { } locations)
            return images;
        var within = locations.Select(location => (LocationId?)location).ToList();
        return images.Where(image => image.From.Location == null || within.Contains(image.From.Location));
    }

    /// <summary>The image by that id, to be looked at and not changed; the trail line names its patient.</summary>
    public static Task<Outcome<Image>> LookUpAsync(this ClinicDb db, ImageId id, Actor actor, CancellationToken ct) =>
        LookUpAsync(db, db.Set<Image>().AsNoTracking(), id, actor, ct);

    /// <summary>The same, without its renditions.</summary>
    public static Task<Outcome<Image>> LookUpBareAsync(this ClinicDb db, ImageId id, Actor actor, CancellationToken ct) =>
        LookUpAsync(db, db.Set<Image>().AsNoTracking().IgnoreAutoIncludes(), id, actor, ct);

    /// <summary>Those of the images that there are, without their renditions; the trail lines are left to whoever asks.</summary>
    public static Task<Dictionary<ImageId, Image>> LookUpBareAsync(this ClinicDb db, IReadOnlyCollection<ImageId> ids, Actor actor, CancellationToken ct)
    {
        var wanted = ids.ToList();
        return db.Set<Image>().AsNoTracking().IgnoreAutoIncludes().Within(actor).Where(image => wanted.Contains(image.Id)).ToDictionaryAsync(image => image.Id, ct);
    }

    private static async Task<Outcome<Image>> LookUpAsync(ClinicDb db, IQueryable<Image> images, ImageId id, Actor actor, CancellationToken ct)
    {
        var image = await images.Within(actor).SingleOrDefaultAsync(image => image.Id == id, ct);
        if (image is null)
            return Refusal.NotFound("image");
        db.About(image.Patient);
        return image;
    }
}
