namespace DentaMind.House.Pictures;

/// <summary>Reads the binary picture files that DCMTK writes (P5 grey, P6 colour, eight bits).</summary>
internal static class PortableAnyMap
{
    private const int HeaderWords = 4;

    public static async Task<byte[]> PixelsAsync(string path, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(path, ct);
        var at = 0;
        for (var word = 0; word < HeaderWords; word++)
        {
            while (bytes[at] == '#' || char.IsWhiteSpace((char)bytes[at]))
                at = bytes[at] == '#' ? Array.IndexOf(bytes, (byte)'\n', at) : at + 1;
            while (!char.IsWhiteSpace((char)bytes[at]))
                at++;
        }

        return bytes[(at + 1)..];
    }
}
