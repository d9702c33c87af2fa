using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Encode;

/// <summary>Tells a drawing from a radiograph: only a picture of flat areas is worth the time of trying PNG.</summary>
internal static class FlatAreas
{
    private const int EveryRow = 8;
    private const double ShareOfEqualNeighbours = 0.7;

    public static bool Prevail(Picture picture)
    {
        var pixels = picture.Pixels;
        var (stride, equal, seen) = (picture.Width * picture.Bands, 0, 0);
        for (var row = 0; row < picture.Height; row += EveryRow)
        {
            var line = pixels.Slice(row * stride, stride);
            for (var i = picture.Bands; i < line.Length; i++)
                equal += line[i] == line[i - picture.Bands] ? 1 : 0;
            seen += stride - picture.Bands;
        }

        return equal >= seen * ShareOfEqualNeighbours;
    }
}
