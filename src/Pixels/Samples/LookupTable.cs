namespace DentaMind.Pixels.Samples;

/// <summary>A lookup table: values below its first input get the first entry, values above its last the last one.</summary>
public sealed class LookupTable
{
    private readonly ReadOnlyMemory<ushort> entries;

    /// <param name="first">The input value of the first entry.</param>
    /// <param name="bits">Bits of an entry; often wrong in the field, so the entries correct it upwards.</param>
    /// <param name="entries">At least one.</param>
    public LookupTable(int first, int bits, ReadOnlyMemory<ushort> entries)
    {
        if (entries.IsEmpty)
            throw new ArgumentException("A table has at least one entry.", nameof(entries));
        (First, this.entries) = (first, entries);
        foreach (var entry in entries.Span)
            Largest = Math.Max(Largest, entry);
        Highest = (1 << Math.Clamp(bits, 1, 16)) - 1;
        while (Largest > Highest)
            Highest = (Highest << 1) | 1;
    }

    public int First { get; }

    /// <summary>The largest value that an entry can have.</summary>
    public int Highest { get; }

    /// <summary>The largest value that an entry has.</summary>
    internal int Largest { get; }

    internal int this[double value] => entries.Span[(int)Math.Clamp(Math.Round(value) - First, 0, entries.Length - 1)];
}
