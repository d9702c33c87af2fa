using System.Text;

namespace DentaMind.Dicom.Web.Multipart;

/// <summary>A stream seen through one window, in which the boundary is looked for; nothing is held but the window.</summary>
internal sealed class DividedInput
{
    public const int WindowBytes = 64 * 1024;

    private readonly Stream stream;
    private readonly byte[] divider;
    private readonly byte[] window = new byte[WindowBytes];
    private int start;
    private int end;
    private int clearUntil;
    private int dividerAt = -1;
    private bool isAtDivider;

    public DividedInput(Stream stream, string boundary)
    {
        this.stream = stream;
        divider = Encoding.Latin1.GetBytes($"\r\n--{boundary}");
        (window[0], window[1], end) = ((byte)'\r', (byte)'\n', 2); // the first boundary may stand at the very beginning
    }

    /// <summary>What is in the window and not yet taken.</summary>
    public ReadOnlySpan<byte> Ahead => window.AsSpan(start, end - start);

    /// <summary>Passes over bytes of the window.</summary>
    public void Take(int count)
    {
        start += count;
        Look();
    }

    /// <summary>Begins to read what stands after a boundary that was reached.</summary>
    public void PassDivider()
    {
        isAtDivider = false;
        Take(divider.Length);
    }

    /// <summary>Reads more into the window; false at the end of the stream, or when the window is full.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        if (start > 0)
        {
            Ahead.CopyTo(window);
            (end, clearUntil, dividerAt, start) = (end - start, clearUntil - start, dividerAt < 0 ? -1 : dividerAt - start, 0);
        }

        if (end == window.Length) return false;
        var count = await stream.ReadAsync(window.AsMemory(end), ct);
        end += count;
        Look();
        return count > 0;
    }

    /// <summary>Reads up to the next boundary, and nothing once it is reached.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct)
    {
        if (isAtDivider || buffer.IsEmpty) return 0;
        while (clearUntil <= start)
        {
            if (dividerAt == start)
            {
                isAtDivider = true;
                return 0;
            }

            if (!await FillAsync(ct)) throw MultipartException.Truncated();
        }

        var count = Math.Min(buffer.Length, clearUntil - start);
        window.AsMemory(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <summary>Finds how far the window is certainly free of the boundary. What was looked at is not looked at again.</summary>
    private void Look()
    {
        if (dividerAt >= start) return;
        var from = Math.Max(start, clearUntil);
        var found = window.AsSpan(from, end - from).IndexOf(divider);
        dividerAt = found < 0 ? -1 : from + found;
        clearUntil = found < 0 ? Math.Max(from, end - divider.Length + 1) : dividerAt;
    }
}
