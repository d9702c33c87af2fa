using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Catalogue;

/// <summary>Puts together what routing decides by: what an image's row keeps, and what Practice says now of its patient and its location.</summary>
internal sealed class FactFinding(Door<FindPatientPlaces, PatientPlaces> patients, Door<FindLocation, LocationView> locations)
{
    private static readonly Actor House = Actor.House("imaging.facts", Right.RunTheHouse);

    /// <summary>The facts of each image, in their order; refused when Practice cannot be asked, for a fact that is missing is not one that is null.</summary>
    public async Task<Outcome<IReadOnlyList<FiledFacts>>> OfAsync(IReadOnlyList<Image> images, CancellationToken ct)
    {
        var owners = images.Select(image => image.Patient).OfType<PatientId>().Distinct().ToList();
        var places = await patients.EnterAsync(new FindPatientPlaces(owners), House, ct);
        if (!places.IsAnswer)
            return places.Refusal;
        var wishes = await WishesAsync(images.Select(image => image.From.Location).OfType<LocationId>().Distinct(), ct);
        if (!wishes.IsAnswer)
            return wishes.Refusal;
        return images.Select(image => Facts(
            image,
            image.Patient is { } owner ? places.Answer.Places.GetValueOrDefault(owner) : null,
            image.From.Location is { } at ? wishes.Answer[at] : null)).ToList();
    }

    private async Task<Outcome<Dictionary<LocationId, StoragePreference?>>> WishesAsync(IEnumerable<LocationId> all, CancellationToken ct)
    {
        var wishes = new Dictionary<LocationId, StoragePreference?>();
        foreach (var one in all)
        {
            var found = await locations.EnterAsync(new FindLocation(one), House, ct);
            if (found.Refusal is { Kind: not RefusalKind.NotFound } away)
                return away;
            wishes[one] = found.IsAnswer ? found.Answer.StoragePreference : null;
        }
        return wishes;
    }

    private static FiledFacts Facts(Image image, PatientPlace? patient, StoragePreference? ofLocation) => new()
    {
        Kind = image.Facts.Kind,
        Modality = image.Facts.Modality,
        Location = image.From.Location,
        Device = image.From.Device,
        AeTitle = image.From.AeTitle,
        Clinician = image.From.Clinician,
        PatientHome = patient?.HomeLocation,
        Residency = patient?.Residency,
        StoragePreference = (patient?.StoragePreference ?? ofLocation) is { } wish ? Kebab.Of(wish) : null,
        Bytes = image.Original.Bytes,
        ReceivedAt = image.From.ReceivedAt,
        IsConflict = image.Standing == ImageStanding.Undecided,
        IsSetAside = image.Standing == ImageStanding.SetAside,
        SopClassUid = image.Facts.SopClassUid,
        SopInstanceUid = image.CurrentUid ?? image.SopInstanceUid,
        StudyUid = image.Facts.StudyUid,
        SeriesUid = image.Facts.SeriesUid,
        TransferSyntaxUid = image.Facts.TransferSyntaxUid,
        Tags = image.Facts.Tags,
    };
}
