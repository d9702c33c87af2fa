using System.Buffers.Binary;

namespace DentaMind.Pixels.Codecs;

/// <summary>RLE Lossless (PS3.5 Annex G): byte planes, most significant first, each packed by runs.</summary>
public static class Rle
{
    internal const int HeaderBytes = 64;
    internal const int MostSegments = 15;

    internal static DecodedFrame Decode(ReadOnlyMemory<byte> frame, PixelLayout layout)
    {
        if (layout.BitsAllocated is not (8 or 16 or 32))
            throw new UnreadableException(Unreadable.Kind($"RLE of {layout.BitsAllocated} bits allocated"));
        var straight = layout with { IsPlanar = true, Photometric = Unsubsampled(layout.Photometric) };
        var decoded = DecodedFrame.Rent(straight, out var bytes);
        try
        {
            DecodePlanes(frame.Span, bytes.Span, straight);
            return decoded;
        }
        catch
        {
            decoded.Dispose();
            throw;
        }
    }

    /// <summary>One frame of little endian words as an RLE fragment, padded to an even length.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> frame, PixelLayout layout) => RleEncoder.Encode(frame, layout);

    private static Photometric Unsubsampled(Photometric photometric) =>
        photometric == Photometric.YbrFull422 ? Photometric.YbrFull : photometric;

    private static void DecodePlanes(ReadOnlySpan<byte> frame, Span<byte> bytes, PixelLayout layout)
    {
        var bytesPerSample = layout.BitsAllocated / 8;
        var segments = SegmentStarts(frame, layout.SamplesPerPixel * bytesPerSample);
        var pixels = (int)layout.Pixels;
        for (var sample = 0; sample < layout.SamplesPerPixel; sample++)
        {
            var plane = bytes.Slice(sample * pixels * bytesPerSample, pixels * bytesPerSample);
            for (var significance = 0; significance < bytesPerSample; significance++)
            {
                var segment = sample * bytesPerSample + significance;
                var packed = frame[segments[segment]..segments[segment + 1]];
                Unpack(packed, plane[(bytesPerSample - 1 - significance)..], bytesPerSample, pixels);
            }
        }
    }

    /// <remarks>The table ends with the frame's end, so that each segment lies between two entries.</remarks>
    private static int[] SegmentStarts(ReadOnlySpan<byte> frame, int expected)
    {
        if (frame.Length < HeaderBytes || expected > MostSegments
            || BinaryPrimitives.ReadUInt32LittleEndian(frame) != expected)
            throw new UnreadableException("the RLE header does not fit the picture");
        var starts = new int[expected + 1];
        starts[expected] = frame.Length;
        for (var i = 0; i < expected; i++)
        {
            var start = BinaryPrimitives.ReadUInt32LittleEndian(frame[(4 + 4 * i)..]);
            if (start < HeaderBytes || start > frame.Length || (i > 0 && start < starts[i - 1]))
                throw new UnreadableException("an RLE segment lies outside the frame");
            starts[i] = (int)start;
        }

        return starts;
    }

    private static void Unpack(ReadOnlySpan<byte> packed, Span<byte> plane, int stride, int count)
    {
        var (at, written) = (0, 0);
        while (written < count)
        {
            if (at >= packed.Length)
                throw new UnreadableException("an RLE segment ends too early");
            var control = (sbyte)packed[at++];
            if (control == -128)
                continue;
            var run = Math.Min(control >= 0 ? control + 1 : 1 - control, count - written);
            var needed = control >= 0 ? run : 1;
            if (packed.Length - at < needed)
                throw new UnreadableException("an RLE segment ends too early");
            if (control >= 0)
                Scatter(packed.Slice(at, run), plane[(written * stride)..], stride);
            else
                Repeat(packed[at], plane[(written * stride)..], stride, run);
            at += control >= 0 ? control + 1 : 1;
            written += run;
        }
    }

    private static void Scatter(ReadOnlySpan<byte> literals, Span<byte> plane, int stride)
    {
        if (stride == 1)
            literals.CopyTo(plane);
        else
            for (var i = 0; i < literals.Length; i++)
                plane[i * stride] = literals[i];
    }

    private static void Repeat(byte value, Span<byte> plane, int stride, int run)
    {
        if (stride == 1)
            plane[..run].Fill(value);
        else
            for (var i = 0; i < run; i++)
                plane[i * stride] = value;
    }
}
