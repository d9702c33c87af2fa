namespace DentaMind.Dicom.Facts;

/// <summary>From a stored sample to a shown one: rescale or a modality table first, then a window or a table of the maker's.</summary>
public sealed record PixelTransform
{
    public double Slope { get; internal init; } = 1;

    public double Intercept { get; internal init; }

    /// <summary>HU, OD, US; what a rescaled value is counted in.</summary>
    public string? RescaleType { get; internal init; }

    /// <summary>Takes the place of slope and intercept.</summary>
    public LookupTable? ModalityLut { get; internal init; }

    public IReadOnlyList<LookupTable> VoiLuts { get; internal init; } = [];

    public IReadOnlyList<Window> Windows { get; internal init; } = [];
}

/// <summary>A window that the maker proposes.</summary>
public sealed record Window(double Center, double Width, WindowFunction Function, string? Label);

/// <summary>The curve of a window.</summary>
public enum WindowFunction
{
    Linear,
    LinearExact,
    Sigmoid,
}
