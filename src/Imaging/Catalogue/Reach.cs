using DentaMind.Kernel;

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
}
