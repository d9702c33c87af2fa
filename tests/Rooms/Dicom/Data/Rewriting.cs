namespace DentaMind.Rooms.Dicom.Data;

internal static class Rewriting
{
    /// <summary>Reads to the end through a buffer of this size.</summary>
    public static async Task<byte[]> ReadAsync(Stream stream, int size)
    {
        using var all = new MemoryStream();
        var buffer = new byte[size];
        for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
            all.Write(buffer, 0, count);
        return all.ToArray();
    }
}
