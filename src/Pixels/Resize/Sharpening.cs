using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Resize;

/// <summary>Gives a smaller picture back the little edge that averaging took, in whole numbers and without visible halos.</summary>
internal static class Sharpening
{
    /// <summary>A sixteenth of the difference to the four neighbours.</summary>
    private const int Shift = 4;

    public static Picture Of(Picture picture)
    {
        var sharp = new Picture(picture.Width, picture.Height, picture.Bands);
        var from = picture.Pixels;
        var to = sharp.Pixels;
        from.CopyTo(to);
        var (stride, bands) = (picture.Width * picture.Bands, picture.Bands);
        for (var row = 1; row < picture.Height - 1; row++)
            SharpenRow(from.Slice((row - 1) * stride, 3 * stride), to.Slice(row * stride, stride), bands);
        return sharp;
    }

    private static void SharpenRow(ReadOnlySpan<byte> rows, Span<byte> to, int bands)
    {
        var stride = to.Length;
        var above = rows[..stride];
        var here = rows.Slice(stride, stride);
        var below = rows[(2 * stride)..];
        for (var i = bands; i < stride - bands; i++)
        {
            var edge = 4 * here[i] - here[i - bands] - here[i + bands] - above[i] - below[i];
            to[i] = (byte)Math.Clamp(here[i] + ((edge + (1 << (Shift - 1))) >> Shift), 0, 255);
        }
    }
}
