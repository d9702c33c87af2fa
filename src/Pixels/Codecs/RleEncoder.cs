using System.Buffers.Binary;

namespace DentaMind.Pixels.Codecs;

/// <summary>Packs the byte planes of a frame by runs, each row on its own as PS3.5 G.3.1 asks.</summary>
internal static class RleEncoder
{
    private const int LongestRun = 128;

    public static byte[] Encode(ReadOnlySpan<byte> frame, PixelLayout layout)
    {
        if (frame.Length != layout.FrameBytes || layout.BitsAllocated % 8 != 0)
            throw new ArgumentException("The frame does not fit its layout.", nameof(frame));
        var bytesPerSample = layout.BitsAllocated / 8;
        var segments = layout.SamplesPerPixel * bytesPerSample;
        var packed = new List<byte>(Rle.HeaderBytes + frame.Length / 2);
        packed.AddRange(new byte[Rle.HeaderBytes]);
        Span<byte> header = stackalloc byte[Rle.HeaderBytes];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)segments);
        for (var segment = 0; segment < segments; segment++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header[(4 + 4 * segment)..], (uint)packed.Count);
            PackPlane(packed, frame, layout, segment / bytesPerSample, bytesPerSample - 1 - segment % bytesPerSample);
            if (packed.Count % 2 != 0)
                packed.Add(0);
        }

        var bytes = packed.ToArray();
        header.CopyTo(bytes);
        return bytes;
    }

    private static void PackPlane(List<byte> packed, ReadOnlySpan<byte> frame, PixelLayout layout, int sample, int offset)
    {
        var bytesPerSample = layout.BitsAllocated / 8;
        var stride = layout.IsPlanar ? bytesPerSample : bytesPerSample * layout.SamplesPerPixel;
        var start = offset + (layout.IsPlanar ? sample * (int)layout.Pixels * bytesPerSample : sample * bytesPerSample);
        var row = new byte[layout.Columns];
        for (var y = 0; y < layout.Rows; y++)
        {
            for (var x = 0; x < row.Length; x++)
                row[x] = frame[start + (y * layout.Columns + x) * stride];
            PackRow(packed, row);
        }
    }

    private static void PackRow(List<byte> packed, ReadOnlySpan<byte> row)
    {
        while (!row.IsEmpty)
        {
            var run = RunAt(row);
            if (run > 1)
            {
                packed.Add((byte)(1 - run));
                packed.Add(row[0]);
                row = row[run..];
                continue;
            }

            var literals = 1;
            while (literals < Math.Min(row.Length, LongestRun) && RunAt(row[literals..]) < 3)
                literals++;
            packed.Add((byte)(literals - 1));
            packed.AddRange(row[..literals]);
            row = row[literals..];
        }
    }

    private static int RunAt(ReadOnlySpan<byte> row)
    {
        var differs = row.IndexOfAnyExcept(row[0]);
        return Math.Min(differs < 0 ? row.Length : differs, LongestRun);
    }
}
