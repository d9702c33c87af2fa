using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Imaging.Intake;

/// <summary>The throat: stream, hash and seal; read the header on the way; make it durable; then one transaction.</summary>
internal sealed class FileImageHandler(
    ClinicDb db, OriginalKeeper keeper, Matcher matcher, Twins twins, TimeProvider clock)
    : IHandle<FileImage, FiledImage>
{
    private const int MostRaces = 3;
    private static readonly Refusal Raced = new("raced", "The same image came twice at once; send it again.", RefusalKind.Unavailable);

    public async Task<Outcome<FiledImage>> HandleAsync(FileImage ask, Actor actor, CancellationToken ct)
    {
        var kept = await keeper.KeepAsync(ask, ct);
        if (!kept.IsAnswer)
            return kept.Refusal;
        try
        {
            var filed = await EnterInBooksAsync(ask, kept.Answer, ct);
            if (filed is not { IsAnswer: true, Answer.Filing: not Filing.Duplicate })
                await keeper.DiscardAsync(kept.Answer);
            return filed;
        }
        catch (DatabaseAwayException away) when (away.IsNothingKept)
        {
            // Only then: after any other failure the row may be there all the same, and its original must be too.
            await keeper.DiscardAsync(kept.Answer);
            throw;
        }
    }

    private async Task<Outcome<FiledImage>> EnterInBooksAsync(FileImage ask, KeptOriginal kept, CancellationToken ct)
    {
        for (var races = 0; races < MostRaces; races++)
        {
            var twin = await twins.OfAsync(kept, ct);
            if (twin is { IsSame: true })
            {
                db.About(twin.Patient, twin.Image);
                return new FiledImage(twin.Image, Filing.Duplicate);
            }
            var image = await NewImageAsync(ask, kept, ct);
            if (twin is not null)
                image.ConflictWith(twin.Image);
            var saved = await SaveAsync(image, ct);
            if (saved.IsAnswer)
                return new FiledImage(image.Id, twin is null ? Filing.Filed : Filing.Conflict);
            db.Forget();
        }
        return Raced;
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

    private Task<Outcome<ImageId>> SaveAsync(Image image, CancellationToken ct)
    {
        db.Add(image);
        db.About(image.Patient, image.Id);
        db.Announce(image.ToFiled());
        db.Signal(ImageSignal.Arrived(image));
        return db.SaveAsync(image.Id, ct, new Race("ux_images_current_uid", Raced));
    }
}
