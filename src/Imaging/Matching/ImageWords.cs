using System.Text.Json;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Matching;

/// <summary>Seals and opens what a file claims about its patient: with the patient's key, or the organisation's while it has none.</summary>
internal sealed class ImageWords(KeyRing keys)
{
    public static byte[] Seal(OwnerKey owner, ImageId image, PatientClaim claim) =>
        owner.Seal(JsonSerializer.SerializeToUtf8Bytes(claim, JsonSerializerOptions.Web), CellOf(image));

    public static PatientClaim Open(OwnerKey owner, Image image) =>
        JsonSerializer.Deserialize<PatientClaim>(owner.Open(image.Words, CellOf(image.Id)), JsonSerializerOptions.Web)!;

    /// <summary>The claim of an image that has no patient.</summary>
    public PatientClaim OpenUnowned(Image image) => Open(keys.Organisation, image);

    /// <summary>Wraps the keys of an image's objects for its new owner and seals its words anew.</summary>
    public static Rewrapped Rewrap(Image image, OwnerKey from, OwnerKey to) => new(
        Seal(to, image.Id, Open(from, image)),
        from.RewrapDek(image.Original.WrappedDek, to),
        image.Pack is { } pack ? from.RewrapDek(pack.WrappedDek, to) : null);

    private static Cell CellOf(ImageId image) => new("images", "words", image.Value);
}
