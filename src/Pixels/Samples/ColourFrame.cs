using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>Turns a decoded colour frame, in any of its arrangements, into red, green and blue bytes.</summary>
public static class ColourFrame
{
    public static Picture Paint(DecodedFrame frame)
    {
        var layout = frame.Layout;
        var picture = new Picture(layout.Columns, layout.Rows, 3);
        var bytes = frame.Bytes.Span;
        if (layout.Photometric == Photometric.YbrFull422)
            Ybr.SpreadChroma(bytes, picture.Pixels, layout);
        else if (layout.BitsAllocated == 8 && !layout.IsPlanar && layout.BitsStored == 8)
            bytes[..picture.Pixels.Length].CopyTo(picture.Pixels);
        else
            Interleave(bytes, picture.Pixels, layout);
        if (layout.Photometric is Photometric.YbrFull or Photometric.YbrFull422)
            Ybr.ToRgb(picture.Pixels);
        return picture;
    }

    private static void Interleave(ReadOnlySpan<byte> bytes, Span<byte> rgb, PixelLayout layout)
    {
        var size = layout.BitsAllocated / 8;
        var pixels = (int)layout.Pixels;
        var (pixelStep, colourStep) = layout.IsPlanar ? (size, size * pixels) : (3 * size, size);
        var toByte = ByteOf(layout);
        for (var colour = 0; colour < 3; colour++)
            for (var i = 0; i < pixels; i++)
            {
                var at = i * pixelStep + colour * colourStep;
                rgb[3 * i + colour] = toByte[size == 1 ? bytes[at] : bytes[at] | (bytes[at + 1] << 8)];
            }
    }

    private static byte[] ByteOf(PixelLayout layout)
    {
        var code = SampleCode.Of(layout with { IsSigned = false });
        var table = new byte[code.Words];
        var most = (1 << code.BitsStored) - 1;
        for (var word = 0; word < table.Length; word++)
            table[word] = (byte)((code.SampleOf(word) * 255L + most / 2) / most);
        return table;
    }
}
