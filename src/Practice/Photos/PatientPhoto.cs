using DentaMind.Platform.Store;

namespace DentaMind.Practice.Photos;

/// <summary>A photo of a patient, sealed in the store under the patient's key.</summary>
internal sealed class PatientPhoto
{
    public string ObjectKey { get; private init; } = "";

    public byte[] WrappedDek { get; private init; } = [];

    public long Bytes { get; private init; }

    public string Sha256 { get; private init; } = "";

    public string MediaType { get; private init; } = "";

    /// <summary>Says which photo it is, so that a browser asks anew when there is another.</summary>
    public string Mark => Sha256[..16];

    public static PatientPhoto Of(SealedObject kept, string mediaType) => new()
    {
        ObjectKey = kept.Key.ToString(),
        WrappedDek = kept.WrappedDek,
        Bytes = kept.Length,
        Sha256 = Convert.ToHexStringLower(kept.Sha256),
        MediaType = mediaType,
    };

    public ObjectKey Key => Platform.Store.ObjectKey.TryParse(ObjectKey, out var key) ? key : throw new InvalidOperationException("A photo's key is not one.");

    public SealedObject ToSealed() => new(Key, WrappedDek, Bytes, Convert.FromHexString(Sha256));
}
