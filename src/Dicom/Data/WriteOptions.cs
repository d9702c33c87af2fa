namespace DentaMind.Dicom.Data;

/// <summary>Choices that PS3.5 leaves to the writer.</summary>
public sealed record WriteOptions
{
    public static WriteOptions Default { get; } = new();

    /// <summary>Sequences and items end with a delimiter and tell no length.</summary>
    public bool HasUndefinedLengths { get; init; }
}
