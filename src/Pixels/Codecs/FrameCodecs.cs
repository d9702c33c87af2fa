using System.Collections.Frozen;

namespace DentaMind.Pixels.Codecs;

/// <summary>Undoes the compression of one frame, by transfer syntax.</summary>
/// <remarks>A further decoder (JPEG-LS, JPEG 2000, HTJ2K, 12-bit JPEG) is one more line in the table.</remarks>
public static class FrameCodecs
{
    private delegate DecodedFrame Decode(ReadOnlyMemory<byte> frame, PixelLayout layout);

    private static readonly FrozenDictionary<string, Decode> Table = new Dictionary<string, Decode>(StringComparer.Ordinal)
    {
        ["1.2.840.10008.1.2"] = DecodedFrame.Verbatim,
        ["1.2.840.10008.1.2.1"] = DecodedFrame.Verbatim,
        ["1.2.840.10008.1.2.1.99"] = DecodedFrame.Verbatim,
        ["1.2.840.10008.1.2.2"] = DecodedFrame.Verbatim,
        ["1.2.840.10008.1.2.1.98"] = DecodedFrame.Verbatim,
        ["1.2.840.10008.1.2.5"] = Rle.Decode,
        ["1.2.840.10008.1.2.4.50"] = JpegSequential.Decode,
        ["1.2.840.10008.1.2.4.51"] = JpegSequential.Decode,
        ["1.2.840.10008.1.2.4.57"] = JpegLossless.Decode,
        ["1.2.840.10008.1.2.4.70"] = JpegLossless.Decode,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True when frames of this transfer syntax can be decoded.</summary>
    public static bool Knows(string transferSyntaxUid) => Table.ContainsKey(transferSyntaxUid);

    /// <summary>The samples of a frame (little endian words), or an <see cref="UnreadableException"/>.</summary>
    /// <param name="transferSyntaxUid">How the frame is compressed.</param>
    /// <param name="frame">The frame's bytes; words of native frames are already little endian.</param>
    /// <param name="layout">What the header says; the answer's layout may differ (planes, colour).</param>
    public static DecodedFrame DecodeFrame(string transferSyntaxUid, ReadOnlyMemory<byte> frame, PixelLayout layout)
    {
        if (!Table.TryGetValue(transferSyntaxUid, out var decode))
            throw new UnreadableException(Unreadable.TransferSyntax(transferSyntaxUid));
        var decoded = decode(frame, layout);
        if (decoded.Bytes.Length >= decoded.Layout.FrameBytes)
            return decoded;
        decoded.Dispose();
        throw new UnreadableException(Unreadable.Damaged("the frame is shorter than rows and columns say"));
    }
}
