namespace DentaMind.Routing.Destinations;

/// <summary>How one archive is reached, what it may be given, and how it proves what it has; it holds no secret.</summary>
public sealed record DestinationSettings
{
    /// <summary>Which protocol it speaks.</summary>
    public required DestinationKind Kind { get; init; }

    /// <summary>The preset that these settings began with, such as <c>orthanc</c>; null when they were written by hand.</summary>
    public string? Preset { get; init; }

    /// <summary>What people call it; its name when empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The host name or address of a DIMSE peer; null for the others.</summary>
    public string? Host { get; init; }

    /// <summary>The port of a DIMSE peer.</summary>
    public int? Port { get; init; }

    /// <summary>The AE title of a DIMSE peer, 1 to 16 characters.</summary>
    public string? Aet { get; init; }

    /// <summary>The AE title that we call it as; the house's own when null.</summary>
    public string? CallingAet { get; init; }

    /// <summary>The base address of a DICOMweb or Orthanc peer, such as <c>https://vna.example/dicom-web</c>, or of the service that keeps a bucket.</summary>
    public string? Url { get; init; }

    /// <summary>The bucket in which files are put; null for the others.</summary>
    public string? Bucket { get; init; }

    /// <summary>What every name in the bucket begins with, such as <c>incoming/</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>The region for which requests to the bucket are signed, such as <c>ca-central-1</c>.</summary>
    public string? BucketRegion { get; init; }

    /// <summary>How TLS is spoken with it; null means plain for DIMSE, and the system's trust for https.</summary>
    public DestinationTls? Tls { get; init; }

    /// <summary>How we say who we are, by HTTP; the words themselves are a secret.</summary>
    public DestinationAuthentication Authentication { get; init; }

    /// <summary>The name of the secret with the user, token or client credentials; null when none is needed.</summary>
    public string? Credentials { get; init; }

    /// <summary>Where OAuth2 tokens are asked for; only with client credentials.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>The scope that is asked of the token endpoint.</summary>
    public string? Scope { get; init; }

    /// <summary>Where its data lies, as a region code such as CA-QC.</summary>
    public string Region { get; init; } = "";

    /// <summary>Whether it is the practice's own or an agreement with whoever runs it is in place; without it nothing is ever sent.</summary>
    public bool BusinessAssociate { get; init; }

    /// <summary>How much it may be asked to take.</summary>
    public DestinationLimits Limits { get; init; } = new();

    /// <summary>How it has to prove that it keeps an image.</summary>
    public ProofWanted Proof { get; init; }

    /// <summary>How long it may be away before a standby takes its place, in minutes.</summary>
    public int FailoverAfterMinutes { get; init; } = 10;

    /// <summary>Elements that are sent otherwise than they were kept; the original never changes.</summary>
    public IReadOnlyList<TagChange> Morph { get; init; } = [];

    /// <summary>Nothing is sent while it is paused; what is due waits.</summary>
    public bool IsPaused { get; init; }
}

/// <summary>The protocols of archives.</summary>
public enum DestinationKind
{
    /// <summary>C-STORE on the DICOM network (PS3.4 B).</summary>
    Dimse,

    /// <summary>STOW-RS (PS3.18 10.5).</summary>
    Dicomweb,

    /// <summary>Orthanc's own REST interface.</summary>
    Orthanc,

    /// <summary>Files in a bucket (S3), from which something else imports them.</summary>
    Bucket,
}

/// <summary>How an HTTP peer learns who we are.</summary>
public enum DestinationAuthentication
{
    None,
    Basic,
    Bearer,
    ClientCredentials,

    /// <summary>An S3 access key: its id and its secret.</summary>
    AccessKey,
}

/// <summary>How TLS is spoken with a destination.</summary>
/// <param name="AuthorityPem">The certificate of the authority that is trusted for this peer alone; null trusts the system's.</param>
/// <param name="ClientCertificate">The name of the secret with our certificate and key (PEM); null when the peer does not ask.</param>
public sealed record DestinationTls(string? AuthorityPem = null, string? ClientCertificate = null);

/// <summary>How much a destination may be asked to take.</summary>
/// <param name="Parallel">Associations or requests at once, 1 to 16.</param>
/// <param name="PerMinute">Images a minute; null without a limit.</param>
/// <param name="Window">The part of the day in which images are sent; null means always.</param>
public sealed record DestinationLimits(int Parallel = 2, int? PerMinute = null, DayWindow? Window = null);

/// <summary>A part of the day; it may go past midnight.</summary>
/// <param name="From">From this time of day.</param>
/// <param name="To">Until just before this one.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record DayWindow(TimeOnly From, TimeOnly To, string TimeZone = "America/Toronto")
{
    /// <summary>Whether the window is open at an instant.</summary>
    public bool IsOpen(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
        return TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(From, To);
    }
}

/// <summary>How a destination has to prove that it keeps an image.</summary>
public enum ProofWanted
{
    /// <summary>The strongest that it offers: commitment, else reading back, else its own list.</summary>
    Best,

    /// <summary>It is read back and compared.</summary>
    ReadBack,

    /// <summary>It commits itself (PS3.4 J).</summary>
    Committed,

    /// <summary>It lists the image among its own.</summary>
    Listed,

    /// <summary>It can prove nothing: its word is taken, and called so.</summary>
    None,
}

/// <summary>One element that is sent otherwise than it was kept.</summary>
/// <param name="Tag">Its keyword, such as PatientID.</param>
/// <param name="Set">The new value; null unless it is set.</param>
/// <param name="Prefix">What is put before the kept value; null unless it is prefixed.</param>
/// <param name="Remove">Whether it is left out.</param>
public sealed record TagChange(string Tag, string? Set = null, string? Prefix = null, bool Remove = false);
