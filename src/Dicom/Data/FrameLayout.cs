namespace DentaMind.Dicom.Data;

/// <summary>How large a frame is, by the arithmetic of the header; checked against the limits before anyone believes it.</summary>
public sealed record FrameLayout(int Rows, int Columns, int Samples, int BitsAllocated, int Frames)
{
    /// <summary>Two samples a pixel instead of three (YBR_FULL_422 uncompressed).</summary>
    public bool IsHalved { get; private init; }

    public long BitsAFrame => checked((long)Rows * Columns * (IsHalved ? 2 : Samples) * BitsAllocated);

    public long BytesAFrame => (BitsAFrame + 7) / 8;

    /// <summary>Reads the layout from a header; throws when there is none or when it is beyond the limits.</summary>
    public static FrameLayout Of(Dataset dataset, PixelDataPlace place, ReadLimits limits)
    {
        var bits = place.Tag == Tags.FloatPixelData ? 32 : place.Tag == Tags.DoubleFloatPixelData ? 64 : Short(dataset, Tags.BitsAllocated);
        var samples = dataset.Contains(Tags.SamplesPerPixel) ? Short(dataset, Tags.SamplesPerPixel) : 1;
        var layout = new FrameLayout(Short(dataset, Tags.Rows), Short(dataset, Tags.Columns), samples, bits, FramesOf(dataset));
        layout.Check(limits);
        return layout with { IsHalved = layout.HasHalvedColour(dataset, place) };
    }

    private void Check(ReadLimits limits)
    {
        if (Rows == 0 || Columns == 0 || BitsAllocated is 0 or > 64 || Samples is 0 or > 4)
            throw new DicomException("no-dimensions", "Rows, columns, samples and bits do not describe a picture.");
        if (Rows > limits.FrameSide || Columns > limits.FrameSide || (long)Rows * Columns > limits.FramePixels || Frames > limits.Frames)
            throw new DicomException("too-many-pixels", "The picture is larger than the limit allows.");
        if (BytesAFrame > limits.FrameBytes) throw new DicomException("too-large", "A frame is longer than the limit allows.");
    }

    private bool HasHalvedColour(Dataset dataset, PixelDataPlace place) =>
        Samples == 3 && place.Length is { } length && dataset.Text(Tags.PhotometricInterpretation) is "YBR_FULL_422" or "YBR_PARTIAL_422"
        && length < BytesAFrame * Frames;

    private static int FramesOf(Dataset dataset) => dataset.Integer(Tags.NumberOfFrames) switch
    {
        null or < 1 => 1,
        > int.MaxValue => int.MaxValue,
        { } frames => (int)frames,
    };

    private static int Short(Dataset dataset, Tag tag) =>
        dataset.TryFind(tag, out var element) && element.EffectiveVr == Vr.US ? (int)(ElementNumber.FirstInteger(element) ?? 0) : 0;
}
