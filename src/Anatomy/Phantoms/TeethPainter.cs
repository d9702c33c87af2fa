using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Puts teeth, their sockets and their marks onto a film, and keeps what is true about them.</summary>
internal sealed class TeethPainter(Film film, Mouth mouth)
{
    private const float EnamelPerMm = 0.42f;
    private const float DentinePerMm = 0.20f;

    private const double LesionMm = 3;
    private const double SocketMm = 1.6;

    private readonly List<ToothTruth> teeth = [];
    private readonly List<MarkTruth> marks = [];

    public PhantomTruth Truth => new(teeth, marks, mouth.BoneLossMm);

    /// <summary>Paints one tooth, as it looks from the cheek or along the arch.</summary>
    public void Paint(ToothPlace place, bool fromTheSide = false)
    {
        var shadow = ToothShadow.Of(place.Tooth, fromTheSide);
        var window = Window(place, shadow);
        var shapes = mouth.Marks.Where(mark => mark.Tooth == place.Tooth && !fromTheSide).Select(mark => new Seen(new MarkShape(mark, place.Form), new BoxOfPixels())).ToArray();
        var seen = new BoxOfPixels();
        for (var row = window.Top; row < window.Bottom; row++)
        {
            for (var column = window.Left; column < window.Right; column++)
                PaintPixel(place, shadow, shapes, seen, (column, row));
        }

        Keep(place, shadow, seen.Box, shapes);
    }

    private void PaintPixel(ToothPlace place, ToothShadow shadow, Seen[] shapes, BoxOfPixels seen, (int Column, int Row) pixel)
    {
        var (x, z) = place.ToTooth(film.View.X(pixel.Column), film.View.Y(pixel.Row));
        var (enamel, dentine, distance) = shadow.At(x, z);
        var grown = Grown(place, x, z);
        var edge = Math.Max(distance, grown);
        if (edge > SocketMm && shapes.Length == 0)
            return;
        var at = (pixel.Row * film.View.Width) + pixel.Column;
        film.Bone[at] *= Socket(edge, z, place.State);
        var hard = ((enamel * EnamelPerMm) + (dentine * DentinePerMm)) * (1 - Step(-0.3, 0.3, grown)) * (1 - Step(-0.12, 0.06, distance)) * Bulk(place.Tooth);
        foreach (var shape in shapes)
        {
            var cover = shape.Shape.Cover(x, z);
            var isLesion = shape.Shape.Mark.Kind == MarkKind.ApicalLesion;
            if (isLesion)
                film.Bone[at] *= (float)(1 - (0.7 * cover));
            else
                hard = shape.Shape.Change(hard, cover * (1 - Step(-0.2, 0.05, edge)));
            if (cover > 0.5 && (isLesion || edge < 0))
                shape.Box.Show(pixel.Column, pixel.Row);
        }

        film.Hard[at] += (float)hard;
        if (edge < 0)
            seen.Show(pixel.Column, pixel.Row);
    }

    /// <summary>How far beyond the end of a root that is still growing; its open apex is a funnel.</summary>
    private static double Grown(ToothPlace place, double x, double z)
    {
        var formed = place.State.RootFormed;
        return formed >= 1 ? -9 : (-place.Form.Size.RootLength * formed) - z + (Math.Max(0, 2.2 - Math.Abs(x)) * Math.Min(1, 2.5 * (1 - formed)));
    }

    /// <summary>How much of the bone remains here: less where the tooth stands, little in the ligament, more in the socket's wall.</summary>
    private static float Socket(double edge, double z, ToothState state)
    {
        if (edge > SocketMm)
            return 1;
        if (!state.IsErupted)
            return (float)(edge < 0 ? 0.75 : 1 - (0.5 * (1 - Step(0.4, 1.5, edge)) * Step(-3, 2, z)));
        var depth = Step(0.5, -2.5, z);
        var inTooth = 1 - (0.42 * (1 - Step(-0.5, 0.1, edge)));
        var ligament = 1 - (0.3 * Step(-0.1, 0.08, edge) * (1 - Step(0.14, 0.3, edge)));
        var wall = 1 + (0.26 * Step(0.22, 0.42, edge) * (1 - Step(0.5, 0.95, edge)));
        return (float)Mix(1, inTooth * ligament * wall, Math.Max(depth, 0));
    }

    /// <summary>Thick teeth would otherwise drown the thin ones: the tube is set for each region.</summary>
    private static double Bulk(Tooth tooth) => tooth.Class == ToothClass.Molar ? 0.86 : tooth.IsAnterior ? 1.12 : 1;

    private void Keep(ToothPlace place, ToothShadow shadow, PixelBox box, Seen[] shapes)
    {
        if (box.IsEmpty)
            return;
        var outline = Outline(place, shadow);
        var (width, height) = (outline.Max(point => point.Column) - outline.Min(point => point.Column), outline.Max(point => point.Row) - outline.Min(point => point.Row));
        var visible = Math.Min(1, box.Width * (double)box.Height / Math.Max(width * height, 1));
        teeth.Add(new(place.Tooth, box, outline, visible, place.State.IsErupted));
        marks.AddRange(shapes.Where(shape => !shape.Box.Box.IsEmpty).Select(shape => new MarkTruth(shape.Shape.Mark, shape.Box.Box)));
    }

    private List<(double Column, double Row)> Outline(ToothPlace place, ToothShadow shadow)
    {
        var lowest = Math.Max(shadow.Lowest, -place.Form.Size.RootLength * place.State.RootFormed);
        var (left, right) = (new List<(double Column, double Row)>(), new List<(double Column, double Row)>());
        for (var z = lowest; z < shadow.Highest; z += 0.5)
        {
            var inside = Enumerable.Range(0, 160).Select(i => (i - 80) * shadow.HalfWidth / 80).Where(x => shadow.At(x, z).Distance < 0).ToList();
            if (inside.Count == 0)
                continue;
            left.Add(ToPixel(place.ToFilm(inside[0], z)));
            right.Add(ToPixel(place.ToFilm(inside[^1], z)));
        }

        right.Reverse();
        return [.. left, .. right];
    }

    private (double Column, double Row) ToPixel((double X, double Y) point) => (film.View.Column(point.X), film.View.Row(point.Y));

    private PixelBox Window(ToothPlace place, ToothShadow shadow)
    {
        (double X, double Y)[] corners =
        [
            place.ToFilm(-shadow.HalfWidth, shadow.Lowest - LesionMm), place.ToFilm(shadow.HalfWidth, shadow.Lowest - LesionMm),
            place.ToFilm(-shadow.HalfWidth, shadow.Highest), place.ToFilm(shadow.HalfWidth, shadow.Highest),
        ];
        var left = Math.Max(0, (int)film.View.Column(corners.Min(corner => corner.X)));
        var top = Math.Max(0, (int)film.View.Row(corners.Min(corner => corner.Y)));
        var right = Math.Min(film.View.Width, (int)film.View.Column(corners.Max(corner => corner.X)) + 1);
        var bottom = Math.Min(film.View.Height, (int)film.View.Row(corners.Max(corner => corner.Y)) + 1);
        return new PixelBox(left, top, right - left, bottom - top);
    }

    private readonly record struct Seen(MarkShape Shape, BoxOfPixels Box);
}
