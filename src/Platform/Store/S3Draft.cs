using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace DentaMind.Platform.Store;

/// <summary>An object that is sealed into a local file and then put into a bucket as a whole, with its length known.</summary>
internal sealed class S3Draft(ObjectKey key, PartFile part, S3Place place) : IObjectDraft
{
    internal const long LargestPut = 64L << 20;
    private const long PartSize = 32L << 20;
    private const int ConflictTries = 3;
    private const string OnlyIfNew = "*";

    public ObjectKey Key => key;

    public ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        part.Append(pieces);
        return ValueTask.CompletedTask;
    }

    public async ValueTask CommitAsync(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await (part.Length <= LargestPut ? PutAsync(ct) : PutPartsAsync(ct));
                return;
            }
            catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                await RequireOursAsync(exception, ct);
                return;
            }
            catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.Conflict && attempt < ConflictTries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), ct);
            }
            catch (Exception exception) when (S3Errors.IsRemote(exception, ct))
            {
                throw S3Errors.ToStore(exception);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        part.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A random key that exists already was put by a try of ours whose answer was lost.</summary>
    private async Task RequireOursAsync(AmazonS3Exception refusal, CancellationToken ct)
    {
        if (await place.SizeOfAsync(key, ct) != part.Length)
            throw StoreException.Broken(key, "the bucket holds another object under its key", refusal);
    }

    private async Task PutAsync(CancellationToken ct)
    {
        await using var body = part.View(0, part.Length);
        await place.Client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = place.Bucket,
                Key = place.NameOf(key),
                InputStream = body,
                AutoCloseStream = false,
                ContentType = "application/octet-stream",
                MD5Digest = S3Client.ContentMd5(body),
                IfNoneMatch = OnlyIfNew,
                UseChunkEncoding = false,
                DisablePayloadSigning = place.IsEncrypted,
            },
            ct);
    }

    private async Task PutPartsAsync(CancellationToken ct)
    {
        var upload = await place.Client.InitiateMultipartUploadAsync(
            new InitiateMultipartUploadRequest { BucketName = place.Bucket, Key = place.NameOf(key), ContentType = "application/octet-stream" }, ct);
        try
        {
            var parts = new List<PartETag>();
            for (var offset = 0L; offset < part.Length; offset += PartSize)
                parts.Add(await PutPartAsync(upload.UploadId, parts.Count + 1, offset, ct));
            await place.Client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest
                {
                    BucketName = place.Bucket,
                    Key = place.NameOf(key),
                    UploadId = upload.UploadId,
                    PartETags = parts,
                    IfNoneMatch = OnlyIfNew,
                },
                ct);
        }
        catch
        {
            await AbandonAsync(upload.UploadId);
            throw;
        }
    }

    private async Task<PartETag> PutPartAsync(string upload, int number, long offset, CancellationToken ct)
    {
        await using var body = part.View(offset, Math.Min(PartSize, part.Length - offset));
        var answer = await place.Client.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = place.Bucket,
                Key = place.NameOf(key),
                UploadId = upload,
                PartNumber = number,
                PartSize = body.Length,
                InputStream = body,
                MD5Digest = S3Client.ContentMd5(body),
                UseChunkEncoding = false,
                DisablePayloadSigning = place.IsEncrypted,
            },
            ct);
        return new PartETag(number, answer.ETag);
    }

    /// <summary>Tries to free the bucket of a part upload; one that stays is swept a day later.</summary>
    private async Task AbandonAsync(string upload)
    {
        try
        {
            await place.Client.AbortMultipartUploadAsync(place.Bucket, place.NameOf(key), upload, CancellationToken.None);
        }
        catch (Exception exception) when (S3Errors.IsRemote(exception, CancellationToken.None))
        {
            // The first failure is the one to tell.
        }
    }
}
