namespace DentaMind.Platform.Store;

/// <summary>Where sealed objects are kept.</summary>
public enum StoreKind
{
    /// <summary>A folder of this machine.</summary>
    File,

    /// <summary>A bucket that speaks the S3 protocol.</summary>
    S3,
}

/// <summary>Says where objects are kept and how much room stays free.</summary>
public sealed record StoreOptions
{
    /// <summary>A folder or a bucket.</summary>
    public StoreKind Kind { get; init; } = StoreKind.File;

    /// <summary>The folder of a file store; for S3 the folder where sealed objects wait until the bucket has them.</summary>
    public string Folder { get; init; } = "objects";

    /// <summary>No object is begun when less than this share of the disk would stay free, or <see cref="ReserveBytes"/> if that is less.</summary>
    public double ReservePercent { get; init; } = 5;

    /// <summary>The most that is kept free, in bytes (2 GiB).</summary>
    public long ReserveBytes { get; init; } = 2L << 30;

    /// <summary>The S3 server's address when it is not Amazon's, such as <c>https://s3.example.org</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The bucket's name.</summary>
    public string? Bucket { get; init; }

    /// <summary>The bucket's region; objects go nowhere else.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>What every object's name in the bucket begins with, such as <c>clinic-a/</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The access key; without one the environment's AWS credentials are taken.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret key; never written anywhere.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Whether a missing bucket is made at start.</summary>
    public bool CreateBucket { get; init; }

    /// <summary>How long one request to the bucket may take; a request carries 64 MiB at most.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Throws, with the setting's name, when a value cannot work.</summary>
    public void Validate()
    {
        Require(Folder.Length > 0, "store.folder is empty");
        Require(ReservePercent is >= 0 and < 100, "store.reservePercent is not between 0 and 100");
        Require(ReserveBytes >= 0, "store.reserveBytes is negative");
        if (Kind != StoreKind.S3)
            return;
        Require(!string.IsNullOrWhiteSpace(Bucket), "store.bucket is missing");
        Require(Endpoint is null || Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" }, "store.endpoint is not an http address");
        Require(AccessKey is null == SecretKey is null, "store.accessKey and store.secretKey go together");
        Require(Prefix.Length == 0 || Prefix.EndsWith('/'), "store.prefix does not end with '/'");
        Require(RequestTimeout > TimeSpan.Zero, "store.requestTimeout is not positive");
    }

    /// <summary>Everything but the secret.</summary>
    public override string ToString() =>
        Kind == StoreKind.File ? $"file store {Folder}" : $"S3 store {Endpoint?.ToString() ?? Region} {Bucket}/{Prefix}";

    private static void Require(bool isTrue, string why)
    {
        if (!isTrue)
            throw new StoreException(StoreException.Settings, $"The setting {why}.");
    }
}
