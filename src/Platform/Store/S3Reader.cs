using System.Buffers;
using Amazon.S3;
using Amazon.S3.Model;

namespace DentaMind.Platform.Store;

/// <summary>Reads an object of a bucket through a window, so that a chunk is not a request.</summary>
internal sealed class S3Reader(S3Place place, ObjectKey key) : IObjectReader
{
    private const int FirstWindow = 1 << 20;
    private const int NextWindow = 4 << 20;
    private const int Tries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private byte[] window = [];
    private long windowAt;
    private int windowLength;

    public long Length { get; private set; } = long.MaxValue;

    internal async Task OpenAsync(CancellationToken ct) => await FetchAsync(0, FirstWindow, ct);

    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken ct)
    {
        var total = 0;
        while (total < buffer.Length && offset + total < Length)
        {
            var at = offset + total;
            if (at < windowAt || at >= windowAt + windowLength)
                await FetchAsync(at, NextWindow, ct);
            var from = (int)(at - windowAt);
            var taken = Math.Min(buffer.Length - total, windowLength - from);
            window.AsSpan(from, taken).CopyTo(buffer.Span[total..]);
            total += taken;
        }

        return total;
    }

    public ValueTask DisposeAsync()
    {
        if (window.Length > 0)
            ArrayPool<byte>.Shared.Return(window);
        window = [];
        windowLength = 0;
        return ValueTask.CompletedTask;
    }

    private async Task FetchAsync(long offset, int size, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await FetchOnceAsync(offset, size, ct);
                return;
            }
            catch (AmazonS3Exception exception) when (S3Errors.IsMissing(exception))
            {
                throw StoreException.NotThere(key, exception);
            }
            catch (Exception exception) when (S3Errors.IsRemote(exception, ct))
            {
                if (attempt == Tries || exception is AmazonS3Exception { StatusCode: < System.Net.HttpStatusCode.InternalServerError })
                    throw S3Errors.ToStore(exception);
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), ct);
            }
        }
    }

    private async Task FetchOnceAsync(long offset, int size, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var ask = new GetObjectRequest { BucketName = place.Bucket, Key = place.NameOf(key), ByteRange = new ByteRange(offset, offset + size - 1) };
        using var answer = await place.Client.GetObjectAsync(ask, patience.Token);
        Grow(size);
        windowLength = 0;
        var total = TotalOf(answer);
        var read = await answer.ResponseStream.ReadAtLeastAsync(window.AsMemory(0, size), (int)Math.Min(size, total - offset), true, patience.Token);
        (windowAt, windowLength, Length) = (offset, read, total);
    }

    private void Grow(int size)
    {
        if (window.Length >= size)
            return;
        if (window.Length > 0)
            ArrayPool<byte>.Shared.Return(window);
        window = ArrayPool<byte>.Shared.Rent(size);
    }

    private static long TotalOf(GetObjectResponse answer) =>
        answer.ContentRange is { } range && long.TryParse(range.AsSpan(range.LastIndexOf('/') + 1), out var total) ? total : answer.ContentLength;
}
