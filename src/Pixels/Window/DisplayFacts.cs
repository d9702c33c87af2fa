using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Window;

/// <summary>What the header says about showing grey samples; the modality table wins over the rescale, the VOI table over the window.</summary>
public sealed record DisplayFacts
{
    public double RescaleSlope { get; init; } = 1;

    public double RescaleIntercept { get; init; }

    public LookupTable? ModalityLut { get; init; }

    public LookupTable? VoiLut { get; init; }

    public VoiWindow? Window { get; init; }

    /// <summary>Stored values that are no picture, both ends included: Pixel Padding Value and its range limit.</summary>
    public (int Low, int High)? Padding { get; init; }

    /// <summary>True when low values are bright (MONOCHROME1).</summary>
    public bool IsInverted { get; init; }

    /// <summary>Height of a pixel over its width; 1 for square pixels.</summary>
    public double PixelAspect { get; init; } = 1;

    internal double ModalityOf(double stored) => ModalityLut is { } lut ? lut[stored] : stored * Slope + Intercept;

    internal bool IsPadding(double stored) => Padding is { } range && stored >= range.Low && stored <= range.High;

    private double Slope => double.IsFinite(RescaleSlope) && RescaleSlope != 0 ? RescaleSlope : 1;

    private double Intercept => double.IsFinite(RescaleIntercept) ? RescaleIntercept : 0;
}
