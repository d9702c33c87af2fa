using DentaMind.Pixels.Resize;
using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Encode;

/// <summary>Makes the asked tiers of one picture, each smaller one from the one above it.</summary>
public static class Renditions
{
    /// <summary>One rendition for each limit, in the order asked.</summary>
    /// <param name="picture">The picture in the frame's own pixels.</param>
    /// <param name="aspect">Height of a pixel over its width.</param>
    /// <param name="limits">The tiers and what they may take.</param>
    public static IReadOnlyList<Rendition> Make(Picture picture, double aspect, IReadOnlyList<TierLimit> limits)
    {
        var made = new Dictionary<Tier, Rendition>();
        var (width, height) = Resizer.Squared(picture.Width, picture.Height, aspect);
        var source = picture;
        foreach (var limit in limits.OrderByDescending(limit => (long)limit.MaxWidth * limit.MaxHeight))
        {
            var (fitWidth, fitHeight) = Resizer.Fit(width, height, limit.MaxWidth, limit.MaxHeight);
            var next = fitWidth == source.Width && fitHeight == source.Height ? source : Resizer.To(source, fitWidth, fitHeight);
            made[limit.Tier] = Encode(next, limit, isSmaller: fitWidth < width || fitHeight < height);
            if (next != source && source != picture)
                source.Dispose();
            source = next;
        }

        if (source != picture)
            source.Dispose();
        return [.. limits.Select(limit => made[limit.Tier])];
    }

    private static Rendition Encode(Picture picture, TierLimit limit, bool isSmaller)
    {
        if (!isSmaller)
            return PictureEncoder.Encode(picture, limit);
        using var sharp = Sharpening.Of(picture);
        return PictureEncoder.Encode(sharp, limit);
    }
}
