using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>Luminance and chrominance of full range (PS3.3 C.7.6.3.1.2) as red, green and blue, by whole-number arithmetic.</summary>
internal static class Ybr
{
    private const int Half = 1 << 15;
    private const int RedOfCr = 91_881;
    private const int GreenOfCb = 22_554;
    private const int GreenOfCr = 46_802;
    private const int BlueOfCb = 116_130;

    public static void ToRgb(Span<byte> pixels)
    {
        for (var i = 0; i + 2 < pixels.Length; i += 3)
        {
            int y = pixels[i], cb = pixels[i + 1] - 128, cr = pixels[i + 2] - 128;
            pixels[i] = Clamp(y + ((RedOfCr * cr + Half) >> 16));
            pixels[i + 1] = Clamp(y - ((GreenOfCb * cb + GreenOfCr * cr + Half) >> 16));
            pixels[i + 2] = Clamp(y + ((BlueOfCb * cb + Half) >> 16));
        }
    }

    /// <summary>Uncompressed YBR_FULL_422: two luminances, then the chrominance that they share.</summary>
    public static void SpreadChroma(ReadOnlySpan<byte> bytes, Span<byte> pixels, PixelLayout layout)
    {
        if (layout.Columns % 2 != 0 || layout.BitsAllocated != 8)
            throw new UnreadableException("shared chrominance needs an even number of columns of bytes");
        for (var pair = 0; pair < (int)(layout.Pixels / 2); pair++)
        {
            var from = bytes.Slice(4 * pair, 4);
            var to = pixels.Slice(6 * pair, 6);
            (to[0], to[1], to[2]) = (from[0], from[2], from[3]);
            (to[3], to[4], to[5]) = (from[1], from[2], from[3]);
        }
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
