using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Facts;

public sealed class CalibrationTests
{
    [Fact]
    public void A_volume_is_true() => Of(Spaced(0.2).Set(Tags.SopClassUid, SopClass.ComputedTomography)).ShouldBe((CalibrationState.True, 0.2, 0.2));

    [Theory]
    [InlineData("FIDUCIAL")]
    [InlineData("GEOMETRY")]
    public void A_named_method_is_calibrated(string method)
    {
        var dataset = Spaced(0.1).Set(Tags.PixelSpacingCalibrationType, method);

        Of(dataset).ShouldBe((CalibrationState.Calibrated, 0.1, 0.1));
        Calibration.Of(dataset).Method.ShouldBe(method);
    }

    [Fact]
    public void Spacing_that_differs_from_the_detectors_is_corrected_somehow() =>
        Of(Spaced(0.1).SetNumbers(Tags.ImagerPixelSpacing, 0.125, 0.125)).ShouldBe((CalibrationState.Corrected, 0.1, 0.1));

    [Fact]
    public void A_magnification_makes_an_estimate() =>
        Of(new Dataset().SetNumbers(Tags.ImagerPixelSpacing, 0.1, 0.2).SetNumbers(Tags.EstimatedRadiographicMagnificationFactor, 1.25))
            .ShouldBe((CalibrationState.Estimated, 0.08, 0.16));

    [Fact]
    public void Distances_make_a_magnification() =>
        Of(new Dataset().SetNumbers(Tags.ImagerPixelSpacing, 0.15, 0.15).SetNumbers(Tags.DistanceSourceToDetector, 1500).SetNumbers(Tags.DistanceSourceToPatient, 1000))
            .ShouldBe((CalibrationState.Estimated, 0.15 / 1.5, 0.15 / 1.5));

    [Fact]
    public void At_the_detector_there_are_no_millimetres_of_the_patient()
    {
        var calibration = Calibration.Of(Spaced(0.1).SetNumbers(Tags.ImagerPixelSpacing, 0.1, 0.1));

        (calibration.State, calibration.RowMm, calibration.ColumnMm).ShouldBe((CalibrationState.DetectorPlane, null, null));
        calibration.Detector.ShouldBe((0.1, 0.1));
    }

    [Theory]
    [InlineData("0\\0.1")]
    [InlineData("-1\\1")]
    [InlineData("0.1")]
    [InlineData("x\\y")]
    [InlineData("1e300\\1")]
    [InlineData("")]
    public void Spacing_that_is_none_leaves_pixels(string spacing) =>
        Calibration.Of(new Dataset().Set(Tags.PixelSpacing, spacing)).ShouldBe(Calibration.None);

    private static Dataset Spaced(double mm) => new Dataset().SetNumbers(Tags.PixelSpacing, mm, mm);

    private static (CalibrationState State, double? Row, double? Column) Of(Dataset dataset)
    {
        var calibration = Calibration.Of(dataset);
        return (calibration.State, calibration.RowMm, calibration.ColumnMm);
    }
}
