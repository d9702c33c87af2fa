using System.Buffers;

namespace DentaMind.Dicom.Web;

/// <summary>Bytes that are sent, and that can be opened anew for every attempt; each stream is closed after it was read once.</summary>
/// <param name="Length">How many bytes every opening yields; null when that is not known before.</param>
/// <param name="OpenAsync">Opens them at their beginning.</param>
public sealed record ByteSource(long? Length, Func<CancellationToken, ValueTask<Stream>> OpenAsync)
{
    private const int ChunkBytes = 128 * 1024;

    public static ByteSource Of(ReadOnlyMemory<byte> bytes) =>
        new(bytes.Length, _ => ValueTask.FromResult<Stream>(new MemoryStream(bytes.ToArray(), writable: false)));

    /// <summary>Copies all bytes, and not one more than were promised.</summary>
    /// <exception cref="SourceFailedException">They could not be read, or are not as many as was said.</exception>
    internal async Task CopyToAsync(Stream target, CancellationToken ct)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            await using var source = await OursAsync(() => OpenAsync(ct), ct);
            var sent = 0L;
            for (int count; (count = await OursAsync(() => source.ReadAsync(chunk.AsMemory(0, ChunkBytes), ct), ct)) > 0; sent += count)
            {
                if (sent + count > Length) throw SourceFailedException.OtherLength();
                await target.WriteAsync(chunk.AsMemory(0, count), ct);
            }

            if (Length is { } promised && sent != promised) throw SourceFailedException.OtherLength();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>What fails here is no fault of the peer.</summary>
    private static async ValueTask<T> OursAsync<T>(Func<ValueTask<T>> read, CancellationToken ct)
    {
        try
        {
            return await read();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            throw new SourceFailedException("The bytes to be sent could not be read on this side.", failure);
        }
    }
}
