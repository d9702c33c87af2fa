using DentaMind.Dicom.Data;

namespace DentaMind.Worker.Pictures;

/// <summary>Which frame stands for all of them: the one that is named, the middle one of a volume, otherwise the first.</summary>
internal static class RepresentativeFrame
{
    private static readonly string[] Volumes = ["CT", "MR", "PT", "NM"];

    public static int Of(Dataset dataset, int frames)
    {
        if (dataset.Integer(Tags.RepresentativeFrameNumber) is { } named && named >= 1 && named <= frames)
            return (int)named;
        return Volumes.Contains(dataset.Text(Tags.Modality), StringComparer.Ordinal) ? (frames + 1) / 2 : 1;
    }
}
