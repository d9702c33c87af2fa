using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Samples;

/// <summary>Eight-bit samples ready for the eye: one band of grey or three of red, green and blue, interleaved.</summary>
public sealed class Picture : IDisposable
{
    private byte[]? rented;

    public Picture(int width, int height, int bands)
    {
        (Width, Height, Bands) = (width, height, bands);
        rented = FrameMemory.Rent<byte>(checked(width * height * bands));
    }

    public int Width { get; }

    public int Height { get; }

    public int Bands { get; }

    /// <summary>The samples, row by row.</summary>
    public Span<byte> Pixels => Memory.Span;

    /// <summary>The samples as memory, for those who write them away.</summary>
    public Memory<byte> Memory => (rented ?? throw new ObjectDisposedException(nameof(Picture))).AsMemory(0, Width * Height * Bands);

    public void Dispose()
    {
        if (rented is { } back)
            FrameMemory.Return(back);
        rented = null;
    }
}
