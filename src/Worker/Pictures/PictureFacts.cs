using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Window;
using LookupTable = DentaMind.Pixels.Samples.LookupTable;
using Palette = DentaMind.Pixels.Samples.Palette;
using WindowFunction = DentaMind.Pixels.Window.WindowFunction;

namespace DentaMind.Worker.Pictures;

/// <summary>Says in the words of pixels what a header says in the words of DICOM.</summary>
internal sealed class PictureFacts(DicomFile file, PixelDataReader pixels)
{
    private readonly PixelFormat format = PixelFormat.Of(file.Dataset);

    public PixelLayout Layout() => new()
    {
        Rows = pixels.Layout.Rows,
        Columns = pixels.Layout.Columns,
        SamplesPerPixel = pixels.Layout.Samples,
        Photometric = Meaning(),
        BitsAllocated = pixels.Layout.BitsAllocated,
        BitsStored = format.BitsStored,
        HighBit = format.HighBit,
        IsSigned = format.IsSigned,
        IsPlanar = format.IsPlanar && pixels.Layout.Samples > 1,
        IsFloat = file.PixelData!.Tag != Tags.PixelData,
    };

    public DisplayFacts DisplayOf(int frame)
    {
        var transform = format.TransformOf(frame);
        return new DisplayFacts
        {
            RescaleSlope = transform.Slope,
            RescaleIntercept = transform.Intercept,
            ModalityLut = TableOf(transform.ModalityLut),
            VoiLut = TableOf(transform.VoiLuts.Count > 0 ? transform.VoiLuts[0] : null),
            Window = transform.Windows.Count > 0 ? WindowOf(transform.Windows[0]) : null,
            Padding = Padding(),
            IsInverted = Meaning() == Photometric.Monochrome1,
            PixelAspect = Aspect(),
        };
    }

    public Palette Palette() => format.Palette is { } palette
        ? new(TableOf(palette.Red)!, TableOf(palette.Green)!, TableOf(palette.Blue)!)
        : throw new UnreadableException("a palette is missing or damaged");

    /// <remarks>Uncompressed YBR_FULL_422 that has three bytes a pixel after all is common, and is YBR_FULL.</remarks>
    private Photometric Meaning()
    {
        if (format.Photometric.Length == 0)
            return pixels.Layout.Samples == 3 ? Photometric.Rgb : Photometric.Monochrome2;
        var meaning = PhotometricTerms.Of(format.Photometric)
            ?? throw new UnreadableException(Unreadable.Kind("an unknown photometric interpretation"));
        return meaning == Photometric.YbrFull422 && !pixels.IsEncapsulated && !pixels.Layout.IsHalved ? Photometric.YbrFull : meaning;
    }

    private (int Low, int High)? Padding()
    {
        if (format.Padding is not { } value)
            return null;
        var limit = format.PaddingLimit ?? value;
        return (Math.Min(value, limit), Math.Max(value, limit));
    }

    /// <remarks>Spacings that differ by their last digit are square.</remarks>
    private double Aspect()
    {
        var aspect = format.Aspect.Vertical / format.Aspect.Horizontal;
        return Math.Abs(aspect - 1) < 0.001 ? 1 : aspect;
    }

    private static LookupTable? TableOf(Dicom.Facts.LookupTable? table) =>
        table is null ? null : new(table.First, table.Bits, table.Entries);

    private static VoiWindow WindowOf(Dicom.Facts.Window window) => new(window.Center, window.Width, window.Function switch
    {
        Dicom.Facts.WindowFunction.LinearExact => WindowFunction.LinearExact,
        Dicom.Facts.WindowFunction.Sigmoid => WindowFunction.Sigmoid,
        _ => WindowFunction.Linear,
    });
}
