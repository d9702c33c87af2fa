using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>The facts of a header by which kinds are told apart.</summary>
internal sealed class HeaderSight(Dataset dataset)
{
    private const double LongestSensorMm = 60;
    private const double ShortestSensorMm = 45;
    private const double LargestVoxelMm = 0.5;

    private readonly HashSet<string> views = [.. Code.In(dataset, Tags.ViewCodeSequence).Select(code => code.InSnomedCt)];
    private readonly HashSet<string> regions = [.. Code.In(dataset, Tags.AnatomicRegionSequence).Select(code => code.InSnomedCt)];

    public string SopClass { get; } = dataset.Text(Tags.SopClassUid) ?? "";

    public string Modality { get; } = dataset.Text(Tags.Modality) ?? "";

    public string PositionerType { get; } = dataset.Text(Tags.PositionerType) ?? "";

    public TeethShown Teeth { get; } = TeethShown.Of(dataset);

    public HeaderWords Words { get; } = HeaderWords.Of(dataset);

    /// <summary>An X-ray projection, or a picture that may well be one.</summary>
    public bool IsProjection => Modality is "DX" or "CR" or "RG" or "OT" or "PX" or "SC" or "XA" or "RF" or "" && dataset.Integer(Tags.SamplesPerPixel) is null or 1;

    public bool HasSkullView => HasView(Codes.LateralView) || HasView(Codes.LeftLateralView) || HasView(Codes.RightLateralView)
        || HasView(Codes.PosteroAnteriorView) || HasView(Codes.AnteroPosteriorView) || HasView(Codes.SubmentovertexView);

    public bool ShowsHead => HasRegion(Codes.Head) || HasRegion(Codes.Skull) || HasRegion(Codes.JawRegion) || HasRegion(Codes.Maxilla)
        || HasRegion(Codes.Mandible) || HasRegion(Codes.TeethAndGums)
        || dataset.Text(Tags.BodyPartExamined) is "HEAD" or "SKULL" or "JAW" or "MAXILLA" or "MANDIBLE" or "TEETH" or "DENTAL" or "FACE";

    /// <summary>Cubes of at most half a millimetre.</summary>
    public bool HasFineVoxels => Calibration.Of(dataset) is { RowMm: { } row and <= LargestVoxelMm, ColumnMm: { } column }
        && Math.Abs(row - column) <= 0.01 * column
        && dataset.Number(Tags.SliceThickness) is { } slice && Math.Abs(slice - column) <= 0.05 * column;

    /// <summary>No larger than the largest sensor or film that goes into a mouth.</summary>
    public bool FitsInMouth => SizeMm is { } size && Math.Min(size.Height, size.Width) is > 10 and <= ShortestSensorMm
        && Math.Max(size.Height, size.Width) <= LongestSensorMm;

    public bool IsTwiceAsWide => dataset.Integer(Tags.Rows) is { } rows and >= 400 && dataset.Integer(Tags.Columns) is { } columns
        && (double)columns / rows is >= 1.7 and <= 2.5;

    private (double Height, double Width)? SizeMm
    {
        get
        {
            var calibration = Calibration.Of(dataset);
            var spacing = calibration is { RowMm: { } row, ColumnMm: { } column } ? (row, column) : calibration.Detector;
            return spacing is { } mm ? (mm.Item1 * (dataset.Integer(Tags.Rows) ?? 0), mm.Item2 * (dataset.Integer(Tags.Columns) ?? 0)) : null;
        }
    }

    public bool HasView(string code) => views.Contains(code);

    public bool HasRegion(string code) => regions.Contains(code);
}
