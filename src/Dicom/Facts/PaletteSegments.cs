using System.Buffers.Binary;

namespace DentaMind.Dicom.Facts;

/// <summary>Unfolds a segmented palette (PS3.3 C.7.9.2): discrete runs, straight lines, and copies of earlier segments.</summary>
internal ref struct PaletteSegments
{
    private readonly ReadOnlySpan<byte> data;
    private readonly int unit;
    private readonly ushort[] entries;
    private int filled;

    private PaletteSegments(ReadOnlySpan<byte> data, int unit, int count)
    {
        this.data = data;
        this.unit = unit;
        entries = new ushort[count];
    }

    /// <summary>Null when the segments do not fill the table exactly as its descriptor says.</summary>
    public static LookupTable? Expand(IReadOnlyList<long> descriptor, ReadOnlySpan<byte> data, bool isSigned)
    {
        if (LookupTable.Describe(descriptor, isSigned) is not { } plan) return null;
        var segments = new PaletteSegments(data, plan.Bits <= 8 ? 1 : 2, plan.Count);
        return segments.Fill() ? new(plan.First, plan.Bits, segments.entries) : null;
    }

    private bool Fill()
    {
        var place = 0;
        while (filled < entries.Length && place + 2 <= Words)
        {
            var next = Word(place) == 2 ? Copy(place) : Segment(place);
            if (next is null) return false;
            place = next.Value;
        }

        return filled == entries.Length;
    }

    private readonly int Words => data.Length / unit;

    private readonly int Word(int index) => unit == 1 ? data[index] : BinaryPrimitives.ReadUInt16LittleEndian(data[(2 * index)..]);

    /// <summary>Unfolds one discrete or linear segment; answers where the next begins, null when it cannot be.</summary>
    private int? Segment(int place)
    {
        if (place + 2 > Words) return null;
        var (kind, length) = (Word(place), Word(place + 1));
        if (kind > 1 || length == 0 || length > entries.Length - filled) return null;
        var end = place + 2 + (kind == 0 ? length : 1);
        if (end > Words) return null;
        if (kind == 0) Discrete(place + 2, length);
        else if (filled == 0) return null;
        else Linear(Word(place + 2), length);
        return end;
    }

    private void Discrete(int place, int length)
    {
        for (var i = 0; i < length; i++) entries[filled++] = (ushort)Word(place + i);
    }

    private void Linear(int target, int length)
    {
        var from = entries[filled - 1];
        for (var i = 1; i <= length; i++) entries[filled++] = (ushort)Math.Round(from + ((double)(target - from) * i / length));
    }

    /// <summary>An indirect segment: so many segments from an earlier place, none of them indirect itself.</summary>
    private int? Copy(int place)
    {
        var words = unit == 1 ? 6 : 4;
        if (place + words > Words) return null;
        var count = Word(place + 1);
        var offset = unit == 1
            ? BinaryPrimitives.ReadUInt32LittleEndian(data[(place + 2)..])
            : (uint)Word(place + 2) | ((uint)Word(place + 3) << 16);
        long from = offset / unit;
        for (var i = 0; i < count; i++)
        {
            if (from >= place || Segment((int)from) is not { } next) return null;
            from = next;
        }

        return place + words;
    }
}
