using DentaMind.Kernel;
using DentaMind.Platform.Faults;
using DentaMind.Platform.Outbox;
using DentaMind.Platform.Persistence;

namespace DentaMind.Imaging.Intake;

/// <summary>The throat: stream, hash and seal; read the header on the way; make it durable; then one transaction.</summary>
internal sealed class FileImageHandler(
    ClinicDb db, OriginalKeeper keeper, FilingEntry entry, Twins twins, Rush rush)
    : IHandle<FileImage, FiledImage>
{
    private const int MostRaces = 3;
    private static readonly Refusal Raced = new("raced", "The same image came twice at once; send it again.", RefusalKind.Unavailable);

    public async Task<Outcome<FiledImage>> HandleAsync(FileImage ask, Actor actor, CancellationToken ct)
    {
        rush.Note();
        var kept = await keeper.KeepAsync(ask, ct);
        if (!kept.IsAnswer)
            return kept.Refusal;
        FaultPoints.Pass(FaultPoints.Filing.Kept);
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
            var image = await entry.WriteAsync(ask, kept, twin, ct);
            if (!image.IsAnswer)
                return image.Refusal;
            var saved = await db.SaveAsync(image.Answer, ct, new Race("ux_images_current_uid", Raced));
            FaultPoints.Pass(FaultPoints.Filing.Saved);
            if (saved.IsAnswer)
                return new FiledImage(saved.Answer, twin is null ? Filing.Filed : Filing.Conflict);
            db.Forget();
        }
        return Raced;
    }
}
