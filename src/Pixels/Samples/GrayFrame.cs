using System.Runtime.InteropServices;
using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>A frame of one sample a pixel, as words of 8 or 16 bits whose meaning <see cref="Code"/> tells.</summary>
public sealed class GrayFrame : IDisposable
{
    private readonly DecodedFrame owner;

    private GrayFrame(DecodedFrame owner, SampleCode code)
    {
        (this.owner, Code) = (owner, code);
        (Rows, Columns) = (owner.Layout.Rows, owner.Layout.Columns);
    }

    public int Rows { get; }

    public int Columns { get; }

    public SampleCode Code { get; }

    internal ReadOnlySpan<byte> Bytes => owner.Bytes.Span[..checked(Rows * Columns)];

    internal ReadOnlySpan<ushort> Words => MemoryMarshal.Cast<byte, ushort>(owner.Bytes.Span[..checked(2 * Rows * Columns)]);

    /// <summary>Takes over a decoded frame of one sample a pixel.</summary>
    public static GrayFrame Of(DecodedFrame decoded)
    {
        var layout = decoded.Layout;
        if (layout.IsFloat || layout.BitsAllocated == 32)
            return Narrow(decoded);
        return layout.BitsAllocated switch
        {
            1 => Unpacked(decoded, 8, PackedBits.UnpackOnes),
            12 => Unpacked(decoded, 16, PackedBits.UnpackTwelves),
            _ => new(decoded, SampleCode.Of(layout)),
        };
    }

    public void Dispose() => owner.Dispose();

    private static GrayFrame Narrow(DecodedFrame decoded)
    {
        using (decoded)
        {
            var layout = decoded.Layout with { BitsAllocated = 16, BitsStored = 16, HighBit = 15, IsSigned = false, IsFloat = false };
            var narrow = DecodedFrame.Rent(layout, out var words);
            var (slope, intercept) = WideSamples.Narrow(decoded, MemoryMarshal.Cast<byte, ushort>(words.Span));
            return new(narrow, SampleCode.Of(layout) with { Slope = slope, Intercept = intercept });
        }
    }

    private static GrayFrame Unpacked(DecodedFrame decoded, int bits, Action<ReadOnlyMemory<byte>, Memory<byte>> unpack)
    {
        using (decoded)
        {
            var code = SampleCode.Of(decoded.Layout) with { IsWide = bits == 16 };
            var frame = DecodedFrame.Rent(decoded.Layout with { BitsAllocated = bits }, out var words);
            unpack(decoded.Bytes, words);
            return new(frame, code);
        }
    }
}
