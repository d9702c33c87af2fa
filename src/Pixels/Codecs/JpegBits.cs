using System.Runtime.CompilerServices;

namespace DentaMind.Pixels.Codecs;

/// <summary>Reads the bits of one entropy-coded segment, taking out stuffed zeros and stopping at a marker.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> jpeg, int start)
{
    /// <summary>Zeros are held ready behind the end, as a code is looked up by 16 bits at once; more than these are never needed.</summary>
    private const int MostBeyond = 128;

    private readonly ReadOnlySpan<byte> jpeg = jpeg;
    private int at = start;
    private ulong held;
    private int count;
    private int beyond;

    /// <summary>Where the marker behind the segment stands, once all bits are read.</summary>
    public readonly int Position => at;

    /// <summary>A difference: its category by the table, then as many bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Difference(HuffmanTable table)
    {
        if (count < 32)
            Fill();
        if (table.TryFast((int)(held >> (64 - HuffmanTable.FastBits)), out var length, out var category))
            Drop(length);
        else
        {
            category = table.Slow((int)(held >> 48), out length);
            Drop(length);
        }

        if (category == 0)
            return 0;
        if (category == 16)
            return 32_768;
        var bits = (int)(held >> (64 - category));
        Drop(category);
        return bits >= 1 << (category - 1) ? bits : bits - (1 << category) + 1;
    }

    /// <summary>Makes sure that no bit was taken from behind the segment's end.</summary>
    public readonly void MustBeWhole()
    {
        if (count < beyond)
            throw Cut();
    }

    /// <summary>Drops the rest of the segment and the restart marker behind it.</summary>
    public void Restart(int expected)
    {
        MustBeWhole();
        (held, count, beyond) = (0, 0, 0);
        while (at + 1 < jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] == 0xFF)
            at++;
        if (at + 1 >= jpeg.Length || jpeg[at] != 0xFF || jpeg[at + 1] != 0xD0 + (expected & 7))
            throw new UnreadableException("a JPEG restart marker is missing");
        at += 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Drop(int bits)
    {
        held <<= bits;
        count -= bits;
    }

    private void Fill()
    {
        while (count <= 56)
        {
            held |= (ulong)NextByte() << (56 - count);
            count += 8;
        }
    }

    private byte NextByte()
    {
        if (at >= jpeg.Length)
            return Beyond();
        var value = jpeg[at];
        if (value != 0xFF)
        {
            at++;
            return value;
        }

        if (at + 1 >= jpeg.Length || jpeg[at + 1] != 0)
            return Beyond();
        at += 2;
        return value;
    }

    private byte Beyond()
    {
        beyond += 8;
        return beyond > MostBeyond ? throw Cut() : (byte)0;
    }

    private static UnreadableException Cut() => new("the JPEG data end too early");
}
