using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Checking;

/// <summary>Puts a lost or damaged original back, if what is brought is that original to the last byte; one that is whole is left alone.</summary>
/// <param name="Image">The image whose original is lost.</param>
/// <param name="Content">A Part 10 file, read once; no more of it than the original had.</param>
public sealed record RestoreOriginal(ImageId Image, Stream Content) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(null, Image);

    /// <summary>Without the content.</summary>
    public override string ToString() => nameof(RestoreOriginal);
}

internal sealed class RestoreOriginalHandler(ClinicDb db, SealedStore store, ImageOwners owners) : IHandle<RestoreOriginal, Done>
{
    private const int Buffer = 128 << 10;
    private static readonly Refusal IsWhole = new("original-whole", "The original is here and whole; nothing has to be put back.");
    private static readonly Refusal IsOther = new("not-the-original", "What was brought is not the original that is in the books; nothing was changed.", RefusalKind.Unreadable);

    public async Task<Outcome<Done>> HandleAsync(RestoreOriginal ask, Actor actor, CancellationToken ct)
    {
        if (await db.Set<Image>().SingleOrDefaultAsync(image => image.Id == ask.Image, ct) is not { } image)
            return Refusal.NotFound("image");
        var key = await owners.KeyOfAsync(image, ct);
        if (!key.IsAnswer)
            return key.Refusal;
        using var owner = key.Answer;
        if (await IsWholeAsync(image, owner, ct))
            return IsWhole;
        if (await KeepAsync(ask.Content, image.Original, owner, ct) is not { } kept)
            return IsOther;
        (image.Original.ObjectKey, image.Original.WrappedDek) = (kept.Key.ToString(), kept.WrappedDek);
        db.About(image.Patient, image.Id);
        return await db.SaveAsync(default(Done), ct); // the damaged object is in no row any more, and is collected
    }

    private async Task<bool> IsWholeAsync(Image image, OwnerKey owner, CancellationToken ct)
    {
        try
        {
            await store.VerifyAsync(image.Original.ToSealed(), owner, ct);
            return true;
        }
        catch (StoreException broken) when (!broken.IsPassing)
        {
            return false;
        }
    }

    /// <summary>Null, and nothing kept, unless it is the same to the last byte.</summary>
    private async Task<SealedObject?> KeepAsync(Stream content, Original lost, OwnerKey owner, CancellationToken ct)
    {
        await using var writer = await store.CreateAsync(owner, lost.Bytes, ct);
        var chunk = new byte[Buffer];
        var left = lost.Bytes;
        for (int read; (read = await content.ReadAsync(chunk, ct)) > 0; left -= read)
        {
            if (read > left)
                return null;
            await writer.WriteAsync(chunk.AsMemory(0, read), ct);
        }
        if (left > 0)
            return null;
        var kept = await writer.CompleteAsync(ct);
        if (Convert.ToHexStringLower(kept.Sha256) == lost.Sha256)
            return kept;
        await store.DeleteAsync(kept.Key, ct);
        return null;
    }
}
