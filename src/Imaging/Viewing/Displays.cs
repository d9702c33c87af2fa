using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Platform.Store;

namespace DentaMind.Imaging.Viewing;

/// <summary>Reads from an original's header how it is to be displayed; kept nowhere, so it can never disagree with the original.</summary>
internal sealed class Displays(SealedStore store, ImageOwners owners)
{
    private const int MostLutEntries = 1 << 16;
    private const int MostWindows = 32;

    /// <summary>Null when the header cannot be read.</summary>
    public async Task<DisplayView?> OfAsync(Image image, CancellationToken ct)
    {
        var key = await owners.KeyOfAsync(image, ct);
        if (!key.IsAnswer)
            return null;
        using var owner = key.Answer;
        await using var original = await store.OpenAsync(image.Original.ToSealed(), owner, ct);
        try
        {
            var header = await DicomReader.ReadFileAsync(original, ReadOptions.Header, ct);
            return header.PixelData is null ? null : Of(header.Dataset);
        }
        catch (DicomException)
        {
            return null;
        }
    }

    private static DisplayView Of(Dataset header)
    {
        var shared = header.FirstItem(Tags.SharedFunctionalGroupsSequence) ?? header;
        var transformation = shared.FirstItem(Tags.PixelValueTransformationSequence) ?? header;
        var signed = Int(header, Tags.PixelRepresentation) ?? 0;
        return new DisplayView
        {
            Frames = Math.Max(1, Int(header, Tags.NumberOfFrames) ?? 1),
            Rows = Int(header, Tags.Rows) ?? 0,
            Columns = Int(header, Tags.Columns) ?? 0,
            SamplesPerPixel = Int(header, Tags.SamplesPerPixel) ?? 1,
            BitsAllocated = Int(header, Tags.BitsAllocated) ?? 0,
            BitsStored = Int(header, Tags.BitsStored) ?? 0,
            PixelRepresentation = signed,
            Photometric = header.Text(Tags.PhotometricInterpretation) ?? "",
            FrameFormat = FormatOf(header, signed),
            Windows = WindowsOf(shared.FirstItem(Tags.FrameVoiLutSequence) ?? header),
            Rescale = new RescaleView(transformation.Number(Tags.RescaleSlope) ?? 1, transformation.Number(Tags.RescaleIntercept) ?? 0),
            ModalityLut = LutOf(header.FirstItem(Tags.ModalityLutSequence), signed),
            VoiLut = LutOf(header.FirstItem(Tags.VoiLutSequence), signed),
            PaddingValue = header.Number(Tags.PixelPaddingValue),
            Aspect = AspectOf(header),
            Invert = header.Text(Tags.PhotometricInterpretation) == "MONOCHROME1",
        };
    }

    private static string FormatOf(Dataset header, int signed) =>
        (Int(header, Tags.SamplesPerPixel) ?? 1) > 1 || header.Text(Tags.PhotometricInterpretation) == "PALETTE COLOR" ? "rgb-u8"
        : (Int(header, Tags.BitsAllocated) ?? 8) <= 8 && signed == 0 ? "gray-u8"
        : signed == 1 ? "gray-i16le"
        : "gray-u16le";

    private static List<WindowView> WindowsOf(Dataset voi)
    {
        var centers = voi.Numbers(Tags.WindowCenter);
        var widths = voi.Numbers(Tags.WindowWidth);
        var labels = voi.Texts(Tags.WindowCenterWidthExplanation);
        var function = voi.Text(Tags.VoiLutFunction) switch { "LINEAR_EXACT" => "linear-exact", "SIGMOID" => "sigmoid", _ => "linear" };
        return [.. centers.Zip(widths).Take(MostWindows)
            .Select((window, place) => new WindowView(window.First, window.Second, function, place < labels.Count ? labels[place] : null))
            .Where(window => double.IsFinite(window.Center) && double.IsFinite(window.Width) && window.Width > 0)];
    }

    /// <summary>A LUT as PS3.3 C.11.1.1.1 describes it: number of entries (0 means 65536), first value mapped, bits an entry.</summary>
    private static LutView? LutOf(Dataset? item, int signed)
    {
        if (item is null || item.Integers(Tags.LutDescriptor) is not [var count, var first, var bits])
            return null;
        var entries = (int)(count & 0xFFFF) is var told and not 0 ? told : MostLutEntries;
        var data = item.Integers(Tags.LutData);
        if (data.Count < entries || bits is < 8 or > 16)
            return null;
        int start = signed == 1 ? (short)first : (ushort)first;
        return new LutView(start, (int)bits, [.. data.Take(entries).Select(value => (int)(value & 0xFFFF))]);
    }

    private static IReadOnlyList<double> AspectOf(Dataset header) =>
        header.Numbers(Tags.PixelAspectRatio) is [> 0 and var height, > 0 and var width] ? [height, width]
        : (header.Numbers(Tags.PixelSpacing) is [> 0 and var rows, > 0 and var columns] ? [rows, columns]
        : header.Numbers(Tags.ImagerPixelSpacing) is [> 0 and var down, > 0 and var across] ? [down, across] : [1, 1]);

    private static int? Int(Dataset header, Tag tag) => header.Integer(tag) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : null;
}
