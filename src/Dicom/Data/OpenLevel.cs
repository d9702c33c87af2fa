namespace DentaMind.Dicom.Data;

/// <summary>A sequence or an item that has begun and not ended, on the stack of who passes a data set on.</summary>
/// <param name="IsSequence">A sequence, or fragments; else a data set.</param>
/// <param name="Notation">How what is in it is written.</param>
/// <param name="End">Where it ends in the source; as far as the level around it when its own length is undefined.</param>
internal sealed record OpenLevel(bool IsSequence, Notation Notation, long End = long.MaxValue)
{
    public bool HasUndefinedLength { get; init; } = true;

    /// <summary>Pixel Representation says that values which may be signed are.</summary>
    public bool HasSignedPixels { get; set; }
}
