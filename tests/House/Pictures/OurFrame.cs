using DentaMind.Dicom.Data;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Samples;
using DentaMind.Pixels.Window;
using DentaMind.Worker.Pictures;

namespace DentaMind.House.Pictures;

/// <summary>The first frame of a file, taken through the house's own reader, decoders and tones.</summary>
internal static class OurFrame
{
    /// <summary>Full-depth samples: words of grey, or bytes of red, green and blue.</summary>
    public static Task<byte[]> SamplesAsync(string path, CancellationToken ct) => WithAsync(path, (decoded, facts) =>
    {
        if (decoded.Layout.IsColour)
            return Pixels(ColourFrame.Paint(decoded));
        using var gray = GrayFrame.Of(decoded);
        using var depth = DepthFrame.Of(gray);
        return depth.Bytes.ToArray();
    }, ct);

    /// <summary>Eight bits for the eye.</summary>
    public static Task<byte[]> ShownAsync(string path, CancellationToken ct) => WithAsync(path, (decoded, facts) =>
    {
        if (decoded.Layout.IsColour)
            return Pixels(ColourFrame.Paint(decoded));
        var isPalette = decoded.Layout.Photometric == Photometric.PaletteColour;
        using var gray = GrayFrame.Of(decoded);
        return Pixels(isPalette ? facts.Palette().Paint(gray) : ToneMap.Of(gray, facts.DisplayOf(1)).Paint(gray));
    }, ct);

    private static async Task<byte[]> WithAsync(string path, Func<DecodedFrame, PictureFacts, byte[]> read, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        var file = await DicomReader.ReadFileAsync(stream, ReadOptions.Header, ct);
        var pixels = PixelDataReader.Open(file);
        var facts = new PictureFacts(file, pixels);
        using var decoded = FrameCodecs.DecodeFrame(file.TransferSyntax.Uid, await pixels.ReadFrameAsync(1, ct), facts.Layout());
        return read(decoded, facts);
    }

    private static byte[] Pixels(Picture picture)
    {
        using (picture)
            return picture.Pixels.ToArray();
    }
}
