using System.Runtime.InteropServices;
using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>A grey frame in full depth, free of overlay bits and with its sign spread, as the viewer's textures take it.</summary>
public sealed class DepthFrame : IDisposable
{
    private byte[]? rented;

    private DepthFrame(int length)
    {
        rented = FrameMemory.Rent<byte>(length);
        Bytes = rented.AsMemory(0, length);
    }

    public ReadOnlyMemory<byte> Bytes { get; private set; }

    public static DepthFrame Of(GrayFrame frame)
    {
        var isByte = !frame.Code.IsWide && !frame.Code.IsSigned;
        var depth = new DepthFrame(checked(frame.Rows * frame.Columns * (isByte ? 1 : 2)));
        var bytes = depth.rented.AsSpan(0, depth.Bytes.Length);
        if (isByte)
            CleanBytes(frame, bytes);
        else
            CleanWords(frame, MemoryMarshal.Cast<byte, ushort>(bytes));
        return depth;
    }

    public void Dispose()
    {
        if (rented is { } back)
            FrameMemory.Return(back);
        rented = null;
        Bytes = default;
    }

    private static void CleanBytes(GrayFrame frame, Span<byte> clean)
    {
        var samples = Samples(frame.Code);
        var bytes = frame.Bytes;
        for (var i = 0; i < clean.Length; i++)
            clean[i] = (byte)samples[bytes[i]];
    }

    private static void CleanWords(GrayFrame frame, Span<ushort> clean)
    {
        var samples = Samples(frame.Code);
        if (frame.Code.IsWide)
        {
            var words = frame.Words;
            for (var i = 0; i < clean.Length; i++)
                clean[i] = samples[words[i]];
            return;
        }

        var bytes = frame.Bytes;
        for (var i = 0; i < clean.Length; i++)
            clean[i] = samples[bytes[i]];
    }

    private static ushort[] Samples(SampleCode code)
    {
        var samples = new ushort[code.Words];
        for (var word = 0; word < samples.Length; word++)
            samples[word] = unchecked((ushort)code.SampleOf(word));
        return samples;
    }
}
