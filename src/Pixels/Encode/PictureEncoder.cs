using DentaMind.Pixels.Resize;
using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Encode;

/// <summary>Makes a file of a picture that fits its tier's bytes: JPEG by default, PNG where it is smaller.</summary>
public static class PictureEncoder
{
    /// <summary>What a picture that fits at no quality loses of each side before the next try.</summary>
    private const double Smaller = 0.75;

    /// <summary>The picture, already of its size, as a rendition of the tier.</summary>
    public static Rendition Encode(Picture picture, TierLimit limit)
    {
        var jpeg = Jpeg(picture, limit);
        if (jpeg is null || FlatAreas.Prevail(picture))
        {
            var png = Compress(picture, ".png[compression=6,keep=none]");
            if (png.Length <= Math.Min(limit.MaxBytes, jpeg?.Bytes.Length ?? int.MaxValue))
                return new Rendition(limit.Tier, picture.Width, picture.Height, Rendition.Png, "PNG", IsLossy: true, png);
        }

        return jpeg ?? EncodeSmaller(picture, limit);
    }

    /// <summary>The picture as a JPEG file of one quality, whatever its size.</summary>
    /// <remarks>Huffman tables of its own would save 3 % of the bytes and cost as much time again as all the rest.</remarks>
    public static byte[] Jpeg(Picture picture, int quality) => Compress(picture, $".jpg[Q={quality},keep=none]");

    private static Rendition? Jpeg(Picture picture, TierLimit limit)
    {
        for (int? quality = QualityLadder.Best(limit.Tier); quality is { } tried;)
        {
            var bytes = Jpeg(picture, tried);
            if (bytes.Length <= limit.MaxBytes)
                return new Rendition(limit.Tier, picture.Width, picture.Height, Rendition.Jpeg, $"JPEG baseline q{tried}", IsLossy: true, bytes);
            quality = QualityLadder.Below(tried, bytes.Length, limit.MaxBytes);
        }

        return null;
    }

    private static Rendition EncodeSmaller(Picture picture, TierLimit limit)
    {
        using var smaller = Resizer.To(picture, Math.Max(1, (int)(picture.Width * Smaller)), Math.Max(1, (int)(picture.Height * Smaller)));
        return Encode(smaller, limit);
    }

    private static unsafe byte[] Compress(Picture picture, string suffix)
    {
        fixed (byte* pixels = picture.Pixels)
        {
            using var image = VipsImage.Over(pixels, picture.Width, picture.Height, picture.Bands, VipsImage.UnsignedByte);
            return image.Encode(suffix);
        }
    }
}
