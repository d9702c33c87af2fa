using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Imaging.Intake;

/// <summary>Writes a new image into the books, as far as one can without saving.</summary>
internal sealed class FilingEntry(ClinicDb db, NewImages newImages, FactFinding facts)
{
    /// <summary>The image's row, what the others are told of it, and what the trail says.</summary>
    /// <param name="ask">How it came.</param>
    /// <param name="kept">Its original.</param>
    /// <param name="twin">The image that came first under its SOP Instance UID with other bytes; null when there is none.</param>
    /// <param name="ct">Stops the entry.</param>
    public async Task<Outcome<ImageId>> WriteAsync(FileImage ask, KeptOriginal kept, Twin? twin, CancellationToken ct)
    {
        var made = await newImages.OfAsync(ask, kept, ct);
        if (!made.IsAnswer)
            return made.Refusal;
        var image = made.Answer;
        if (twin is not null)
            image.ConflictWith(twin.Image);
        var known = await facts.OfAsync([image], ct);
        if (!known.IsAnswer)
            return known.Refusal;
        db.Add(image);
        db.About(image.Patient, image.Id);
        db.Announce(new ImageFiled(image.Id, image.Patient, known.Answer[0]));
        db.Signal(ImageSignal.Arrived(image));
        return image.Id;
    }
}
