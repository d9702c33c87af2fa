using System.Buffers.Binary;

namespace DentaMind.Pixels.Samples;

/// <summary>A DICOM lookup table: values below its first input get the first entry, values above its last the last one.</summary>
public sealed class LookupTable
{
    private readonly ushort[] entries;

    private LookupTable(int first, int bits, ushort[] entries) => (First, Bits, this.entries) = (first, bits, entries);

    /// <summary>The input value of the first entry.</summary>
    public int First { get; }

    /// <summary>Bits of an entry, 1 to 16; never fewer than the entries need.</summary>
    public int Bits { get; }

    public int Count => entries.Length;

    internal int Highest => (1 << Bits) - 1;

    /// <summary>A table by its descriptor; null when it has no entry.</summary>
    /// <param name="count">First descriptor value; 0 means 65536.</param>
    /// <param name="first">Second descriptor value, signed or not as the pixels are.</param>
    /// <param name="bits">Third descriptor value; often wrong in the field, so the entries correct it upwards.</param>
    /// <param name="data">Entries as little endian words, or as bytes where there are only as many.</param>
    public static LookupTable? Of(int count, int first, int bits, ReadOnlySpan<byte> data)
    {
        var expected = CountOf(count);
        var isBytes = data.Length < 2 * expected && data.Length <= expected + 1;
        var values = new ushort[Math.Min(expected, isBytes ? data.Length : data.Length / 2)];
        for (var i = 0; i < values.Length; i++)
            values[i] = isBytes ? data[i] : BinaryPrimitives.ReadUInt16LittleEndian(data[(2 * i)..]);
        return OfEntries(first, bits, values);
    }

    /// <summary>A palette table from its segments (PS3.3 C.7.9.2); null when they are damaged.</summary>
    public static LookupTable? OfSegments(int count, int first, int bits, ReadOnlySpan<byte> data) =>
        SegmentedPalette.Expand(data, CountOf(count), bits) is { } entries ? OfEntries(first, bits, entries) : null;

    internal int this[double value] => entries[(int)Math.Clamp(Math.Round(value) - First, 0, entries.Length - 1)];

    internal int Largest()
    {
        var largest = 0;
        foreach (var entry in entries)
            largest = Math.Max(largest, entry);
        return largest;
    }

    private static int CountOf(int count) => count is <= 0 or > 65_536 ? 65_536 : count;

    private static LookupTable? OfEntries(int first, int bits, ushort[] entries)
    {
        if (entries.Length == 0)
            return null;
        var table = new LookupTable(first, Math.Clamp(bits, 1, 16), entries);
        while (table.Largest() is var largest && largest > table.Highest)
            table = new LookupTable(first, table.Bits + 1, entries);
        return table;
    }
}
