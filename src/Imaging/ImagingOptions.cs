namespace DentaMind.Imaging;

/// <summary>How Imaging works; every value may be lowered freely.</summary>
public sealed record ImagingOptions
{
    /// <summary>The largest original that is taken, in bytes (2 GiB).</summary>
    public long MaxObjectBytes { get; init; } = 2L << 30;

    /// <summary>The most bytes of one upload with all its files (4 GiB).</summary>
    public long MaxUploadBytes { get; init; } = 4L << 30;

    /// <summary>The most files of one upload.</summary>
    public int MaxUploadFiles { get; init; } = 2000;

    /// <summary>How many Worker processes make pictures; 0 means one a processor core.</summary>
    public int Workers { get; init; }

    /// <summary>The Worker's program; beside the server's own by default.</summary>
    public string WorkerProgram { get; init; } = Path.Combine(AppContext.BaseDirectory, "worker", "DentaMind.Worker.dll");

    /// <summary>Who issued a number when the file does not say (DICOM Issuer of Patient ID); empty means the practice itself.</summary>
    public string DefaultIssuer { get; init; } = "";

    public int WorkerCount => Workers > 0 ? Workers : Math.Max(1, Environment.ProcessorCount);
}
