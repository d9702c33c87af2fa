using Amazon.S3;

namespace DentaMind.Platform.Store;

/// <summary>A bucket and the part of it that is ours.</summary>
/// <param name="Client">The client that speaks to it.</param>
/// <param name="Bucket">Its name.</param>
/// <param name="Prefix">What every object's name begins with.</param>
/// <param name="IsEncrypted">Whether the way to it is TLS, which makes signing each body superfluous.</param>
internal sealed record S3Place(AmazonS3Client Client, string Bucket, string Prefix, bool IsEncrypted)
{
    internal string NameOf(ObjectKey key) => Prefix + key;

    /// <summary>The size of an object; null when the bucket has none of that key.</summary>
    internal async Task<long?> SizeOfAsync(ObjectKey key, CancellationToken ct)
    {
        try
        {
            return (await Client.GetObjectMetadataAsync(Bucket, NameOf(key), ct)).ContentLength;
        }
        catch (AmazonS3Exception exception) when (S3Errors.IsMissing(exception))
        {
            return null;
        }
        catch (Exception exception) when (S3Errors.IsRemote(exception, ct))
        {
            throw S3Errors.ToStore(exception);
        }
    }
}
