using DentaMind.Kernel;
using DentaMind.Platform.Store;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>A signed plan's document: where its PDF lies, sealed, and what it was printed from. The row is written once and never changed.</summary>
internal sealed class PlanDocument
{
    public required PlanId Plan { get; init; }

    public required PatientId Patient { get; init; }

    /// <summary>Its name in the store, 32 hexadecimal digits.</summary>
    public required string ObjectKey { get; init; }

    public required byte[] WrappedDek { get; init; }

    public required long Bytes { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary><see cref="PaperContent"/>, sealed with the patient's key and bound to this row.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public SealedObject ToSealed() => new(KeyOf(ObjectKey), WrappedDek, Bytes, Sha256);

    private static ObjectKey KeyOf(string text) =>
        Platform.Store.ObjectKey.TryParse(text, out var key) ? key : throw new InvalidOperationException("The key of a document is not one.");
}
