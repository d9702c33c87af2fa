using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>How far a distance on a picture may be believed.</summary>
public enum CalibrationState
{
    /// <summary>No spacing at all: distances are pixels.</summary>
    PixelsOnly,

    /// <summary>Spacing at the detector only: everything in the mouth looks larger than it is.</summary>
    DetectorPlane,

    /// <summary>Detector spacing divided by an estimated magnification.</summary>
    Estimated,

    /// <summary>The modality has corrected the spacing and does not say how.</summary>
    Corrected,

    /// <summary>Calibrated by geometry or by an object of known size.</summary>
    Calibrated,

    /// <summary>A reconstructed volume, true to scale.</summary>
    True,
}

/// <summary>Millimetres a pixel (row spacing first) and what they rest on. Without a state that allows it there are none.</summary>
public sealed record Calibration(CalibrationState State, double? RowMm, double? ColumnMm)
{
    private const double LargestMm = 100;

    public static Calibration None { get; } = new(CalibrationState.PixelsOnly, null, null);

    /// <summary>GEOMETRY or FIDUCIAL, where the file names its method.</summary>
    public string? Method { get; private init; }

    /// <summary>Spacing at the detector or the scanned film, for information only.</summary>
    public (double RowMm, double ColumnMm)? Detector { get; private init; }

    public static Calibration Of(Dataset dataset)
    {
        var pixel = Spacing(dataset, Tags.PixelSpacing) ?? SharedSpacing(dataset);
        var detector = Spacing(dataset, Tags.ImagerPixelSpacing) ?? Spacing(dataset, Tags.NominalScannedPixelSpacing);
        return Judge(dataset, pixel, detector) with { Detector = detector };
    }

    private static Calibration Judge(Dataset dataset, (double Row, double Column)? pixel, (double Row, double Column)? detector)
    {
        if (pixel is { } known)
        {
            if (IsVolume(dataset)) return new(CalibrationState.True, known.Row, known.Column);
            if (dataset.Text(Tags.PixelSpacingCalibrationType) is "GEOMETRY" or "FIDUCIAL")
                return new(CalibrationState.Calibrated, known.Row, known.Column) { Method = dataset.Text(Tags.PixelSpacingCalibrationType) };
            if (detector is null || !AreEqual(known, detector.Value)) return new(CalibrationState.Corrected, known.Row, known.Column);
        }

        if (detector is not { } plane) return None;
        return Magnification(dataset) is { } times
            ? new(CalibrationState.Estimated, plane.Row / times, plane.Column / times)
            : new(CalibrationState.DetectorPlane, null, null);
    }

    private static bool IsVolume(Dataset dataset) =>
        dataset.Text(Tags.SopClassUid) is SopClass.ComputedTomography or SopClass.EnhancedComputedTomography or SopClass.CraniofacialXRay3D;

    private static double? Magnification(Dataset dataset)
    {
        var told = dataset.Number(Tags.EstimatedRadiographicMagnificationFactor)
            ?? (dataset.Number(Tags.DistanceSourceToDetector) / dataset.Number(Tags.DistanceSourceToPatient));
        return told is >= 1 and <= 10 ? told : null;
    }

    private static (double Row, double Column)? SharedSpacing(Dataset dataset) =>
        dataset.FirstItem(Tags.SharedFunctionalGroupsSequence)?.FirstItem(Tags.PixelMeasuresSequence) is { } measures
            ? Spacing(measures, Tags.PixelSpacing)
            : null;

    private static (double Row, double Column)? Spacing(Dataset dataset, Tag tag) =>
        dataset.Numbers(tag) is [> 0 and < LargestMm, > 0 and < LargestMm] and [var row, var column] ? (row, column) : null;

    private static bool AreEqual((double Row, double Column) one, (double Row, double Column) other) =>
        Math.Abs(one.Row - other.Row) <= 1e-6 * other.Row && Math.Abs(one.Column - other.Column) <= 1e-6 * other.Column;
}
