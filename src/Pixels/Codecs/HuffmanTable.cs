namespace DentaMind.Pixels.Codecs;

/// <summary>A JPEG Huffman table for difference categories, with the short codes in a direct table.</summary>
internal sealed class HuffmanTable
{
    internal const int FastBits = 9;

    private readonly int[] firstCode = new int[18];
    private readonly int[] firstIndex = new int[18];
    private readonly int[] lastCode = new int[18];
    private readonly byte[] symbols;

    /// <summary>By the next nine bits: length of the code times 256 plus its symbol; zero for a longer code.</summary>
    private readonly ushort[] fast = new ushort[1 << FastBits];

    private HuffmanTable(ReadOnlySpan<byte> counts, byte[] symbols)
    {
        this.symbols = symbols;
        var (code, index) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            (firstCode[length], firstIndex[length]) = (code, index);
            code += counts[length - 1];
            index += counts[length - 1];
            lastCode[length] = counts[length - 1] == 0 ? -1 : code - 1;
            if (code > 1 << length)
                throw new UnreadableException("a JPEG Huffman table has too many codes");
            FillFast(length);
            code <<= 1;
        }
    }

    /// <summary>Reads one table of a segment and says how many bytes it took.</summary>
    public static HuffmanTable Read(ReadOnlySpan<byte> body, out int taken)
    {
        if (body.Length < 17)
            throw new UnreadableException("a JPEG Huffman table is cut off");
        var counts = body[1..17];
        var total = 0;
        foreach (var count in counts)
            total += count;
        if (total is 0 or > 256 || body.Length < 17 + total)
            throw new UnreadableException("a JPEG Huffman table is cut off");
        taken = 17 + total;
        var named = body[17..taken].ToArray();
        if (named.Any(symbol => symbol > 16))
            throw new UnreadableException("a JPEG difference has more than 16 bits");
        return new HuffmanTable(counts, named);
    }

    public bool TryFast(int bits, out int length, out int symbol)
    {
        var entry = fast[bits];
        (length, symbol) = (entry >> 8, entry & 0xFF);
        return entry != 0;
    }

    /// <summary>The symbol of a code that was too long for the direct table; the next 16 bits are given.</summary>
    public int Slow(int bits, out int length)
    {
        for (length = FastBits + 1; length <= 16; length++)
        {
            var code = bits >> (16 - length);
            if (code <= lastCode[length] && code >= firstCode[length])
                return symbols[firstIndex[length] + code - firstCode[length]];
        }

        throw new UnreadableException("a JPEG code is not in its table");
    }

    private void FillFast(int length)
    {
        if (length > FastBits)
            return;
        for (var code = firstCode[length]; code <= lastCode[length]; code++)
        {
            var symbol = symbols[firstIndex[length] + code - firstCode[length]];
            var spare = FastBits - length;
            fast.AsSpan(code << spare, 1 << spare).Fill((ushort)((length << 8) | symbol));
        }
    }
}
