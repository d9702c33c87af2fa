using System.Globalization;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Patients;

namespace DentaMind.Imaging.Catalogue;

/// <summary>Turns rows into what readers see, with the names of the patients and the claims of the quarantined opened.</summary>
internal sealed class ImageViews(Door<NamePatients, PatientNames> names, ImageWords words)
{
    public async Task<IReadOnlyList<ImageView>> OfAsync(IReadOnlyList<Image> images, Actor actor, CancellationToken ct)
    {
        var patients = images.Select(image => image.Patient).OfType<PatientId>().Distinct().ToList();
        var named = patients.Count == 0 ? Outcome<PatientNames>.Of(new PatientNames(new Dictionary<PatientId, string>()))
            : await names.EnterAsync(new NamePatients(patients), actor, ct);
        var known = named.IsAnswer ? named.Answer.Names : new Dictionary<PatientId, string>();
        return [.. images.Select(image => View(image, image.Patient is { } id ? known.GetValueOrDefault(id) : null))];
    }

    private ImageView View(Image image, string? patientName) => new()
    {
        Id = image.Id,
        SopInstanceUid = image.SopInstanceUid,
        SopClassUid = image.Facts.SopClassUid,
        SeriesInstanceUid = image.Facts.SeriesUid,
        StudyInstanceUid = image.Facts.StudyUid,
        PatientId = image.Patient,
        PatientName = patientName,
        Quarantine = image.Doubt is { } why ? new QuarantineView(why, words.OpenUnowned(image)) : null,
        Conflict = image.ConflictsWith is { } first ? new ConflictView(first, image.Standing) : null,
        Kind = image.Facts.Kind,
        Modality = image.Facts.Modality,
        Rows = image.Facts.Rows,
        Columns = image.Facts.Columns,
        Frames = image.Facts.Frames,
        Bits = image.Facts.Bits,
        AcquiredAt = image.Facts.AcquiredAt,
        ReceivedAt = image.From.ReceivedAt,
        Source = image.From.Source,
        DeviceId = image.From.Device,
        LocationId = image.From.Location,
        AeTitle = image.From.AeTitle,
        ClinicianId = image.From.Clinician,
        Teeth = Teeth(image.Facts.Teeth),
        Laterality = image.Facts.Laterality,
        TransferSyntaxUid = image.Facts.TransferSyntaxUid,
        OriginalBytes = image.Original.Bytes,
        Sha256 = image.Original.Sha256,
        State = image.State,
        UnreadableReason = image.UnreadableReason,
        Flaws = image.Facts.Flaws.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Calibration = new CalibrationView(image.Facts.Calibration, image.Facts.RowMm, image.Facts.ColumnMm),
        LossyOriginal = image.Facts.IsLossy,
        Renditions = [.. image.Renditions.OrderBy(made => made.Tier)
            .Select(made => new RenditionView(made.Tier, made.Width, made.Height, made.Bytes, made.MediaType, made.Method, made.Ratio, made.IsLossy))],
    };

    private static List<int> Teeth(string kept) =>
        [.. kept.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(tooth => int.Parse(tooth, CultureInfo.InvariantCulture))];
}
