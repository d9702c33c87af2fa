namespace DentaMind.Pixels.Codecs;

/// <summary>How the samples of one frame lie in their bytes (PS3.3 C.7.6.3), as the header says.</summary>
public sealed record PixelLayout
{
    public required int Rows { get; init; }

    public required int Columns { get; init; }

    public int SamplesPerPixel { get; init; } = 1;

    public Photometric Photometric { get; init; } = Photometric.Monochrome2;

    public int BitsAllocated { get; init; } = 8;

    public int BitsStored { get; init; } = 8;

    public int HighBit { get; init; } = 7;

    public bool IsSigned { get; init; }

    /// <summary>True when each colour has its own plane (Planar Configuration 1).</summary>
    public bool IsPlanar { get; init; }

    /// <summary>True for Float (7FE0,0008) or Double Float (7FE0,0009) Pixel Data.</summary>
    public bool IsFloat { get; init; }

    public long Pixels => (long)Rows * Columns;

    /// <summary>Bytes of one uncompressed frame; a one-bit frame is rounded up to whole bytes.</summary>
    public long FrameBytes => BitsOfFrame / 8 + (BitsOfFrame % 8 == 0 ? 0 : 1);

    /// <summary>Bits of one uncompressed frame: one-bit frames follow each other without padding.</summary>
    public long BitsOfFrame => IsHalfChroma ? Pixels * 2 * BitsAllocated : Pixels * SamplesPerPixel * BitsAllocated;

    private bool IsHalfChroma => Photometric == Photometric.YbrFull422 && SamplesPerPixel == 3;

    /// <summary>What is wrong with this layout; null when a frame of it can be read within the limits.</summary>
    public Unreadable? Check(PixelLimits limits)
    {
        if (Rows < 1 || Columns < 1)
            return Unreadable.Damaged("rows or columns are missing");
        if (Rows > limits.Side || Columns > limits.Side || Pixels > limits.Pixels)
            return Unreadable.TooLarge($"{Columns} x {Rows} pixels");
        if (SamplesPerPixel is not (1 or 3))
            return Unreadable.Kind($"{SamplesPerPixel} samples a pixel");
        if ((SamplesPerPixel == 1) == IsColour)
            return Unreadable.Damaged("samples per pixel do not fit the photometric interpretation");
        return CheckBits();
    }

    /// <summary>True when a pixel has three samples by its photometric interpretation.</summary>
    public bool IsColour => Photometric is not (Photometric.Monochrome1 or Photometric.Monochrome2 or Photometric.PaletteColour);

    private Unreadable? CheckBits()
    {
        if (IsFloat)
            return BitsAllocated is 32 or 64 && !IsColour ? null : Unreadable.Kind("floating-point colour");
        if (BitsAllocated is not (1 or 8 or 12 or 16 or 32))
            return Unreadable.Kind($"{BitsAllocated} bits allocated");
        if (BitsStored < 1 || BitsStored > BitsAllocated || HighBit < BitsStored - 1 || HighBit >= BitsAllocated)
            return Unreadable.Damaged("bits stored or high bit lie outside the bits allocated");
        return IsColour && BitsAllocated is not (8 or 16) ? Unreadable.Kind($"colour of {BitsAllocated} bits") : null;
    }
}

/// <summary>The largest frame that is decoded.</summary>
public sealed record PixelLimits(int Side, long Pixels)
{
    public static PixelLimits Default { get; } = new(16_384, 64_000_000);
}
