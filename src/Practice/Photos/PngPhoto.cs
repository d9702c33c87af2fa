using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DentaMind.Practice.Photos;

/// <summary>Walks the chunks of a PNG (ISO/IEC 15948) and keeps those that draw the picture.</summary>
internal static class PngPhoto
{
    private const int Around = 12;
    private const int HeaderLength = 13;
    private static readonly HashSet<string> Drawing = new(StringComparer.Ordinal) { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB" };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static bool TryStrip(ReadOnlySpan<byte> file, [NotNullWhen(true)] out byte[]? stripped)
    {
        var kept = new List<byte>(file.Length);
        if (!file.StartsWith(Signature))
            return PhotoFile.Give(false, kept, out stripped);
        kept.AddRange(Signature);
        var (isFirst, isWhole, hasPicture) = (true, false, false);
        for (var rest = file[Signature.Length..]; !isWhole && TryChunk(rest, out var name, out var chunk); isFirst = false, rest = rest[chunk.Length..])
        {
            if (isFirst && !(name == "IHDR" && IsPhoto(chunk)))
                break;
            if (Drawing.Contains(name))
                kept.AddRange(chunk);
            hasPicture |= name == "IDAT";
            isWhole = name == "IEND";
        }
        return PhotoFile.Give(isWhole && hasPicture, kept, out stripped);
    }

    /// <summary>A chunk is its length, its name, its content and a check sum.</summary>
    private static bool TryChunk(ReadOnlySpan<byte> rest, out string name, out ReadOnlySpan<byte> chunk)
    {
        name = "";
        chunk = default;
        if (rest.Length < Around)
            return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Around)
            return false;
        name = Encoding.ASCII.GetString(rest.Slice(4, 4));
        chunk = rest[..(int)(length + Around)];
        return true;
    }

    private static bool IsPhoto(ReadOnlySpan<byte> header) =>
        header.Length == HeaderLength + Around
        && BinaryPrimitives.ReadUInt32BigEndian(header[8..]) is var width and <= PhotoFile.LargestSide
        && BinaryPrimitives.ReadUInt32BigEndian(header[12..]) is var height and <= PhotoFile.LargestSide
        && PhotoFile.IsPhotoSize((int)width, (int)height);
}
