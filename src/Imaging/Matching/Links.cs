using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Imaging.Matching;

internal static class Links
{
    /// <summary>Saves that these images have another owner now, and tells it with the facts that are theirs from now on.</summary>
    public static async Task<Outcome<T>> SaveLinkedAsync<T>(this ClinicDb db, T answer, IReadOnlyList<Image> images, FactFinding facts, CancellationToken ct)
    {
        var known = await facts.OfAsync(images, ct);
        if (!known.IsAnswer)
            return known.Refusal;
        foreach (var (image, fact) in images.Zip(known.Answer))
        {
            db.Announce(new ImageLinked(image.Id, image.Patient, fact));
            db.Signal(ImageSignal.Linked(image));
        }
        return await db.SaveAsync(answer, ct);
    }
}
