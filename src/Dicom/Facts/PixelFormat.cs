using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>What the samples of a picture mean, and how its maker wants them shown.</summary>
public sealed record PixelFormat
{
    private readonly FrameTransforms frames;

    private PixelFormat(FrameTransforms frames) => this.frames = frames;

    public int Rows { get; private init; }

    public int Columns { get; private init; }

    public int Frames { get; private init; }

    public int SamplesPerPixel { get; private init; }

    public string Photometric { get; private init; } = "";

    /// <summary>Each colour has a plane of its own.</summary>
    public bool IsPlanar { get; private init; }

    public int BitsAllocated { get; private init; }

    public int BitsStored { get; private init; }

    public int HighBit { get; private init; }

    public bool IsSigned { get; private init; }

    /// <summary>Samples from here to <see cref="PaddingLimit"/> are no picture.</summary>
    public int? Padding { get; private init; }

    public int? PaddingLimit { get; private init; }

    /// <summary>Height and width of one pixel, in proportion.</summary>
    public (double Vertical, double Horizontal) Aspect { get; private init; }

    /// <summary>The frame that stands for all, from 1.</summary>
    public int RepresentativeFrame { get; private init; }

    /// <summary>Red, green and blue of a palette; null when there is none.</summary>
    public Palette? Palette { get; private init; }

    /// <summary>The presentation turns black and white (Presentation LUT Shape INVERSE).</summary>
    public bool IsInverse { get; private init; }

    /// <summary>From stored to shown values, for the frame with this number, from 1.</summary>
    public PixelTransform TransformOf(int frame) => frames.Of(frame);

    public static PixelFormat Of(Dataset dataset)
    {
        var isSigned = dataset.Integer(Tags.PixelRepresentation) == 1;
        var allocated = Whole(dataset, Tags.BitsAllocated, 0);
        var stored = Whole(dataset, Tags.BitsStored, allocated);
        return new(new FrameTransforms(dataset, isSigned))
        {
            Rows = Whole(dataset, Tags.Rows, 0),
            Columns = Whole(dataset, Tags.Columns, 0),
            Frames = Whole(dataset, Tags.NumberOfFrames, 1),
            SamplesPerPixel = Whole(dataset, Tags.SamplesPerPixel, 1),
            Photometric = dataset.Text(Tags.PhotometricInterpretation) ?? "",
            IsPlanar = dataset.Integer(Tags.PlanarConfiguration) == 1,
            BitsAllocated = allocated,
            BitsStored = stored,
            HighBit = Whole(dataset, Tags.HighBit, stored - 1),
            IsSigned = isSigned,
            Padding = Sample(dataset, Tags.PixelPaddingValue, isSigned),
            PaddingLimit = Sample(dataset, Tags.PixelPaddingRangeLimit, isSigned),
            Aspect = AspectOf(dataset),
            RepresentativeFrame = Whole(dataset, Tags.RepresentativeFrameNumber, 1),
            Palette = Palette.Of(dataset, isSigned),
            IsInverse = dataset.Text(Tags.PresentationLutShape) == "INVERSE",
        };
    }

    private static int Whole(Dataset dataset, Tag tag, int otherwise) =>
        dataset.Integer(tag) is { } number and >= 0 and <= int.MaxValue && (number > 0 || tag == Tags.HighBit) ? (int)number : otherwise;

    /// <summary>A sample value, signed as the samples are, whichever of US and SS the file has for it.</summary>
    private static int? Sample(Dataset dataset, Tag tag, bool isSigned) => dataset.Integer(tag) switch
    {
        { } value and >= short.MinValue and <= ushort.MaxValue => isSigned ? (short)value : (ushort)value,
        _ => null,
    };

    private static (double Vertical, double Horizontal) AspectOf(Dataset dataset)
    {
        if (dataset.Numbers(Tags.PixelAspectRatio) is [> 0 and < 1e6, > 0 and < 1e6] and [var vertical, var horizontal]) return (vertical, horizontal);
        var calibration = Calibration.Of(dataset);
        return calibration is { RowMm: { } row, ColumnMm: { } column } ? (row, column) : calibration.Detector ?? (1, 1);
    }
}
