using DentaMind.Dicom.Data;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Quality;
using DentaMind.Pixels.Samples;
using DentaMind.Pixels.Window;

namespace DentaMind.Benchmarks.Renditions;

/// <summary>A phantom's own pixels through its window to eight bits: what a full rendition should look like.</summary>
internal static class WindowedOriginal
{
    private const string JpegBaseline = "1.2.840.10008.1.2.4.50";

    /// <summary>How like it the full rendition is: peak signal-to-noise ratio in decibels, and structural similarity.</summary>
    public static async Task<(double Psnr, double Ssim)> CompareAsync(string path, Rendition full)
    {
        using var original = await ShowAsync(path);
        if (full.MediaType != Rendition.Jpeg)
            return (double.PositiveInfinity, 1);
        using var decoded = FrameCodecs.DecodeFrame(JpegBaseline, full.Bytes, new PixelLayout { Rows = full.Height, Columns = full.Width });
        var shown = decoded.Bytes.Span[..(full.Width * full.Height)];
        return (Likeness.Psnr(original.Pixels, shown), Likeness.Ssim(original.Pixels, shown, full.Width));
    }

    private static async Task<Picture> ShowAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        var phantom = (await DicomReader.ReadFileAsync(stream, ReadOptions.Whole)).Dataset;
        var layout = new PixelLayout
        {
            Rows = Whole(phantom, Tags.Rows),
            Columns = Whole(phantom, Tags.Columns),
            BitsAllocated = Whole(phantom, Tags.BitsAllocated),
            BitsStored = Whole(phantom, Tags.BitsStored),
            HighBit = Whole(phantom, Tags.HighBit),
        };
        using var gray = GrayFrame.Of(DecodedFrame.Verbatim(phantom.Bytes(Tags.PixelData), layout));
        var window = new VoiWindow(phantom.Number(Tags.WindowCenter)!.Value, phantom.Number(Tags.WindowWidth)!.Value);
        return ToneMap.Of(gray, new DisplayFacts { Window = window }).Paint(gray);
    }

    private static int Whole(Dataset phantom, Tag tag) => (int)phantom.Integer(tag)!.Value;
}
