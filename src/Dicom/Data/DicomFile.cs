namespace DentaMind.Dicom.Data;

/// <summary>What a reader found: a whole data set, or its header up to the pixel data.</summary>
public sealed class DicomFile
{
    internal DicomFile(DicomInput input) => Rest = input;

    public bool HasPreamble => !Preamble.IsEmpty;

    /// <summary>The 128 bytes before DICM; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Preamble { get; internal set; }

    /// <summary>The file meta group; empty when there is none.</summary>
    public Dataset Meta { get; internal set; } = [];

    public TransferSyntax TransferSyntax { get; internal set; } = TransferSyntax.ImplicitLittleEndian;

    public Dataset Dataset { get; internal set; } = [];

    /// <summary>Where the data set begins in the stream, behind preamble and meta group.</summary>
    public long DatasetPosition { get; internal set; }

    /// <summary>What was wrong and could be read all the same.</summary>
    public Flaws Flaws { get; } = new();

    /// <summary>Where the reader stopped; null when it read to the end.</summary>
    public PixelDataPlace? PixelData { get; internal set; }

    /// <summary>The unread rest: the value of pixel data, if the reader stopped before it.</summary>
    public DicomInput Rest { get; internal set; }

    public ReadLimits Limits { get; internal set; } = new();

    internal Notation Notation { get; set; }

    /// <summary>What inflates the data set, if it is deflated; who disposes it gives its memory back at once.</summary>
    internal Stream? Inflated { get; set; }
}
