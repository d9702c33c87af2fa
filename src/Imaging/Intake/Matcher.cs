using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Intake;

/// <summary>Decides whose a new image is and wraps its keys accordingly; on any doubt it is nobody's yet.</summary>
internal sealed class Matcher(Door<MatchPatient, PatientMatch> practice, KeyRing keys)
{
    public async Task<(Owner Owner, byte[] WrappedDek)> OwnAsync(ImageId image, KeptOriginal kept, CancellationToken ct)
    {
        var claim = kept.Header.Claim;
        var match = kept.Header.Doubt is { } why ? PatientMatch.Doubtful(why) : await MatchAsync(claim, ct);
        if (match.WrappedKey is null)
            return (new Owner(null, match.Doubt, ImageWords.Seal(keys.Organisation, image, claim)), kept.Object.WrappedDek);
        using var patient = keys.OpenOwnerKey(match.WrappedKey);
        return (new Owner(match.Patient, null, ImageWords.Seal(patient, image, claim), match.CameFor), keys.Organisation.RewrapDek(kept.Object.WrappedDek, patient));
    }

    private async Task<PatientMatch> MatchAsync(PatientClaim claim, CancellationToken ct)
    {
        var match = await practice.EnterAsync(new MatchPatient(claim), PeerPolicy.Receiver, ct);
        return match.IsAnswer ? match.Answer : PatientMatch.Doubtful("ambiguous");
    }
}
