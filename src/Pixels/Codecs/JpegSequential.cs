using DentaMind.Pixels.Encode;

namespace DentaMind.Pixels.Codecs;

/// <summary>JPEG Baseline and Extended of 8 bits, by the library's decoder, with the colour decided here.</summary>
/// <remarks>
/// Application segments and comments are taken out before the library sees the stream: it gets no foreign profile or camera
/// block to parse, and the one Adobe segment put in says which colour transform to undo.
/// </remarks>
internal static class JpegSequential
{
    private const int MostScans = 100;

    public static DecodedFrame Decode(ReadOnlyMemory<byte> frame, PixelLayout layout)
    {
        var header = JpegHeader.Read(frame.Span);
        if (!header.IsDiscreteCosine)
            throw new UnreadableException(Unreadable.Kind("a JPEG process that its transfer syntax does not name"));
        if (header.Precision != 8)
            throw new UnreadableException(Unreadable.Kind($"JPEG of {header.Precision} bits"));
        header.MustFit(layout);
        if (header.Frame == 0xC2 && frame.Span.Count([(byte)0xFF, JpegSegments.StartOfScan]) > MostScans)
            throw new UnreadableException("the JPEG stream has too many scans");
        var transformed = JpegColour.IsTransformed(header, layout.Photometric);
        return Decompress(Rewritten(frame.Span, transformed), Decoded(layout), layout.BitsAllocated);
    }

    private static PixelLayout Decoded(PixelLayout layout) => layout with
    {
        Photometric = layout.SamplesPerPixel == 3 ? Photometric.Rgb : layout.Photometric,
        IsPlanar = false,
    };

    private static DecodedFrame Decompress(byte[] jpeg, PixelLayout layout, int bitsAllocated)
    {
        if (bitsAllocated is not (8 or 16))
            throw new UnreadableException(Unreadable.Kind($"JPEG in {bitsAllocated} bits allocated"));
        var decoded = DecodedFrame.Rent(layout, out var bytes);
        try
        {
            var samples = (int)layout.Pixels * layout.SamplesPerPixel;
            VipsJpeg.Decode(jpeg, layout.Columns, layout.Rows, layout.SamplesPerPixel, bytes.Span[..samples]);
            if (bitsAllocated == 16)
                Widen(bytes.Span, samples);
            return decoded;
        }
        catch
        {
            decoded.Dispose();
            throw;
        }
    }

    /// <remarks>From the end, so that no sample is overwritten before it is read.</remarks>
    private static void Widen(Span<byte> bytes, int samples)
    {
        for (var i = samples - 1; i >= 0; i--)
            (bytes[2 * i], bytes[2 * i + 1]) = (bytes[i], 0);
    }

    private static byte[] Rewritten(ReadOnlySpan<byte> jpeg, bool transformed)
    {
        using var clean = new MemoryStream(jpeg.Length + 16);
        clean.Write([0xFF, JpegSegments.StartOfImage]);
        clean.Write([0xFF, JpegSegments.App14, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, transformed ? (byte)1 : (byte)0]);
        var segments = new JpegSegments(jpeg);
        while (segments.Next() && segments.Marker != JpegSegments.StartOfScan)
            if (segments.Marker is not (>= JpegSegments.App0 and <= JpegSegments.App15 or JpegSegments.Comment))
                clean.Write(jpeg[segments.Start..segments.End]);
        clean.Write(jpeg[segments.Start..]);
        return clean.ToArray();
    }
}
