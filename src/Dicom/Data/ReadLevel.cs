namespace DentaMind.Dicom.Data;

/// <summary>One step of the reader's stack: a data set that is being filled, or a sequence that collects its items.</summary>
internal sealed class ReadLevel
{
    /// <summary>Where it ends in the stream; as far as the level around it when its own length is undefined.</summary>
    public required long End { get; init; }

    public required bool HasUndefinedLength { get; init; }

    public required Notation Notation { get; init; }

    /// <summary>The data set to fill; null for a sequence.</summary>
    public Dataset? Dataset { get; init; }

    public Tag SequenceTag { get; init; }

    public List<Dataset> Items { get; init; } = [];

    public bool IsSequence => Dataset is null;

    /// <summary>Pixel Representation says that values which may be signed are.</summary>
    public bool HasSignedPixels { get; set; }
}
