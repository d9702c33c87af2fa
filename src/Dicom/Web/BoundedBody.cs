namespace DentaMind.Dicom.Web;

/// <summary>Reads a short answer whole.</summary>
public static class BoundedBody
{
    /// <summary>The bytes of a body; null when there are more than allowed, or when they are packed, which was not asked for.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int mostBytes, CancellationToken ct)
    {
        if (content.Headers.ContentLength > mostBytes || content.Headers.ContentEncoding.Any(one => !one.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            return null;
        await using var body = await content.ReadAsStreamAsync(ct);
        using var held = new MemoryStream();
        var chunk = new byte[8 * 1024];
        for (int count; (count = await body.ReadAsync(chunk, ct)) > 0;)
        {
            if (held.Length + count > mostBytes) return null;
            held.Write(chunk, 0, count);
        }

        return held.GetBuffer().AsMemory(0, (int)held.Length);
    }
}
