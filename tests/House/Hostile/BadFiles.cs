using System.IO.Compression;
using DentaMind.Dicom.Data;
using DentaMind.Kit;

namespace DentaMind.House.Hostile;

/// <summary>Files that were made to harm whoever reads them.</summary>
internal static class BadFiles
{
    private static readonly byte[] SequenceStart = [0x40, 0x00, 0x75, 0x02, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];
    private static readonly byte[] ItemStart = [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF];

    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        var good = XRays.BitewingFileAsync(8001).GetAwaiter().GetResult();
        yield return ("sequences nested 200 000 deep", Nested(200_000));
        yield return ("a deflated data set that grows a thousandfold", Bomb());
        yield return ("pixel data longer than the file", Lie(good, Tags.PixelData, 0x7FFFFFF0));
        yield return ("a text of 4 GB", [.. Header("1.2.840.10008.1.2.1"), 0x10, 0, 0x20, 0, (byte)'U', (byte)'T', 0, 0, 0xFE, 0xFF, 0xFF, 0xFF]);
        yield return ("a meta header longer than the file", [.. new byte[128], .. "DICM"u8, 2, 0, 0, 0, (byte)'U', (byte)'L', 4, 0, 0xFF, 0xFF, 0xFF, 0x7F, 2, 0]);
        yield return ("cut in the middle of the header", good[..600]);
        yield return ("cut in the middle of the pixels", good[..^5000]);
        yield return ("a hundred thousand empty items", Items(100_100));
        yield return ("dimensions whose product overflows", Resized(65535, 65535));
        yield return ("no rows", Resized(0, 100));
        yield return ("a program with a DICOM header", [.. "MZ"u8, .. XRays.BitewingFileAsync(8003).GetAwaiter().GetResult()[2..]]);
        yield return ("a page with a DICOM header", [.. "<script>alert(1)</script>"u8, .. XRays.BitewingFileAsync(8004).GetAwaiter().GetResult()[25..]]);
        yield return ("zeros", new byte[100_000]);
        yield return ("noise", Noise(100_000));
        yield return ("noise behind the magic word", [.. new byte[128], .. "DICM"u8, .. Noise(100_000)]);
    }

    private static byte[] Nested(int depth)
    {
        using var file = new MemoryStream();
        file.Write(Header("1.2.840.10008.1.2.1"));
        for (var level = 0; level < depth; level++)
        {
            file.Write(SequenceStart);
            file.Write(ItemStart);
        }

        return file.ToArray();
    }

    private static byte[] Items(int count)
    {
        using var file = new MemoryStream();
        file.Write(Header("1.2.840.10008.1.2.1"));
        file.Write(SequenceStart);
        for (var item = 0; item < count; item++)
            file.Write([0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0]);
        return file.ToArray();
    }

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        file.Write(Header("1.2.840.10008.1.2.1.99"));
        using (var deflate = new DeflateStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            deflate.Write([0x08, 0, 0x08, 0, (byte)'O', (byte)'B', 0, 0, 0, 0, 0, 0x40]);
            for (var megabyte = 0; megabyte < 1024; megabyte++)
                deflate.Write(block);
        }

        return file.ToArray();
    }

    private static byte[] Lie(byte[] good, Tag tag, uint length)
    {
        var bytes = (byte[])good.Clone();
        byte[] head = [(byte)tag.Group, (byte)(tag.Group >> 8), (byte)tag.Element, (byte)(tag.Element >> 8)];
        BitConverter.GetBytes(length).CopyTo(bytes, bytes.AsSpan().LastIndexOf(head) + 8);
        return bytes;
    }

    private static byte[] Resized(int rows, int columns) =>
        XRays.Bitewing(8002 + (ulong)rows).SetIntegers(Tags.Rows, rows).SetIntegers(Tags.Columns, columns).ToFileAsync().GetAwaiter().GetResult();

    private static byte[] Header(string syntax) => DicomWriter.Part10Header("1.2.840.10008.5.1.4.1.1.1.3", "2.25.1234567890", syntax);

    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(8).NextBytes(bytes);
        return bytes;
    }
}
