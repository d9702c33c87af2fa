using System.Buffers.Binary;

namespace DentaMind.Pixels.Samples;

/// <summary>Expands segmented palette data (PS3.3 C.7.9.2): discrete, linear and indirect segments.</summary>
/// <remarks>Bounded by the table's length: each segment must add at least one entry, and an indirect one cannot name another.</remarks>
internal static class SegmentedPalette
{
    private const int Discrete = 0;
    private const int Linear = 1;
    private const int Indirect = 2;

    /// <summary>Exactly <paramref name="count"/> entries, or null when the segments do not give them.</summary>
    public static ushort[]? Expand(ReadOnlySpan<byte> data, int count, int bits)
    {
        var words = WordsOf(data, bits);
        var entries = new List<ushort>(Math.Min(count, words.Length * 4));
        for (var at = 0; at < words.Length && entries.Count < count;)
        {
            var taken = words[at] == Indirect ? Repeat(words, at, count, entries) : Add(words, at, count, entries);
            if (taken == 0)
                return null;
            at += taken;
        }

        return entries.Count == count ? [.. entries] : null;
    }

    /// <summary>Appends one discrete or linear segment and says how many words it took; 0 when it is damaged.</summary>
    private static int Add(ushort[] words, int at, int count, List<ushort> entries)
    {
        if (at + 2 >= words.Length)
            return 0;
        var length = words[at + 1];
        if (length == 0 || entries.Count + length > count)
            return 0;
        if (words[at] == Linear)
            return AddLine(words[at + 2], length, entries);
        if (words[at] != Discrete || at + 2 + length > words.Length)
            return 0;
        entries.AddRange(words.AsSpan(at + 2, length));
        return 2 + length;
    }

    /// <remarks>The line begins behind the entry before it, so there must be one.</remarks>
    private static int AddLine(int last, int length, List<ushort> entries)
    {
        if (entries.Count == 0)
            return 0;
        double from = entries[^1];
        for (var i = 1; i <= length; i++)
            entries.Add((ushort)Math.Round(from + (last - from) * i / length, MidpointRounding.AwayFromZero));
        return 3;
    }

    private static int Repeat(ushort[] words, int at, int count, List<ushort> entries)
    {
        if (at + 3 >= words.Length || words[at + 1] == 0)
            return 0;
        var offset = words[at + 2] | ((long)words[at + 3] << 16);
        for (var left = words[at + 1]; left > 0; left--)
        {
            var taken = offset < at ? Add(words, (int)offset, count, entries) : 0;
            if (taken == 0)
                return 0;
            offset += taken;
        }

        return 4;
    }

    private static ushort[] WordsOf(ReadOnlySpan<byte> data, int bits)
    {
        var words = new ushort[bits <= 8 ? data.Length : data.Length / 2];
        for (var i = 0; i < words.Length; i++)
            words[i] = bits <= 8 ? data[i] : BinaryPrimitives.ReadUInt16LittleEndian(data[(2 * i)..]);
        return words;
    }
}
