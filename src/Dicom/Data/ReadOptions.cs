namespace DentaMind.Dicom.Data;

/// <summary>What a reader should bring.</summary>
public sealed record ReadOptions
{
    private static readonly IReadOnlyList<Tag> Pixels = [Tags.FloatPixelData, Tags.DoubleFloatPixelData, Tags.PixelData];

    /// <summary>All but pixel data and other large binary values.</summary>
    public static ReadOptions Header { get; } = new()
    {
        StopBefore = Pixels,
        Limits = new ReadLimits { ValueBytes = 4 * 1024 * 1024, HeldBytes = 64 * 1024 * 1024 },
    };

    /// <summary>Everything, pixel data too.</summary>
    public static ReadOptions Whole { get; } = new();

    public ReadLimits Limits { get; init; } = new();

    /// <summary>Tags of the top level before whose value the reader stops.</summary>
    public IReadOnlyList<Tag> StopBefore { get; init; } = [];
}
