using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Samples;

namespace DentaMind.Imaging.Viewing;

/// <summary>Reads from an original's header how it is to be displayed; kept nowhere, so it can never disagree with the original.</summary>
internal sealed class Displays(ImageOwners owners)
{
    /// <summary>Null when the header cannot be read.</summary>
    public async Task<DisplayView?> OfAsync(Image image, CancellationToken ct)
    {
        var opened = await owners.OpenOriginalAsync(image, ct);
        if (!opened.IsAnswer)
            return null;
        await using var original = opened.Answer;
        try
        {
            var header = await DicomReader.ReadFileAsync(original, ReadOptions.Header, ct);
            return header.PixelData is { } pixels ? Of(PixelFormat.Of(header.Dataset), isFloat: pixels.Tag != Tags.PixelData) : null;
        }
        catch (DicomException)
        {
            return null;
        }
    }

    /// <summary>In the words of the viewer; the facts are those by which the Worker renders, so that both show the same picture.</summary>
    private static DisplayView Of(PixelFormat format, bool isFloat)
    {
        var first = format.TransformOf(1);
        return new DisplayView
        {
            Frames = format.Frames,
            Rows = format.Rows,
            Columns = format.Columns,
            SamplesPerPixel = format.SamplesPerPixel,
            BitsAllocated = format.BitsAllocated,
            BitsStored = format.BitsStored,
            PixelRepresentation = format.IsSigned ? 1 : 0,
            Photometric = format.Photometric,
            FrameFormat = FormatOf(format, isFloat),
            Windows = [.. first.Windows.Select(window => new WindowView(window.Center, window.Width, Kebab.Of(window.Function), window.Label))],
            Rescale = new RescaleView(first.Slope, first.Intercept),
            ModalityLut = View(first.ModalityLut),
            VoiLut = View(first.VoiLuts is [var table, ..] ? table : null),
            PaddingValue = format.Padding,
            Aspect = [format.Aspect.Vertical, format.Aspect.Horizontal],
            Invert = format.Photometric == "MONOCHROME1",
        };
    }

    /// <summary>As the frame address will say it: by the rule that the Worker gives frames by.</summary>
    private static string FormatOf(PixelFormat format, bool isFloat) => FrameForm.NameOf(FrameFormats.Of(new PixelLayout
    {
        Rows = format.Rows,
        Columns = format.Columns,
        Photometric = PhotometricTerms.Of(format.Photometric) ?? (format.SamplesPerPixel == 3 ? Photometric.Rgb : Photometric.Monochrome2),
        BitsAllocated = format.BitsAllocated,
        IsSigned = format.IsSigned,
        IsFloat = isFloat,
    }));

    private static LutView? View(Dicom.Facts.LookupTable? table) =>
        table is null ? null : new LutView(table.First, table.Bits, [.. table.Entries.ToArray().Select(entry => (int)entry)]);
}
