namespace DentaMind.Dicom.Data;

/// <summary>Frames that stand one behind the other, uncompressed; single bits are packed across frames.</summary>
internal sealed class NativeFrames(DicomFile file, FrameLayout layout, long length) : FrameSource(file.Rest, layout.Frames)
{
    private readonly int turn = file.Notation.IsBigEndian ? UnitBytes(file.PixelData!, layout) : 1;
    private long consumed;
    private byte last;

    protected override async ValueTask<ReadOnlyMemory<byte>> ReadForwardAsync(int number, CancellationToken ct)
    {
        var firstBit = checked((number - 1) * layout.BitsAFrame);
        var endBit = firstBit + layout.BitsAFrame;
        var (first, end) = (firstBit / 8, (endBit + 7) / 8);
        if (end > length) throw new DicomException("pixel-data-short", "The pixel data is shorter than its rows, columns and frames need.");
        var shared = consumed - first;
        if (shared <= 0) await PassAsync(-shared, ct);
        var bytes = await HoldAsync(0, (int)(end - Math.Max(first, consumed)), ct);
        consumed = end;
        Next = number + 1;
        if (turn > 1) ByteOrder.Turn(bytes.Span, turn);
        return (firstBit % 8) == 0 && shared <= 0 ? Remember(bytes) : Align(bytes, shared > 0, firstBit);
    }

    private ReadOnlyMemory<byte> Remember(Memory<byte> bytes)
    {
        last = bytes.Span[^1];
        return bytes;
    }

    /// <summary>Moves the bits of a frame that begins within a byte to the front of one.</summary>
    private byte[] Align(ReadOnlyMemory<byte> bytes, bool beginsInLast, long firstBit)
    {
        var shift = (int)(firstBit % 8);
        byte[] packed = beginsInLast ? [last, .. bytes.Span] : bytes.ToArray();
        last = packed[^1];
        var frame = new byte[layout.BytesAFrame];
        for (var i = 0; i < frame.Length; i++)
            frame[i] = (byte)((packed[i] >> shift) | (i + 1 < packed.Length ? packed[i + 1] << (8 - shift) : 0));
        return frame;
    }

    /// <summary>OW is words whatever is in them; wider samples turn whole.</summary>
    private static int UnitBytes(PixelDataPlace place, FrameLayout layout) =>
        Math.Max(place.Vr == Vr.OW ? 2 : 1, layout.BitsAllocated / 8) is var unit and (2 or 4 or 8) ? unit : 1;
}
