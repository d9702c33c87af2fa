using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Resize;

/// <summary>Makes pictures smaller in linear light, never larger.</summary>
public static class Resizer
{
    /// <summary>What the kernel has left to do after averaging whole blocks: enough that no block shows.</summary>
    private const double LeftToKernel = 1.5;

    /// <summary>The largest size of the same shape that fits a box; the picture's own where it fits already.</summary>
    public static (int Width, int Height) Fit(int width, int height, int maxWidth, int maxHeight)
    {
        var scale = Math.Min(1, Math.Min((double)maxWidth / width, (double)maxHeight / height));
        return (Math.Clamp((int)Math.Round(width * scale), 1, maxWidth), Math.Clamp((int)Math.Round(height * scale), 1, maxHeight));
    }

    /// <summary>The size with square pixels: the side that has too many pixels loses them.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="aspect">Height of a pixel over its width.</param>
    public static (int Width, int Height) Squared(int width, int height, double aspect)
    {
        if (!double.IsFinite(aspect) || aspect is < 0.01 or > 100)
            return (width, height);
        return aspect > 1
            ? (Math.Max(1, (int)Math.Round(width / aspect)), height)
            : (width, Math.Max(1, (int)Math.Round(height * aspect)));
    }

    /// <summary>A new picture of a size that is no larger either way.</summary>
    public static Picture To(Picture picture, int width, int height)
    {
        using var light = LightPlane.Averaged(picture, Block(picture.Width, width), Block(picture.Height, height));
        return light.ToPicture(width, height);
    }

    private static int Block(int from, int to) => Math.Max(1, (int)(from / (to * LeftToKernel)));
}
