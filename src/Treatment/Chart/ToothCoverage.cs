using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Which teeth an image shows, as far as its header tells: its tooth codes first, then its side, then its kind.</summary>
internal static class ToothCoverage
{
    private const int FirstBackPlace = 4;

    public static (IReadOnlyList<Tooth> Teeth, Coverage Known) Of(ImageView image)
    {
        var coded = image.Teeth.Where(number => Tooth.TryFdi(number, out _)).Select(Tooth.OfFdi).ToList();
        // A cone beam volume may be of one corner only, so its kind alone says nothing.
        return coded.Count > 0 ? (coded, Coverage.Coded)
            : image.Kind == "bitewing" && image.Laterality is "L" or "R" ? (BackTeeth(isRight: image.Laterality == "R"), Coverage.Laterality)
            : image.Kind == "panoramic" ? (Tooth.All, Coverage.Kind)
            : ([], Coverage.Coded);
    }

    private static List<Tooth> BackTeeth(bool isRight) => [.. Tooth.All.Where(tooth => tooth.IsRight == isRight && tooth.Place >= FirstBackPlace)];
}
