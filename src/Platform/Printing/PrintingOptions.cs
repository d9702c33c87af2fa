namespace DentaMind.Platform.Printing;

/// <summary>How much a document may ask of the machine that prints it.</summary>
public sealed record PrintingOptions
{
    /// <summary>The Python in which WeasyPrint is installed.</summary>
    public string Python { get; init; } = "/usr/bin/python3";

    /// <summary>How long one document may take; then its process is killed.</summary>
    public TimeSpan WallLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the first trial of the printer may take on a machine that is busy.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>All writable memory of the process, in bytes (1 GiB).</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>How many documents are printed at once.</summary>
    public int Processes { get; init; } = 2;

    /// <summary>The largest document that is sent to be printed, in bytes (4 MiB).</summary>
    public int MostBytes { get; init; } = 4 << 20;

    /// <summary>The largest PDF that is taken back, in bytes (32 MiB).</summary>
    public int MostPdfBytes { get; init; } = 32 << 20;
}
