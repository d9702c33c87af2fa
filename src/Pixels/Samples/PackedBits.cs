namespace DentaMind.Pixels.Samples;

/// <summary>Samples that do not fill their bytes (PS3.5 Annex D): the first one stands in the lowest bits.</summary>
internal static class PackedBits
{
    public static void UnpackOnes(ReadOnlyMemory<byte> packed, Memory<byte> samples)
    {
        var from = packed.Span;
        var to = samples.Span;
        for (var i = 0; i < to.Length; i++)
            to[i] = (byte)((from[i >> 3] >> (i & 7)) & 1);
    }

    public static void UnpackTwelves(ReadOnlyMemory<byte> packed, Memory<byte> words)
    {
        var from = packed.Span;
        var to = words.Span;
        for (var i = 0; i < to.Length / 2; i++)
        {
            var at = i / 2 * 3;
            var sample = i % 2 == 0 ? from[at] | ((from[at + 1] & 0x0F) << 8) : (from[at + 1] >> 4) | (from[at + 2] << 4);
            (to[2 * i], to[2 * i + 1]) = ((byte)sample, (byte)(sample >> 8));
        }
    }
}
