using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace DentaMind.Platform.Store;

/// <summary>Turns what a bucket says, or fails to say, into the store's own codes.</summary>
internal static class S3Errors
{
    internal static bool IsMissing(AmazonS3Exception exception) =>
        exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket";

    /// <summary>Whether the exception tells of the bucket or of the way to it, and not of a bug or of the caller's own stop.</summary>
    internal static bool IsRemote(Exception exception, CancellationToken ct) => exception switch
    {
        OperationCanceledException => !ct.IsCancellationRequested,
        AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException => true,
        _ => false,
    };

    internal static StoreException ToStore(Exception exception) => exception switch
    {
        AmazonS3Exception { ErrorCode: "QuotaExceeded" or "InsufficientCapacity" or "XMinioStorageFull" } or
        AmazonS3Exception { StatusCode: HttpStatusCode.InsufficientStorage } => new(StoreException.Full, "The bucket has no room left.", exception),
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } refused =>
            new(StoreException.Settings, $"The bucket refuses our credentials ({refused.ErrorCode}).", exception),
        AmazonS3Exception { ErrorCode: "NoSuchBucket" } => new(StoreException.Away, "The bucket is not there.", exception),
        _ => new(StoreException.Away, "The bucket does not answer.", exception),
    };

    /// <summary>Runs an ask to the bucket and gives its failure the store's code.</summary>
    internal static async Task<T> TryAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (IsRemote(exception, ct))
        {
            throw ToStore(exception);
        }
    }
}
