using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Checking;

/// <summary>Compares the books with the store: every original is read and hashed, every object must have its row.</summary>
/// <param name="Repair">Whether to remove objects without a row that are old enough, and to make lost renditions again.</param>
/// <param name="OrphanGrace">How old an object without a row must be to count: younger ones may be on their way into the books.</param>
public sealed record CheckImages(bool Repair, TimeSpan OrphanGrace) : IUseCase<ImageCheck>
{
    public static Right Needs => Right.RunTheHouse;
}

/// <summary>What a check found. Only <c>Lost</c> is loss.</summary>
/// <param name="Images">Images in the books.</param>
/// <param name="Bytes">Bytes of their originals.</param>
/// <param name="Lost">Images whose original is missing or is not what was written.</param>
/// <param name="Twice">SOP Instance UIDs that more than one image stands for.</param>
/// <param name="LostRenditions">Images whose renditions are missing or damaged; they can be made again.</param>
/// <param name="Orphans">Objects without a row that are older than the grace.</param>
/// <param name="Repaired">How many of the last two were put right.</param>
public sealed record ImageCheck(
    long Images,
    long Bytes,
    IReadOnlyList<ImageId> Lost,
    IReadOnlyList<string> Twice,
    IReadOnlyList<ImageId> LostRenditions,
    int Orphans,
    int Repaired);

internal sealed class CheckImagesHandler(ClinicDb db, SealedStore store, ImageOwners owners, IEnumerable<INamesObjects> rooms, TimeProvider clock) : IHandle<CheckImages, ImageCheck>
{
    private const int AtOnce = 200;
    private readonly List<ImageId> lost = [];
    private readonly List<ImageId> lostRenditions = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private long images;
    private long bytes;
    private int repaired;

    public async Task<Outcome<ImageCheck>> HandleAsync(CheckImages ask, Actor actor, CancellationToken ct)
    {
        await foreach (var image in AllAsync(ct))
            await CheckAsync(image, ask.Repair, ct);
        var orphans = await OrphansAsync(ask, ct);
        var twice = await db.Set<Image>().Where(image => image.CurrentUid != null).GroupBy(image => image.CurrentUid!)
            .Where(same => same.Count() > 1).Select(same => same.Key).ToListAsync(ct);
        return new ImageCheck(images, bytes, lost, twice, lostRenditions, orphans, repaired);
    }

    private async IAsyncEnumerable<Image> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = 0L; ;)
        {
            var some = await db.Set<Image>().AsNoTracking().Where(image => image.Number > after).OrderBy(image => image.Number).Take(AtOnce).ToListAsync(ct);
            foreach (var image in some)
                yield return image;
            if (some.Count < AtOnce)
                yield break;
            after = some[^1].Number;
        }
    }

    private async Task CheckAsync(Image image, bool repair, CancellationToken ct)
    {
        images++;
        bytes += image.Original.Bytes;
        known.Add(image.Original.ObjectKey);
        var key = await owners.KeyOfAsync(image, ct);
        if (!key.IsAnswer)
        {
            lost.Add(image.Id);
            return;
        }
        using var owner = key.Answer;
        if (!await IsWholeAsync(() => store.VerifyAsync(image.Original.ToSealed(), owner, ct)))
            lost.Add(image.Id);
        if (image.Pack is not { } pack)
            return;
        known.Add(pack.ObjectKey);
        if (await IsWholeAsync(() => ReadThroughAsync(pack, owner, ct)))
            return;
        lostRenditions.Add(image.Id);
        if (repair)
            await RenderAgainAsync(image.Id, ct);
    }

    private static async Task<bool> IsWholeAsync(Func<Task> read)
    {
        try
        {
            await read();
            return true;
        }
        catch (StoreException broken) when (!broken.IsPassing)
        {
            return false;
        }
    }

    private async Task ReadThroughAsync(SealedPack pack, Platform.Keys.OwnerKey owner, CancellationToken ct)
    {
        await using var reader = await store.OpenAsync(pack.ToSealed(), owner, ct);
        await reader.CopyToAsync(Stream.Null, ct);
    }

    private async Task RenderAgainAsync(ImageId id, CancellationToken ct)
    {
        var image = await db.Set<Image>().SingleAsync(image => image.Id == id, ct);
        image.RenderAgain();
        db.Announce(new RenditionsLost(image.Id));
        await db.SaveAsideAsync(ct);
        repaired++;
    }

    /// <summary>An object is an orphan only when it is old and, looked up once more, still in no row of any room.</summary>
    private async Task<int> OrphansAsync(CheckImages ask, CancellationToken ct)
    {
        var orphans = 0;
        var before = clock.GetUtcNow() - ask.OrphanGrace;
        await foreach (var stored in store.ListAsync(ct))
        {
            var key = stored.Key.ToString();
            if (known.Contains(key) || stored.WrittenAt > before || await IsInBooksAsync(stored.Key, ct))
                continue;
            orphans++;
            if (ask.Repair && await store.DeleteAsync(stored.Key, ct))
                repaired++;
        }
        return orphans;
    }

    private async Task<bool> IsInBooksAsync(ObjectKey key, CancellationToken ct)
    {
        foreach (var room in rooms)
            if (await room.NamesAsync(key, ct))
                return true;
        return false;
    }
}
