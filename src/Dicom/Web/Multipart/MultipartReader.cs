using System.Buffers;
using System.Text;

namespace DentaMind.Dicom.Web.Multipart;

/// <summary>Reads the parts of a multipart body (RFC 2046 5.1) one after the other, forward only, holding nothing of them.</summary>
/// <remarks>A part that is itself multipart is not looked into. What stands after the last boundary is not read.</remarks>
public sealed class MultipartReader
{
    private const int MostBoundary = 200;
    private const int MostHeaders = 64;

    private readonly DividedInput input;
    private readonly MultipartLimits limits;
    private int parts;
    private MultipartPart? current;
    private bool isOver;

    /// <exception cref="MultipartException">The boundary is none.</exception>
    public MultipartReader(Stream stream, string? boundary, MultipartLimits? limits = null)
    {
        if (boundary is not { Length: > 0 and <= MostBoundary } || boundary.AsSpan().ContainsAnyExceptInRange(' ', '~')) throw MultipartException.NoBoundary();
        this.limits = limits ?? new MultipartLimits();
        input = new DividedInput(stream, boundary);
    }

    /// <summary>The next part; null after the last. The rest of the part before is passed over.</summary>
    /// <exception cref="MultipartException">The body breaks its rules, the limits, or off.</exception>
    public async ValueTask<MultipartPart?> NextAsync(CancellationToken ct = default)
    {
        if (isOver) return null;
        await DrainAsync(current?.Body ?? new PartStream(input, limits.PreambleBytes), ct);
        input.PassDivider();
        if (await IsLastAsync(ct)) return null;
        if (++parts > limits.Parts) throw MultipartException.TooLong("There are more parts");
        var headers = await ReadHeadersAsync(ct);
        return current = new MultipartPart(headers, new PartStream(input, limits.PartBytes));
    }

    private static async ValueTask DrainAsync(Stream part, CancellationToken ct)
    {
        var unread = ArrayPool<byte>.Shared.Rent(DividedInput.WindowBytes);
        try
        {
            while (await part.ReadAsync(unread, ct) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(unread);
        }
    }

    /// <summary>Behind a boundary stand two hyphens if it is the last, and nothing but blanks to the end of its line if it is not.</summary>
    private async ValueTask<bool> IsLastAsync(CancellationToken ct)
    {
        while (input.Ahead.Length < 2) await MoreAsync(ct);
        if (input.Ahead.StartsWith("--"u8)) return isOver = true;
        var line = await FindAsync("\r\n", ct);
        if (input.Ahead[..line].ContainsAnyExcept((byte)' ', (byte)'\t')) throw MultipartException.BadHeader();
        input.Take(line); // the line's end stays: with no headers at all it is followed by another at once
        return false;
    }

    private async ValueTask<Dictionary<string, string>> ReadHeadersAsync(CancellationToken ct)
    {
        var length = await FindAsync("\r\n\r\n", ct);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.Latin1.GetString(input.Ahead[..length]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || headers.Count == MostHeaders || line.Any(char.IsControl)) throw MultipartException.BadHeader();
            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        input.Take(length + 4);
        return headers;
    }

    /// <summary>How far away the mark is, which has to come within the bytes that headers may have.</summary>
    private async ValueTask<int> FindAsync(string mark, CancellationToken ct)
    {
        var bytes = Encoding.ASCII.GetBytes(mark);
        var most = Math.Min(limits.HeaderBytes, DividedInput.WindowBytes / 2);
        while (true)
        {
            var at = input.Ahead.IndexOf(bytes);
            if (at > most || (at < 0 && input.Ahead.Length > most + bytes.Length)) throw MultipartException.TooLong("The headers of a part are longer");
            if (at >= 0) return at;
            await MoreAsync(ct);
        }
    }

    private async ValueTask MoreAsync(CancellationToken ct)
    {
        if (!await input.FillAsync(ct)) throw MultipartException.Truncated();
    }
}
