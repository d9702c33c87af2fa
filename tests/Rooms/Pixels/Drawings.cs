using System.Runtime.InteropServices;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Samples;

namespace DentaMind.Rooms.Pixels;

/// <summary>Frames whose every sample is known by arithmetic, and one that looks like film.</summary>
internal static class Drawings
{
    public const string Native = "1.2.840.10008.1.2.1";

    public static PixelLayout Gray(int columns, int rows, int bits = 8, bool signed = false) => new()
    {
        Rows = rows,
        Columns = columns,
        BitsAllocated = bits > 8 ? 16 : 8,
        BitsStored = bits,
        HighBit = bits - 1,
        IsSigned = signed,
    };

    public static PixelLayout Rgb(int columns, int rows) => Gray(columns, rows) with { SamplesPerPixel = 3, Photometric = Photometric.Rgb };

    public static GrayFrame Frame(PixelLayout layout, params ushort[] words) =>
        GrayFrame.Of(FrameCodecs.DecodeFrame(Native, Bytes(layout, words), layout));

    public static byte[] Bytes(PixelLayout layout, ReadOnlySpan<ushort> words)
    {
        if (layout.BitsAllocated == 16)
            return MemoryMarshal.AsBytes(words).ToArray();
        var bytes = new byte[words.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)words[i];
        return bytes;
    }

    /// <summary>Arches, teeth and bone with grain of half a per cent, as films show it.</summary>
    public static ushort[] Film(int columns, int rows, int bits, int seed = 1)
    {
        var (random, most, words) = (new Random(seed), (1 << bits) - 1, new ushort[columns * rows]);
        for (var y = 0; y < rows; y++)
            for (var x = 0; x < columns; x++)
            {
                var tooth = Math.Pow((x % 160 - 80) / 60.0, 2) + Math.Pow((y - rows / 2.0) / (rows * 0.25), 2);
                var value = tooth < 0.12 ? 0.4 : tooth < 1 ? 0.85 - 0.35 * tooth : 0.3 + 0.12 * Math.Sin(x / 90.0) + 0.1 * Math.Cos(y / 70.0);
                value += 0.005 * Gauss(random);
                words[y * columns + x] = (ushort)Math.Clamp(value * most, 0, most);
            }

        return words;
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
