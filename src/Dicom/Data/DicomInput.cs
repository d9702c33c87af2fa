using System.Buffers.Binary;

namespace DentaMind.Dicom.Data;

/// <summary>A stream read forward only, with a window of bytes to look into; counts where it stands.</summary>
public sealed class DicomInput(Stream source, long start = 0, long totalBytes = long.MaxValue)
{
    private const int WindowBytes = 64 * 1024;

    private readonly byte[] window = GC.AllocateUninitializedArray<byte>(WindowBytes);
    private int first;
    private int end;
    private bool hasEnded;
    private long fetched = start;

    /// <summary>Where the next unread byte stands in the stream.</summary>
    public long Position => fetched - (end - first);

    internal ReadOnlySpan<byte> Window => window.AsSpan(first, end - first);

    /// <summary>The rest of the stream, beginning at the next unread byte.</summary>
    public Stream AsStream() => new InputStream(this);

    /// <summary>Brings at least this many bytes into the window, or all that are left; answers how many there are.</summary>
    internal ValueTask<int> WantAsync(int count, CancellationToken ct) =>
        end - first >= count || hasEnded ? new(end - first) : FillAsync(count, ct);

    internal void Advance(int count) => first += count;

    /// <summary>The next bytes as an array of their own, grown as they arrive; shorter when the stream ends before.</summary>
    internal ValueTask<byte[]> TakeAsync(int count, long mostBytes, CancellationToken ct)
    {
        if (count == 0) return new(Array.Empty<byte>());
        if (end - first < count) return GrowAsync(count, mostBytes, ct);
        var bytes = Window[..count].ToArray();
        first += count;
        return new(bytes);
    }

    /// <summary>Passes over bytes; answers how many there were.</summary>
    internal async ValueTask<long> SkipAsync(long count, CancellationToken ct)
    {
        var left = count;
        while (left > 0 && await WantAsync(1, ct) > 0)
        {
            var step = (int)Math.Min(left, end - first);
            first += step;
            left -= step;
        }

        return count - left;
    }

    /// <summary>Fills a place; answers how much of it could be filled.</summary>
    internal async ValueTask<int> ReadAsync(Memory<byte> place, CancellationToken ct)
    {
        var filled = Math.Min(end - first, place.Length);
        Window[..filled].CopyTo(place.Span);
        first += filled;
        while (filled < place.Length && !hasEnded)
        {
            var got = await FetchAsync(place[filled..], ct);
            filled += got;
        }

        return filled;
    }

    private async ValueTask<int> FillAsync(int count, CancellationToken ct)
    {
        if (first > 0)
        {
            Window.CopyTo(window);
            (first, end) = (0, end - first);
        }

        while (end < count && !hasEnded) end += await FetchAsync(window.AsMemory(end), ct);
        return end;
    }

    private async ValueTask<byte[]> GrowAsync(int count, long mostBytes, CancellationToken ct)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Math.Min(count, 2 * WindowBytes));
        var filled = 0;
        while (true)
        {
            filled += await ReadAsync(bytes.AsMemory(filled), ct);
            if (filled < bytes.Length) return bytes[..filled];
            if (filled == count) return bytes;
            if (filled > mostBytes) throw new DicomException("too-large", "The values are longer than the limit allows.");
            Array.Resize(ref bytes, (int)Math.Min(count, 4L * bytes.Length));
        }
    }

    private async ValueTask<int> FetchAsync(Memory<byte> place, CancellationToken ct)
    {
        var got = await source.ReadAsync(place, ct);
        hasEnded = got == 0;
        fetched += got;
        return fetched <= totalBytes ? got : throw new DicomException("too-large", "The object has more bytes than the limit allows.");
    }

    /// <summary>Reads as much as there is at once: the window first, then the source.</summary>
    private sealed class InputStream(DicomInput input) : ForwardStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.IsEmpty || await input.WantAsync(1, cancellationToken) == 0) return 0;
            var count = Math.Min(buffer.Length, input.end - input.first);
            input.Window[..count].CopyTo(buffer.Span);
            input.first += count;
            return count;
        }
    }

    internal static uint Number(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    internal static ushort Short(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    internal static Tag TagAt(ReadOnlySpan<byte> bytes, bool isBigEndian) => new(Short(bytes, isBigEndian), Short(bytes[2..], isBigEndian));
}
