using DentaMind.Anatomy.Steady;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Draws a panoramic film of a mouth.</summary>
public static class PanoramicPhantom
{
    private const double WidthMm = 195.2;

    /// <summary>The same mouth, seed and size always give the same pixels.</summary>
    public static Radiograph Draw(Mouth mouth, ulong seed, int width = 2440, int height = 1280)
    {
        var perMm = width / WidthMm;
        var dice = Dice.For(seed, "panoramic");
        var view = View.Around(width, height, perMm, dice.Between(-1.5, 1.5), -4.5 + dice.Between(-1.5, 1.5));
        var film = new Film(view);
        var coarse = view.Coarser(Math.Max(1, width / 610));
        var (soft, bone) = (new Sketch(coarse), new Sketch(coarse));
        var arches = new Arches(mouth, openingMm: 3.4);
        new PanoramicSkull(arches, soft, bone).Draw();
        film.Lay(soft, film.Soft);
        film.Lay(bone, film.Bone);
        film.Weave(0.085, seed);
        var painter = new TeethPainter(film, mouth);
        foreach (var place in arches.Places)
            painter.Paint(place);
        var pixels = film.Expose(16, 0.40, 0.0042, Dice.For(seed, "grain"));
        return new Radiograph(PhantomKind.Panoramic, width, height, 16, pixels, 1 / perMm, painter.Truth);
    }
}
