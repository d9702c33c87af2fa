namespace DentaMind.Pixels.Codecs;

/// <summary>JPEG Lossless, Huffman, Process 14 (ISO 10918-1 Annex H): all seven predictors, 2 to 16 bits, restart intervals.</summary>
internal static class JpegLossless
{
    public static DecodedFrame Decode(ReadOnlyMemory<byte> frame, PixelLayout layout)
    {
        var header = JpegHeader.Read(frame.Span);
        if (!header.IsLossless)
            throw new UnreadableException(Unreadable.Kind("a JPEG process that its transfer syntax does not name"));
        header.MustFit(layout);
        if (header.IsSubsampled && header.Components.Length > 1)
            throw new UnreadableException(Unreadable.Kind("JPEG Lossless with subsampled colours"));
        if (header.Precision is < 2 or > 16 || header.Precision > layout.BitsAllocated || layout.BitsAllocated is not (8 or 16))
            throw new UnreadableException("the compressed samples do not fit the bits allocated");
        var straight = layout with { IsPlanar = true, Photometric = Unsubsampled(layout.Photometric) };
        var decoded = DecodedFrame.Rent(straight, out var bytes);
        try
        {
            new JpegLosslessScans(header, bytes, layout.BitsAllocated / 8).Read(frame.Span);
            return decoded;
        }
        catch
        {
            decoded.Dispose();
            throw;
        }
    }

    private static Photometric Unsubsampled(Photometric photometric) =>
        photometric == Photometric.YbrFull422 ? Photometric.YbrFull : photometric;
}
