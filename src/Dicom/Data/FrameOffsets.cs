using System.Buffers.Binary;

namespace DentaMind.Dicom.Data;

/// <summary>The offset table of encapsulated frames; one that contradicts itself counts as none.</summary>
internal sealed class FrameOffsets
{
    private readonly long[] starts;
    private readonly long[] lengths;

    private FrameOffsets(long[] starts, long[] lengths) => (this.starts, this.lengths) = (starts, lengths);

    public bool IsKnown => starts.Length > 0;

    /// <summary>The extended table of the header, or the basic one before the fragments.</summary>
    public static FrameOffsets Of(Dataset dataset, ReadOnlySpan<byte> basic, int frames)
    {
        var extended = Wide(dataset.Bytes(Tags.ExtendedOffsetTable).Span);
        if (IsSound(extended, frames)) return new(extended, Wide(dataset.Bytes(Tags.ExtendedOffsetTableLengths).Span));
        var narrow = new long[basic.Length / 4];
        for (var i = 0; i < narrow.Length; i++) narrow[i] = BinaryPrimitives.ReadUInt32LittleEndian(basic[(4 * i)..]);
        return new(IsSound(narrow, frames) ? narrow : [], []);
    }

    /// <summary>Where the frame with this index (from 0) begins, behind the table.</summary>
    public long At(int index) => starts[index];

    /// <summary>Leaves away the byte that makes an odd frame even, when the table tells the true length.</summary>
    public ReadOnlyMemory<byte> Trim(int index, ReadOnlyMemory<byte> frame) =>
        index < lengths.Length && lengths[index] == frame.Length - 1 ? frame[..^1] : frame;

    private static long[] Wide(ReadOnlySpan<byte> bytes)
    {
        var numbers = new long[bytes.Length / 8];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 * i)..]);
        return numbers;
    }

    private static bool IsSound(long[] starts, int frames)
    {
        if (starts.Length != frames || starts[0] != 0) return false;
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] <= starts[i - 1] || (starts[i] & 1) == 1) return false;
        }

        return true;
    }
}
