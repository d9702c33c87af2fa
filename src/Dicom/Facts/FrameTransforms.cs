using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>Finds the transform of a frame: in its own functional group, in the shared one, or at the top of the header.</summary>
internal sealed class FrameTransforms(Dataset dataset, bool isSigned)
{
    private const int MostWindows = 64;

    private readonly Dataset? shared = dataset.FirstItem(Tags.SharedFunctionalGroupsSequence);
    private readonly IReadOnlyList<Dataset> each = dataset.Items(Tags.PerFrameFunctionalGroupsSequence);

    public PixelTransform Of(int frame)
    {
        var value = Group(frame, Tags.PixelValueTransformationSequence) ?? dataset;
        var shown = Group(frame, Tags.FrameVoiLutSequence) ?? dataset;
        return new()
        {
            Slope = value.Number(Tags.RescaleSlope) is { } slope and not 0 ? slope : 1,
            Intercept = value.Number(Tags.RescaleIntercept) ?? 0,
            RescaleType = value.Text(Tags.RescaleType),
            ModalityLut = dataset.FirstItem(Tags.ModalityLutSequence) is { } table ? LookupTable.OfItem(table, isSigned) : null,
            VoiLuts = [.. shown.Items(Tags.VoiLutSequence).Take(MostWindows).Select(item => LookupTable.OfItem(item, isSigned)).OfType<LookupTable>()],
            Windows = WindowsOf(shown),
        };
    }

    private Dataset? Group(int frame, Tag sequence) =>
        (frame >= 1 && frame <= each.Count ? each[frame - 1].FirstItem(sequence) : null) ?? shared?.FirstItem(sequence);

    private static List<Window> WindowsOf(Dataset dataset)
    {
        var centers = dataset.Numbers(Tags.WindowCenter);
        var widths = dataset.Numbers(Tags.WindowWidth);
        var labels = dataset.Texts(Tags.WindowCenterWidthExplanation);
        var function = dataset.Text(Tags.VoiLutFunction) switch
        {
            "LINEAR_EXACT" => WindowFunction.LinearExact,
            "SIGMOID" => WindowFunction.Sigmoid,
            _ => WindowFunction.Linear,
        };
        var least = function == WindowFunction.Linear ? 1 : double.Epsilon;
        var windows = new List<Window>();
        for (var i = 0; i < Math.Min(MostWindows, Math.Min(centers.Count, widths.Count)); i++)
        {
            if (widths[i] >= least) windows.Add(new(centers[i], widths[i], function, i < labels.Count ? labels[i] : null));
        }

        return windows;
    }
}
