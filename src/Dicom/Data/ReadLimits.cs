namespace DentaMind.Dicom.Data;

/// <summary>How much of a stranger's file we are willing to believe.</summary>
public sealed record ReadLimits
{
    /// <summary>Sequences within sequences.</summary>
    public int Depth { get; init; } = 64;

    public int Elements { get; init; } = 200_000;

    /// <summary>Items of sequences and fragments of pixel data.</summary>
    public int Items { get; init; } = 100_000;

    /// <summary>Bytes of one text value; a longer one is passed over.</summary>
    public int TextBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of one unlimited text (UT, UC, UR).</summary>
    public int LongTextBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one binary value; a longer one is passed over.</summary>
    public int ValueBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>Bytes of all values held together.</summary>
    public long HeldBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes of the whole object.</summary>
    public long TotalBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes that a deflated data set may grow to.</summary>
    public long InflatedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many times its size a deflated data set may grow, once it is over 1 MiB.</summary>
    public int InflateRatio { get; init; } = 200;

    public int Frames { get; init; } = 4096;

    /// <summary>Rows, and columns.</summary>
    public int FrameSide { get; init; } = 16_384;

    public long FramePixels { get; init; } = 64L * 1024 * 1024;

    /// <summary>Bytes of one frame as it stands in the file.</summary>
    public int FrameBytes { get; init; } = 512 * 1024 * 1024;
}
