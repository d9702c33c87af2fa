using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Store;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Matching;

/// <summary>Opens what an image owns with the key of whoever owns the image: its patient's, or the organisation's while it has none.</summary>
internal sealed class ImageOwners(KeyRing keys, SealedStore store, Door<FindPatientKeys, PatientKeys> patientKeys)
{
    private static readonly Actor House = Actor.House("imaging.keys", Right.SeeImages);

    /// <summary>Dispose of what it answers; the organisation's key outlives that.</summary>
    public async Task<Outcome<OwnerKey>> KeyOfAsync(Image image, CancellationToken ct)
    {
        var keysOfOne = await KeysOfAsync([image], ct);
        return keysOfOne.IsAnswer ? keysOfOne.Answer.Of(image) : keysOfOne.Refusal;
    }

    /// <summary>The keys of several images, asked for at once. Dispose of them.</summary>
    public async Task<Outcome<ImageKeys>> KeysOfAsync(IReadOnlyCollection<Image> images, CancellationToken ct)
    {
        var owners = images.Select(image => image.Patient).OfType<PatientId>().ToHashSet();
        if (owners.Count == 0)
            return new ImageKeys(keys, new Dictionary<PatientId, ReadOnlyMemory<byte>>());
        return (await patientKeys.EnterAsync(new FindPatientKeys(owners), House, ct)).Map(found => new ImageKeys(keys, found.Wrapped));
    }

    /// <summary>The image's original, to be read; the key is not needed any more once it is open.</summary>
    public Task<Outcome<SealedReader>> OpenOriginalAsync(Image image, CancellationToken ct) => OpenAsync(image, image.Original.ToSealed(), ct);

    /// <summary>The same, by a key that one has.</summary>
    public Task<SealedReader> OpenOriginalAsync(Image image, OwnerKey owner, CancellationToken ct) => store.OpenAsync(image.Original.ToSealed(), owner, ct);

    /// <summary>The object in which the image's renditions lie.</summary>
    public Task<Outcome<SealedReader>> OpenPackAsync(Image image, SealedPack pack, CancellationToken ct) => OpenAsync(image, pack.ToSealed(), ct);

    private async Task<Outcome<SealedReader>> OpenAsync(Image image, SealedObject what, CancellationToken ct)
    {
        var key = await KeyOfAsync(image, ct);
        if (!key.IsAnswer)
            return key.Refusal;
        using var owner = key.Answer;
        return await store.OpenAsync(what, owner, ct);
    }
}
