namespace DentaMind.Dicom.Web.Multipart;

/// <summary>How much of a stranger's multipart body we are willing to read; no part is ever held whole.</summary>
public sealed record MultipartLimits
{
    public int Parts { get; init; } = 10_000;

    /// <summary>Bytes of one part.</summary>
    public long PartBytes { get; init; } = 4L << 30;

    /// <summary>Bytes of the headers of one part; at most 32 KiB.</summary>
    public int HeaderBytes { get; init; } = 8 * 1024;

    /// <summary>Bytes before the first part, which nobody reads.</summary>
    public int PreambleBytes { get; init; } = 64 * 1024;
}
