using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace DentaMind.Platform.Store;

/// <summary>Keeps objects in a bucket; what is being written waits, sealed, in a folder of this machine until the bucket has it whole.</summary>
internal sealed class S3Store : IObjectStore
{
    private static readonly TimeSpan OldUpload = TimeSpan.FromDays(1);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(10);
    private readonly S3Place place;
    private readonly string spool;
    private readonly DiskRoom room;

    private S3Store(S3Place place, string spool, DiskRoom room) => (this.place, this.spool, this.room) = (place, spool, room);

    internal static async Task<S3Store> OpenAsync(StoreOptions options, CancellationToken ct)
    {
        var waiting = Path.Combine(Path.GetFullPath(options.Folder), "incoming");
        MakeSpool(waiting);
        var bucket = new S3Place(S3Client.Of(options), options.Bucket!, options.Prefix, options.Endpoint is null or { Scheme: "https" });
        var store = new S3Store(bucket, waiting, new DiskRoom(waiting, options.ReservePercent, options.ReserveBytes));
        try
        {
            await store.ReachBucketAsync(options.CreateBucket, ct);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public ValueTask<IObjectDraft> CreateAsync(long expectedBytes, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        room.Require(expectedBytes);
        var key = ObjectKey.New();
        return new(new S3Draft(key, PartFile.Create(spool, key, room), place));
    }

    public async ValueTask<IObjectReader> OpenAsync(ObjectKey key, CancellationToken ct)
    {
        var reader = new S3Reader(place, key);
        try
        {
            await reader.OpenAsync(ct);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<bool> DeleteAsync(ObjectKey key, CancellationToken ct)
    {
        if (!await ExistsAsync(key, ct))
            return false;
        await S3Errors.TryAsync(() => place.Client.DeleteObjectAsync(place.Bucket, place.NameOf(key), ct), ct);
        return true;
    }

    public async ValueTask<bool> ExistsAsync(ObjectKey key, CancellationToken ct) => await place.SizeOfAsync(key, ct) is not null;

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var ask = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = await S3Errors.TryAsync(() => place.Client.ListObjectsV2Async(ask, ct), ct);
            foreach (var found in page.S3Objects ?? [])
                if (ObjectKey.TryParse(found.Key[place.Prefix.Length..], out var key))
                    yield return new StoredObject(key, found.Size ?? 0, new DateTimeOffset(found.LastModified?.ToUniversalTime() ?? DateTime.UnixEpoch));
            ask.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    public async ValueTask ProbeAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(ProbePatience);
        var ask = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix, MaxKeys = 1 };
        await S3Errors.TryAsync(() => place.Client.ListObjectsV2Async(ask, patience.Token), ct);
        room.Require(0);
    }

    /// <summary>Removes dead spool files here, and uploads of a day ago that were never completed there.</summary>
    public async ValueTask<int> SweepAsync(CancellationToken ct)
    {
        var removed = PartFile.Sweep(spool);
        var ask = new ListMultipartUploadsRequest { BucketName = place.Bucket, Prefix = place.Prefix };
        var open = await S3Errors.TryAsync(() => place.Client.ListMultipartUploadsAsync(ask, ct), ct);
        var limit = TimeProvider.System.GetUtcNow() - OldUpload;
        foreach (var upload in (open.MultipartUploads ?? []).Where(upload => upload.Initiated?.ToUniversalTime() < limit.UtcDateTime))
        {
            await S3Errors.TryAsync(() => place.Client.AbortMultipartUploadAsync(place.Bucket, upload.Key, upload.UploadId, ct), ct);
            removed++;
        }

        return removed;
    }

    public ValueTask DisposeAsync()
    {
        place.Client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReachBucketAsync(bool create, CancellationToken ct)
    {
        try
        {
            await ProbeAsync(ct);
        }
        catch (StoreException missing) when (create && missing.InnerException is AmazonS3Exception { ErrorCode: "NoSuchBucket" })
        {
            await S3Errors.TryAsync(() => place.Client.PutBucketAsync(new PutBucketRequest { BucketName = place.Bucket }, ct), ct);
        }
        catch (StoreException exception) when (exception.Code == StoreException.Full)
        {
            // A full disk stops writing, not reading: the store opens, and each write is refused.
        }
    }

    private static void MakeSpool(string folder)
    {
        try
        {
            Durable.MakeFolder(folder);
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw DiskErrors.ToStore(exception);
        }
    }
}
