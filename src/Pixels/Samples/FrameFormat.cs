using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>The form in which a full-depth frame is given: row-major, little endian.</summary>
public enum FrameFormat
{
    GrayU8,
    GrayU16Le,
    GrayI16Le,
    RgbU8,

    /// <summary>As the header describes it, with each colour in a plane of its own.</summary>
    Stored,
}

/// <summary>The rule by which a stored layout gets its form.</summary>
public static class FrameFormats
{
    /// <summary>Colour and palettes become bytes of red, green and blue; grey keeps its depth up to 16 bits.</summary>
    public static FrameFormat Of(PixelLayout layout)
    {
        if (layout.IsColour || layout.Photometric == Photometric.PaletteColour)
            return FrameFormat.RgbU8;
        if (layout.BitsAllocated > 16 || layout.IsFloat)
            return FrameFormat.GrayU16Le;
        if (layout.IsSigned)
            return FrameFormat.GrayI16Le;
        return layout.BitsAllocated <= 8 ? FrameFormat.GrayU8 : FrameFormat.GrayU16Le;
    }
}
