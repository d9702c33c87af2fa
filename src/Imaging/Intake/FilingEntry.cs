using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Imaging.Intake;

/// <summary>Writes a new image into the books, as far as one can without saving.</summary>
internal sealed class FilingEntry(ClinicDb db, Matcher matcher, TimeProvider clock)
{
    /// <summary>The image's row, what the others are told of it, and what the trail says.</summary>
    /// <param name="ask">How it came.</param>
    /// <param name="kept">Its original.</param>
    /// <param name="ct">Stops the entry.</param>
    /// <param name="twin">The image that came first under its SOP Instance UID with other bytes; null when there is none.</param>
    public async Task<Image> WriteAsync(FileImage ask, KeptOriginal kept, CancellationToken ct, Twin? twin = null)
    {
        var image = await NewImageAsync(ask, kept, ct);
        if (twin is not null)
            image.ConflictWith(twin.Image);
        db.Add(image);
        db.About(image.Patient, image.Id);
        db.Announce(image.ToFiled());
        db.Signal(ImageSignal.Arrived(image));
        return image;
    }

    private async Task<Image> NewImageAsync(FileImage ask, KeptOriginal kept, CancellationToken ct)
    {
        var id = ImageId.New();
        var (owner, dek) = await matcher.OwnAsync(id, kept, ct);
        var original = new Original
        {
            ObjectKey = kept.Object.Key.ToString(),
            WrappedDek = dek,
            Bytes = kept.Object.Length,
            Sha256 = Convert.ToHexStringLower(kept.Object.Sha256),
        };
        var from = new Provenance
        {
            Source = ask.Arrival.Source,
            ReceivedAt = clock.GetUtcNow(),
            Device = ask.Arrival.Device,
            Location = ask.Arrival.Location,
        };
        var image = Image.File(id, kept.Header.SopInstanceUid, kept.Header.Facts, original, from, owner);
        if (kept.Header.Fault is not null)
            image.Unreadable(kept.Header.Fault);
        return image;
    }
}
