using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace DentaMind.Practice.Photos;

/// <summary>Walks the segments of a JPEG (ITU-T T.81, annex B) and keeps those that draw the picture.</summary>
internal static class JpegPhoto
{
    private const byte StartOfImage = 0xd8;
    private const byte EndOfImage = 0xd9;
    private const byte StartOfScan = 0xda;
    private const byte FirstApplication = 0xe0;
    private const byte Adobe = 0xee;
    private const byte LastApplication = 0xef;
    private const byte Comment = 0xfe;
    private const int LengthBytes = 2;
    private const int FrameHead = 8;

    public static bool TryStrip(ReadOnlySpan<byte> file, [NotNullWhen(true)] out byte[]? stripped)
    {
        var kept = new List<byte>(file.Length);
        if (!file.StartsWith([(byte)0xff, StartOfImage]))
            return PhotoFile.Give(false, kept, out stripped);
        kept.AddRange(file[..2]);
        var hasFrame = false;
        for (var at = 2; TryMarker(file, ref at, out var marker);)
        {
            if (marker == EndOfImage)
            {
                kept.AddRange((ReadOnlySpan<byte>)[0xff, EndOfImage]);
                return PhotoFile.Give(hasFrame, kept, out stripped);
            }
            if (!TrySegment(file, at, out var segment) || (IsFrame(marker) && !(hasFrame = IsPhoto(marker, segment))))
                break;
            if (!IsLeftOut(marker))
            {
                kept.AddRange((ReadOnlySpan<byte>)[0xff, marker]);
                kept.AddRange(segment);
            }
            at += segment.Length;
            if (marker == StartOfScan)
                at = KeepScan(file, at, kept);
        }
        return PhotoFile.Give(false, kept, out stripped);
    }

    /// <summary>A marker is 0xff, perhaps several, and its code.</summary>
    private static bool TryMarker(ReadOnlySpan<byte> file, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= file.Length || file[at] != 0xff)
            return false;
        while (at < file.Length && file[at] == 0xff)
            at++;
        if (at >= file.Length)
            return false;
        marker = file[at++];
        return marker is not (0 or StartOfImage);
    }

    private static bool TrySegment(ReadOnlySpan<byte> file, int at, out ReadOnlySpan<byte> segment)
    {
        segment = default;
        if (at + LengthBytes > file.Length)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
        if (length < LengthBytes || at + length > file.Length)
            return false;
        segment = file.Slice(at, length);
        return true;
    }

    /// <summary>The coded picture lasts until a marker that is neither a stuffed zero nor a restart.</summary>
    private static int KeepScan(ReadOnlySpan<byte> file, int from, List<byte> kept)
    {
        var at = from;
        while (at < file.Length && !(file[at] == 0xff && at + 1 < file.Length && file[at + 1] is not (0 or (>= 0xd0 and <= 0xd7))))
            at++;
        kept.AddRange(file[from..at]);
        return at;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);

    /// <summary>Baseline, extended or progressive, eight bits a sample: what every browser draws.</summary>
    private static bool IsPhoto(byte marker, ReadOnlySpan<byte> frame) =>
        marker is >= 0xc0 and <= 0xc2 && frame.Length >= FrameHead && frame[2] == 8
        && PhotoFile.IsPhotoSize(BinaryPrimitives.ReadUInt16BigEndian(frame[5..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));

    private static bool IsLeftOut(byte marker) => marker == Comment || (marker is > FirstApplication and <= LastApplication and not Adobe);
}
