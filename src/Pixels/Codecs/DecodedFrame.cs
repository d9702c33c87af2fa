namespace DentaMind.Pixels.Codecs;

/// <summary>A frame's uncompressed samples with the layout they now have; gives its buffer back when disposed.</summary>
public sealed class DecodedFrame : IDisposable
{
    private byte[]? rented;

    private DecodedFrame(PixelLayout layout, ReadOnlyMemory<byte> bytes, byte[]? rented) =>
        (Layout, Bytes, this.rented) = (layout, bytes, rented);

    public PixelLayout Layout { get; private set; }

    /// <summary>Words are little endian.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The frame as it lies; nothing is copied.</summary>
    public static DecodedFrame Verbatim(ReadOnlyMemory<byte> frame, PixelLayout layout) => new(layout, frame, null);

    /// <summary>An empty frame of a layout that has passed its check; the decoder fills it.</summary>
    internal static DecodedFrame Rent(PixelLayout layout, out Memory<byte> bytes)
    {
        var length = checked((int)layout.FrameBytes);
        var buffer = FrameMemory.Rent<byte>(length);
        bytes = buffer.AsMemory(0, length);
        return new DecodedFrame(layout, bytes, buffer);
    }

    internal DecodedFrame Saying(PixelLayout layout)
    {
        Layout = layout;
        return this;
    }

    public void Dispose()
    {
        if (rented is { } back)
            FrameMemory.Return(back);
        rented = null;
        Bytes = default;
    }
}
