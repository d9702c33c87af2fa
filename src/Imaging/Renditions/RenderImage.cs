using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Pixels.Encode;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Renditions;

/// <summary>Makes the thumbnail, preview and full picture of an image.</summary>
/// <remarks>It may run twice: pictures that are there stay, and a pack that did not get into the books is removed or collected.</remarks>
public sealed record RenderImage(ImageId Image) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(null, Image);
}

internal sealed class RenderImageHandler(ClinicDb db, SealedStore store, ImageOwners owners, Pictures pictures) : IHandle<RenderImage, Done>
{
    private const int StrikesUntilPoisoned = 2;
    private static readonly Refusal WorkerFailed = new("worker-failed", "The picture could not be made this time; it is tried again.", RefusalKind.Unavailable);

    public async Task<Outcome<Done>> HandleAsync(RenderImage ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        if (image is not { State: ImageState.Filed })
            return default(Done);
        db.About(image.Patient);
        var key = await owners.KeyOfAsync(image, ct);
        if (!key.IsAnswer)
            return key.Refusal;

        using var owner = key.Answer;
        await using var original = await store.OpenAsync(image.Original.ToSealed(), owner, ct);
        var made = await pictures.RenderAsync(original, ct);
        if (made is null)
            return await StrikeAsync(image, ct);
        return made.IsReady ? await KeepAsync(image, owner, made.Renditions, ct) : await GiveUpAsync(image, made.Unreadable.Text, ct);
    }

    /// <summary>All renditions lie in one object, the smallest first: one write to the disk instead of three.</summary>
    private async Task<Outcome<Done>> KeepAsync(Image image, OwnerKey owner, IReadOnlyList<Rendition> made, CancellationToken ct)
    {
        await using var writer = await store.CreateAsync(owner, made.Sum(one => (long)one.Bytes.Length), ct);
        var rows = new List<KeptRendition>(made.Count);
        foreach (var one in made.OrderBy(one => one.Tier))
        {
            rows.Add(Row(one, writer.Length, image.Original.Bytes));
            await writer.WriteAsync(one.Bytes, ct);
        }
        var pack = await writer.CompleteAsync(ct);
        image.Ready(new SealedPack { ObjectKey = pack.Key.ToString(), Bytes = pack.Length, WrappedDek = pack.WrappedDek }, rows);
        db.Announce(new ImageReady(image.Id, image.Patient, image.Facts.Kind, image.Facts.Modality));
        db.Signal(ImageSignal.Ready(image));
        return await db.SaveAsync(default(Done), ct);
    }

    private async Task<Outcome<Done>> GiveUpAsync(Image image, string reason, CancellationToken ct)
    {
        image.Unreadable(reason);
        db.Announce(new ImageUnreadable(image.Id, image.Patient, reason));
        db.Signal(ImageSignal.Unreadable(image));
        return await db.SaveAsync(default(Done), ct);
    }

    /// <summary>A file that kills the Worker twice is not tried a third time; the original stays and can be downloaded.</summary>
    private async Task<Outcome<Done>> StrikeAsync(Image image, CancellationToken ct)
    {
        if (image.Strike() >= StrikesUntilPoisoned)
            return await GiveUpAsync(image, "making its picture failed twice", ct);
        var strikes = image.Strikes;
        await db.Set<Image>().Where(same => same.Id == image.Id).ExecuteUpdateAsync(set => set.SetProperty(same => same.Strikes, strikes), ct);
        return WorkerFailed;
    }

    private static KeptRendition Row(Rendition made, long offset, long originalBytes) => new()
    {
        Tier = made.Tier,
        Offset = offset,
        Bytes = made.Bytes.Length,
        Width = made.Width,
        Height = made.Height,
        MediaType = made.MediaType,
        Method = made.Method,
        Ratio = made.RatioTo(originalBytes),
        IsLossy = made.IsLossy,
    };
}
