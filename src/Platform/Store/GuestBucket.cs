using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace DentaMind.Platform.Store;

/// <summary>A bucket that is somebody else's, in which files lie under names, as they are; it says by a <see cref="StoreException"/> why something cannot be done.</summary>
public sealed class GuestBucket : IDisposable
{
    private const int PartBytes = 16 << 20;
    private readonly AmazonS3Client client;
    private readonly string bucket;

    /// <param name="where">Which bucket, and who we are there.</param>
    /// <param name="http">Makes its requests; it is not disposed of.</param>
    public GuestBucket(GuestBucketOptions where, HttpClient http)
    {
        var config = new AmazonS3Config { MaxErrorRetry = 0, HttpClientFactory = new OneClient(http) };
        S3Client.PointAt(config, where.Endpoint, where.Region);
        (client, bucket) = (new AmazonS3Client(new BasicAWSCredentials(where.AccessKey, where.SecretKey), config), where.Bucket);
    }

    /// <summary>Whether the bucket is there and lets us in: it is asked for the first name below a prefix.</summary>
    public Task ProbeAsync(string prefix, CancellationToken ct) => TryAsync(async () =>
        await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, MaxKeys = 1 }, ct), ct);

    /// <summary>Puts a file, whole or not at all, each part guarded by its hash; no more than one part of it is held.</summary>
    public Task PutAsync(string name, Stream file, CancellationToken ct) => TryAsync(async () =>
    {
        var part = new byte[PartBytes];
        var length = await file.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, ct);
        if (length < part.Length)
            return await PutWholeAsync(name, new MemoryStream(part, 0, length, writable: false), ct);
        return await PutPartsAsync(name, file, part, ct);
    }, ct);

    /// <summary>The length of a file; null when there is none of that name.</summary>
    public Task<long?> LengthAsync(string name, CancellationToken ct) =>
        MayMissAsync(async () => (long?)(await client.GetObjectMetadataAsync(bucket, name, ct)).ContentLength, ct);

    /// <summary>Opens a file; null when there is none of that name.</summary>
    public Task<Stream?> OpenAsync(string name, CancellationToken ct) =>
        MayMissAsync(async () => (Stream?)(await client.GetObjectAsync(bucket, name, ct)).ResponseStream, ct);

    /// <summary>Removes a file.</summary>
    public Task DeleteAsync(string name, CancellationToken ct) => TryAsync(async () => await client.DeleteObjectAsync(bucket, name, ct), ct);

    public void Dispose() => client.Dispose();

    private async Task<object> PutPartsAsync(string name, Stream file, byte[] part, CancellationToken ct)
    {
        var upload = await client.InitiateMultipartUploadAsync(bucket, name, ct);
        try
        {
            var parts = new List<PartETag>();
            for (var length = part.Length; length > 0; length = await file.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, ct))
                parts.Add(await PutPartAsync(name, upload.UploadId, parts.Count + 1, new MemoryStream(part, 0, length, writable: false), ct));
            return await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket, Key = name, UploadId = upload.UploadId, PartETags = parts }, ct);
        }
        catch
        {
            await client.AbortMultipartUploadAsync(bucket, name, upload.UploadId, CancellationToken.None);
            throw;
        }
    }

    private async Task<object> PutWholeAsync(string name, MemoryStream body, CancellationToken ct) => await client.PutObjectAsync(
        new PutObjectRequest { BucketName = bucket, Key = name, InputStream = body, MD5Digest = S3Client.ContentMd5(body), UseChunkEncoding = false }, ct);

    private async Task<PartETag> PutPartAsync(string name, string upload, int number, MemoryStream body, CancellationToken ct)
    {
        var put = new UploadPartRequest
        {
            BucketName = bucket,
            Key = name,
            UploadId = upload,
            PartNumber = number,
            PartSize = body.Length,
            InputStream = body,
            MD5Digest = S3Client.ContentMd5(body),
            UseChunkEncoding = false,
        };
        return new PartETag(number, (await client.UploadPartAsync(put, ct)).ETag);
    }

    private static Task<object> TryAsync(Func<Task<object>> ask, CancellationToken ct) => S3Errors.TryAsync(async () =>
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchBucket")
        {
            throw new StoreException(StoreException.Missing, "There is no such bucket.", missing);
        }
    }, ct);

    private static async Task<T?> MayMissAsync<T>(Func<Task<T?>> ask, CancellationToken ct)
    {
        try
        {
            return await S3Errors.TryAsync(ask, ct);
        }
        catch (StoreException failed) when (failed.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return default;
        }
    }

    /// <summary>Has the library make its requests by our client, which calls nobody but the endpoint.</summary>
    private sealed class OneClient(HttpClient http) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => http;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}

/// <summary>Where somebody else's bucket is, and who we are there.</summary>
/// <param name="Endpoint">The address of the service, without the bucket.</param>
/// <param name="Region">For which requests are signed.</param>
/// <param name="Bucket">Its name.</param>
/// <param name="AccessKey">The access key's id.</param>
/// <param name="SecretKey">The access key's secret.</param>
public sealed record GuestBucketOptions(Uri Endpoint, string Region, string Bucket, string AccessKey, string SecretKey)
{
    /// <summary>Without the keys.</summary>
    public override string ToString() => nameof(GuestBucketOptions);
}
