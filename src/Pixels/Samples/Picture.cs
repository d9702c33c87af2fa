using System.Buffers;

namespace DentaMind.Pixels.Samples;

/// <summary>Eight-bit samples ready for the eye: one band of grey or three of red, green and blue, interleaved.</summary>
public sealed class Picture : IDisposable
{
    private byte[]? rented;

    public Picture(int width, int height, int bands)
    {
        (Width, Height, Bands) = (width, height, bands);
        rented = ArrayPool<byte>.Shared.Rent(checked(width * height * bands));
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
            ArrayPool<byte>.Shared.Return(back);
        rented = null;
    }
}
