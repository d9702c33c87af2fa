using System.Buffers.Binary;

namespace DentaMind.Pixels.Codecs;

/// <summary>Walks the marker segments of a JPEG stream (ISO 10918-1 Annex B); each step moves forward or ends.</summary>
internal ref struct JpegSegments(ReadOnlySpan<byte> jpeg)
{
    internal const byte StartOfImage = 0xD8;
    internal const byte EndOfImage = 0xD9;
    internal const byte StartOfScan = 0xDA;
    internal const byte HuffmanTables = 0xC4;
    internal const byte RestartInterval = 0xDD;
    internal const byte App0 = 0xE0;
    internal const byte App14 = 0xEE;
    internal const byte App15 = 0xEF;
    internal const byte Comment = 0xFE;

    private readonly ReadOnlySpan<byte> jpeg = jpeg;

    public byte Marker { get; private set; }

    /// <summary>Where the segment's 0xFF stands.</summary>
    public int Start { get; private set; }

    /// <summary>The first byte behind the segment; behind a scan header stands its entropy-coded data.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<byte> Body => Start + 4 <= End ? jpeg[(Start + 4)..End] : default;

    public static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    public static bool IsRestart(byte marker) => marker is >= 0xD0 and <= 0xD7;

    /// <summary>Moves to the next segment; false at the end of the image.</summary>
    public bool Next()
    {
        if (End == 0 && (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != StartOfImage))
            throw new UnreadableException("the JPEG stream does not begin as one");
        Start = End == 0 ? 2 : End;
        while (Start + 1 < jpeg.Length && jpeg[Start] == 0xFF && jpeg[Start + 1] == 0xFF)
            Start++;
        if (Start + 1 >= jpeg.Length || jpeg[Start] != 0xFF)
            throw new UnreadableException("a JPEG marker is missing");
        Marker = jpeg[Start + 1];
        if (Marker == EndOfImage)
            return false;
        if (Start + 4 > jpeg.Length)
            throw new UnreadableException("a JPEG segment is cut off");
        var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(Start + 2)..]);
        if (length < 2 || Start + 2 + length > jpeg.Length)
            throw new UnreadableException("a JPEG segment is cut off");
        End = Start + 2 + length;
        return true;
    }

    /// <summary>Goes on behind the entropy-coded data that ended here.</summary>
    public void Skip(int behind) => End = Math.Max(End, behind);
}
