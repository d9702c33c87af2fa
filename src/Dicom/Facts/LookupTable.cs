using System.Buffers.Binary;
using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>A table that gives each stored value another. What lies outside takes the nearest end.</summary>
public sealed record LookupTable(int First, int Bits, ReadOnlyMemory<ushort> Entries)
{
    private const int MostEntries = 65536;

    public string? Label { get; private init; }

    /// <summary>The entry for a value; never outside the table.</summary>
    public ushort At(int value) => Entries.Span[(int)Math.Clamp((long)value - First, 0, Entries.Length - 1)];

    internal static LookupTable? OfItem(Dataset item, bool isSigned) =>
        Of(item.Integers(Tags.LutDescriptor), item.Bytes(Tags.LutData).Span, isSigned) is { } table
            ? table with { Label = item.Text(Tags.LutExplanation) }
            : null;

    /// <summary>Null when the descriptor and the data do not make a table.</summary>
    internal static LookupTable? Of(IReadOnlyList<long> descriptor, ReadOnlySpan<byte> data, bool isSigned)
    {
        if (Describe(descriptor, isSigned) is not { } plan) return null;
        var entries = new ushort[plan.Count];
        if (data.Length >= 2 * plan.Count)
        {
            for (var i = 0; i < entries.Length; i++) entries[i] = BinaryPrimitives.ReadUInt16LittleEndian(data[(2 * i)..]);
        }
        else if (plan.Bits <= 8 && data.Length >= plan.Count)
        {
            for (var i = 0; i < entries.Length; i++) entries[i] = data[i];
        }
        else
        {
            return null;
        }

        return new(plan.First, plan.Bits, entries);
    }

    /// <summary>Number of entries (0 means 65,536), the first value mapped, bits an entry.</summary>
    internal static (int Count, int First, int Bits)? Describe(IReadOnlyList<long> descriptor, bool isSigned)
    {
        if (descriptor is not [var count, var first, var bits] || bits is < 1 or > 16) return null;
        var entries = (ushort)count;
        return (entries == 0 ? MostEntries : entries, isSigned ? (short)first : (ushort)first, (int)bits);
    }
}
