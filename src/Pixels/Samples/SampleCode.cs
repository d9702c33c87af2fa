using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>How a word of 8 or 16 bits becomes the stored value: which bits count, the sign, and a scale where more bits were stored.</summary>
/// <remarks>Bits above the high bit may carry overlays or rubbish; they are masked here and nowhere else.</remarks>
public sealed record SampleCode(int BitsStored, int Shift, bool IsSigned)
{
    public double Slope { get; init; } = 1;

    public double Intercept { get; init; }

    internal int Words => IsWide ? 65_536 : 256;

    internal bool IsWide { get; init; }

    internal static SampleCode Of(PixelLayout layout) =>
        new(layout.BitsStored, layout.HighBit + 1 - layout.BitsStored, layout.IsSigned) { IsWide = layout.BitsAllocated > 8 };

    /// <summary>The sample itself, before the scale.</summary>
    internal int SampleOf(int word)
    {
        var bits = (word >> Shift) & ((1 << BitsStored) - 1);
        return IsSigned && (bits & (1 << (BitsStored - 1))) != 0 ? bits - (1 << BitsStored) : bits;
    }

    internal double ValueOf(int word) => SampleOf(word) * Slope + Intercept;

    /// <summary>The lowest and highest value that can be stored.</summary>
    internal (double Low, double High) Range() => IsSigned
        ? (-(1 << (BitsStored - 1)) * Slope + Intercept, ((1 << (BitsStored - 1)) - 1) * Slope + Intercept)
        : (Intercept, ((1 << BitsStored) - 1) * Slope + Intercept);
}
