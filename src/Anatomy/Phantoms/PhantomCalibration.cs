using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Says how large a pixel is, as a machine with or without calibration would (PS3.3 10.7).</summary>
internal static class PhantomCalibration
{
    public static void Describe(Dataset dataset, Radiograph film, PhantomSpacing spacing)
    {
        var magnified = film.Kind switch { PhantomKind.Panoramic => 1.25, PhantomKind.Cephalogram => 1.1, _ => 1.05 };
        var atTeeth = Math.Round(film.PixelMm, 5);
        var atDetector = Math.Round(film.PixelMm * magnified, 5);
        if (spacing == PhantomSpacing.None)
            return;
        dataset.SetNumbers(Tags.ImagerPixelSpacing, atDetector, atDetector);
        if (spacing == PhantomSpacing.Estimated)
            dataset.SetNumbers(Tags.EstimatedRadiographicMagnificationFactor, magnified);
        if (spacing is not (PhantomSpacing.Geometry or PhantomSpacing.Fiducial))
            return;
        dataset.SetNumbers(Tags.PixelSpacing, atTeeth, atTeeth)
            .Set(Tags.PixelSpacingCalibrationType, spacing == PhantomSpacing.Geometry ? "GEOMETRY" : "FIDUCIAL")
            .Set(Tags.PixelSpacingCalibrationDescription, spacing == PhantomSpacing.Geometry ? "Known geometry" : "Steel ball of 5 mm");
    }
}
