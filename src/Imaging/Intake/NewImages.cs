using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Clinicians;

namespace DentaMind.Imaging.Intake;

/// <summary>Makes the row of a new image: whose it is, how it came, and who took it.</summary>
internal sealed class NewImages(Matcher matcher, Door<FindClinician, FoundClinician> clinicians, TimeProvider clock)
{
    public async Task<Outcome<Image>> OfAsync(FileImage ask, KeptOriginal kept, CancellationToken ct)
    {
        var clinician = await clinicians.EnterAsync(new FindClinician(kept.Header.Clinicians), PeerPolicy.Receiver, ct);
        if (!clinician.IsAnswer)
            return clinician.Refusal;
        var id = ask.Arrival.Image ?? ImageId.New();
        var (owner, dek) = await matcher.OwnAsync(id, kept, ct);
        var image = Image.File(id, kept.Header.SopInstanceUid, kept.Header.Facts, Keep(kept, dek), From(ask.Arrival, clinician.Answer.Clinician?.Id), owner);
        if (kept.Header.Fault is not null)
            image.Unreadable(kept.Header.Fault);
        return image;
    }

    private static Original Keep(KeptOriginal kept, byte[] dek) => new()
    {
        ObjectKey = kept.Object.Key.ToString(),
        WrappedDek = dek,
        Bytes = kept.Object.Length,
        Sha256 = Convert.ToHexStringLower(kept.Object.Sha256),
    };

    private Provenance From(Arrival arrival, ClinicianId? clinician) => new()
    {
        Source = arrival.Source,
        ReceivedAt = clock.GetUtcNow(),
        Device = arrival.Device,
        Location = arrival.Location,
        AeTitle = arrival.AeTitle,
        Clinician = clinician,
    };
}
