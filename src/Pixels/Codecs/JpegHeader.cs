using System.Buffers.Binary;

namespace DentaMind.Pixels.Codecs;

internal readonly record struct JpegComponent(byte Id, int Horizontal, int Vertical);

/// <summary>What stands before the first scan of a JPEG stream.</summary>
internal sealed record JpegHeader(byte Frame, int Precision, int Rows, int Columns, JpegComponent[] Components)
{
    public bool HasJfif { get; private init; }

    public byte? AdobeTransform { get; private init; }

    public bool IsLossless => Frame == 0xC3;

    /// <summary>Baseline, extended or progressive with Huffman coding.</summary>
    public bool IsDiscreteCosine => Frame is 0xC0 or 0xC1 or 0xC2;

    public bool IsSubsampled => Components.Any(component => component.Horizontal != 1 || component.Vertical != 1);

    public static JpegHeader Read(ReadOnlySpan<byte> jpeg)
    {
        var segments = new JpegSegments(jpeg);
        var (jfif, adobe, header) = (false, (byte?)null, (JpegHeader?)null);
        while (segments.Next() && segments.Marker != JpegSegments.StartOfScan)
        {
            if (JpegSegments.IsFrame(segments.Marker))
                header = ReadFrame(segments.Marker, segments.Body);
            jfif |= segments.Marker == JpegSegments.App0 && segments.Body.StartsWith("JFIF\0"u8);
            if (segments.Marker == JpegSegments.App14 && segments.Body.StartsWith("Adobe"u8) && segments.Body.Length >= 12)
                adobe = segments.Body[11];
        }

        return header is null
            ? throw new UnreadableException("the JPEG stream has no frame header")
            : header with { HasJfif = jfif, AdobeTransform = adobe };
    }

    /// <summary>A stream that is not of the size that the instance claims is not decoded.</summary>
    public void MustFit(PixelLayout layout)
    {
        if (Rows != layout.Rows || Columns != layout.Columns)
            throw new UnreadableException("the compressed frame is of another size than the header says");
        if (Components.Length != layout.SamplesPerPixel)
            throw new UnreadableException("the compressed frame has another number of colours than the header says");
    }

    internal static JpegHeader ReadFrame(byte marker, ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[5] is 0 or > 4 || body.Length < 6 + 3 * body[5])
            throw new UnreadableException("the JPEG frame header is cut off");
        var components = new JpegComponent[body[5]];
        for (var i = 0; i < components.Length; i++)
            components[i] = new(body[6 + 3 * i], body[7 + 3 * i] >> 4, body[7 + 3 * i] & 15);
        return new(marker, body[0], BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]), components);
    }
}
