using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>Which side of the mouth a picture shows.</summary>
public enum Side
{
    Unknown,
    Right,
    Left,
    Both,
}

/// <summary>What the catalogue keeps of a picture's header. Absent and unreadable facts are null.</summary>
public sealed record XRayHeader
{
    public string? SopClassUid { get; private init; }

    public string? SopInstanceUid { get; private init; }

    public string? StudyInstanceUid { get; private init; }

    public string? SeriesInstanceUid { get; private init; }

    public string? Modality { get; private init; }

    public int? Rows { get; private init; }

    public int? Columns { get; private init; }

    public int Frames { get; private init; }

    public int? BitsStored { get; private init; }

    public int? BitsAllocated { get; private init; }

    public int? SamplesPerPixel { get; private init; }

    public string? Photometric { get; private init; }

    public Moment? AcquiredAt { get; private init; }

    public Side Laterality { get; private init; }

    public required PatientClaim Patient { get; init; }

    public required SourceDevice Device { get; init; }

    public required TeethShown Teeth { get; init; }

    public required ImageKindJudgement Kind { get; init; }

    public required Calibration Calibration { get; init; }

    /// <summary>The picture has been through a lossy compression at some time; once true, true for ever.</summary>
    public bool IsLossy { get; private init; }

    /// <summary>Ratios of the lossy compressions, in the order in which they were made.</summary>
    public IReadOnlyList<double> LossyRatios { get; private init; } = [];

    public IReadOnlyList<string> LossyMethods { get; private init; } = [];

    public bool HasWindow { get; private init; }

    public bool HasVoiLut { get; private init; }

    public bool HasModalityLut { get; private init; }

    public bool HasPixels { get; private init; }

    /// <summary>The pixels may show writing about the patient; null when the file does not say.</summary>
    public bool? HasBurnedInWriting { get; private init; }

    public static XRayHeader Of(DicomFile file) => Of(file.Dataset) with
    {
        HasPixels = file.PixelData is not null || file.Dataset.Contains(Tags.PixelData),
        IsLossy = IsMarkedLossy(file.Dataset) || file.TransferSyntax.IsLossy,
    };

    public static XRayHeader Of(Dataset dataset) => new()
    {
        SopClassUid = dataset.UidOf(Tags.SopClassUid),
        SopInstanceUid = dataset.UidOf(Tags.SopInstanceUid),
        StudyInstanceUid = dataset.UidOf(Tags.StudyInstanceUid),
        SeriesInstanceUid = dataset.UidOf(Tags.SeriesInstanceUid),
        Modality = dataset.Text(Tags.Modality),
        Rows = Count(dataset, Tags.Rows),
        Columns = Count(dataset, Tags.Columns),
        Frames = Count(dataset, Tags.NumberOfFrames) ?? 1,
        BitsStored = Count(dataset, Tags.BitsStored),
        BitsAllocated = Count(dataset, Tags.BitsAllocated),
        SamplesPerPixel = Count(dataset, Tags.SamplesPerPixel),
        Photometric = dataset.Text(Tags.PhotometricInterpretation),
        AcquiredAt = Acquired.At(dataset),
        Laterality = SideOf(dataset),
        Patient = PatientClaim.Of(dataset),
        Device = SourceDevice.Of(dataset),
        Teeth = TeethShown.Of(dataset),
        Kind = ImageKindClassifier.Judge(dataset),
        Calibration = Calibration.Of(dataset),
        IsLossy = IsMarkedLossy(dataset),
        LossyRatios = dataset.Numbers(Tags.LossyImageCompressionRatio),
        LossyMethods = dataset.Texts(Tags.LossyImageCompressionMethod),
        HasWindow = dataset.Number(Tags.WindowWidth) is not null,
        HasVoiLut = dataset.Items(Tags.VoiLutSequence).Count > 0,
        HasModalityLut = dataset.Items(Tags.ModalityLutSequence).Count > 0,
        HasPixels = dataset.Contains(Tags.PixelData),
        HasBurnedInWriting = dataset.Text(Tags.BurnedInAnnotation) switch { "YES" => true, "NO" => false, _ => null },
    };

    private static bool IsMarkedLossy(Dataset dataset) => dataset.Text(Tags.LossyImageCompression) == "01";

    private static int? Count(Dataset dataset, Tag tag) => dataset.Integer(tag) is { } count and > 0 and <= int.MaxValue ? (int)count : null;

    private static Side SideOf(Dataset dataset) => (dataset.Text(Tags.ImageLaterality) ?? dataset.Text(Tags.Laterality)) switch
    {
        "R" => Side.Right,
        "L" => Side.Left,
        "B" => Side.Both,
        _ => Side.Unknown,
    };
}
