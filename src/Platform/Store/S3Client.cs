using System.Security.Cryptography;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace DentaMind.Platform.Store;

/// <summary>Makes the client of a bucket from the store's options.</summary>
internal static class S3Client
{
    internal static AmazonS3Client Of(StoreOptions options)
    {
        var config = new AmazonS3Config
        {
            Timeout = options.RequestTimeout,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxErrorRetry = 4,
            RetryMode = RequestRetryMode.Standard,
        };
        if (options.Endpoint is null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        else
            PointAt(config, options.Endpoint, options.Region);
        return options.AccessKey is null
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    /// <summary>Other servers than Amazon's know buckets by path, and refuse checksums that trail a body.</summary>
    internal static void PointAt(AmazonS3Config config, Uri endpoint, string region)
    {
        config.ServiceURL = endpoint.ToString();
        config.UseHttp = endpoint.Scheme == Uri.UriSchemeHttp;
        config.AuthenticationRegion = region;
        config.ForcePathStyle = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
    }

    /// <summary>The protocol's own guard against a damaged transfer; what the object holds is proved by its seal.</summary>
    internal static string ContentMd5(Stream body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var buffer = new byte[256 << 10];
        while (body.Read(buffer) is > 0 and var read)
            hash.AppendData(buffer, 0, read);
        body.Position = 0;
        return Convert.ToBase64String(hash.GetHashAndReset());
    }
}
