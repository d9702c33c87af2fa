using System.Buffers.Binary;
using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>Samples of 32 or 64 bits, brought to 16 bits over the range that the frame really uses.</summary>
internal static class WideSamples
{
    private delegate double Read(ReadOnlySpan<byte> sample);

    /// <summary>Fills the words and says how to get back: value = word x slope + intercept.</summary>
    public static (double Slope, double Intercept) Narrow(DecodedFrame frame, Span<ushort> words)
    {
        var (read, size) = Reader(frame.Layout);
        var bytes = frame.Bytes.Span;
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < words.Length; i++)
            if (read(bytes[(i * size)..]) is var value && double.IsFinite(value))
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (low > high)
            (low, high) = (0, 0);
        var slope = Step(frame.Layout, low, high);
        for (var i = 0; i < words.Length; i++)
            words[i] = Word(read(bytes[(i * size)..]), low, slope);
        return (slope, low);
    }

    /// <remarks>Whole numbers that fit 16 bits keep their steps of one.</remarks>
    private static double Step(PixelLayout layout, double low, double high)
    {
        var step = high / 65_535 - low / 65_535;
        return step == 0 || (!layout.IsFloat && step < 1) ? 1 : step;
    }

    private static ushort Word(double value, double low, double slope) =>
        double.IsFinite(value) ? (ushort)Math.Clamp(Math.Round(value / slope - low / slope), 0, 65_535) : (ushort)0;

    private static (Read Read, int Size) Reader(PixelLayout layout)
    {
        if (layout.IsFloat)
            return layout.BitsAllocated == 64
                ? (sample => BinaryPrimitives.ReadDoubleLittleEndian(sample), 8)
                : (sample => BinaryPrimitives.ReadSingleLittleEndian(sample), 4);
        var shift = layout.HighBit + 1 - layout.BitsStored;
        var spare = 32 - layout.BitsStored;
        return layout.IsSigned
            ? (sample => (int)((BinaryPrimitives.ReadUInt32LittleEndian(sample) >> shift) << spare) >> spare, 4)
            : (sample => (BinaryPrimitives.ReadUInt32LittleEndian(sample) >> shift) << spare >> spare, 4);
    }
}
