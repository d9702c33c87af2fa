using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Matching;

/// <summary>Opens the key of whoever owns an image: its patient's, or the organisation's while it has none.</summary>
internal sealed class ImageOwners(KeyRing keys, Door<FindPatientKey, PatientKey> patientKeys)
{
    public async Task<Outcome<OwnerKey>> KeyOfAsync(Image image, CancellationToken ct) => await KeyOfAsync(image.Patient, ct);

    /// <summary>Dispose of what it answers; the organisation's key outlives that.</summary>
    public async Task<Outcome<OwnerKey>> KeyOfAsync(PatientId? patient, CancellationToken ct)
    {
        if (patient is not { } id)
            return keys.Organisation;
        var house = Actor.House("imaging.keys", Right.SeeImages);
        return (await patientKeys.EnterAsync(new FindPatientKey(id), house, ct)).Map(key => keys.OpenOwnerKey(key.Wrapped));
    }
}
