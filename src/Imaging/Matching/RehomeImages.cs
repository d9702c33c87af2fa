using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Matching;

/// <summary>Hands the images of a patient who was merged, or taken out of a merge, to whoever answers for them now: their keys are wrapped anew, their objects stay.</summary>
/// <remarks>It goes by what is so now and not by what it heard, so it may come late or twice. It does some images at a time and announces that it goes on, until nothing is left to do.</remarks>
public sealed record RehomeImages(PatientId Patient) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(Patient);
}

internal sealed class RehomeImagesHandler(
    ClinicDb db, KeyRing keys, ImageOwners owners, Door<FindMerged, MergedPatient> practice, FactFinding facts) : IHandle<RehomeImages, Done>
{
    private const int AtOnce = 100;

    public Task<Outcome<Done>> HandleAsync(RehomeImages ask, Actor actor, CancellationToken ct) => db.UndisturbedAsync(() => RehomeAsync(ask, actor, ct));

    private async Task<Outcome<Done>> RehomeAsync(RehomeImages ask, Actor actor, CancellationToken ct)
    {
        var merged = await practice.EnterAsync(new FindMerged(ask.Patient), actor, ct);
        if (!merged.IsAnswer)
            return merged.Refusal;
        var (kept, ids) = (merged.Answer.Kept, merged.Answer.Ids.Select(id => (PatientId?)id).ToList());
        var astray = await db.Set<Image>().Where(image => image.Patient != null && image.Patient != kept
            && (ids.Contains(image.CameFor) || (image.CameFor == null && ids.Contains(image.Patient))))
            .OrderBy(image => image.Number).Take(AtOnce).ToListAsync(ct);
        if (astray.Count == 0)
            return default(Done);

        using var to = keys.OpenOwnerKey(merged.Answer.KeyOf(kept));
        foreach (var image in astray)
        {
            var from = await owners.KeyOfAsync(image, ct);
            if (!from.IsAnswer)
                return from.Refusal;
            using var owner = from.Answer;
            image.Rehome(kept, ImageWords.Rewrap(image, owner, to));
        }
        db.Announce(new SomeImagesRehomed(ask.Patient));
        return await db.SaveLinkedAsync(default(Done), astray, facts, ct);
    }
}
