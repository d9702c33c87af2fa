using DentaMind.Anatomy.Steady;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Draws the small films that are held in the mouth: bitewings and periapicals.</summary>
public static class IntraoralPhantom
{
    private const double LongSideMm = 36;

    /// <summary>Both jaws' crowns on one side, from the premolars or from the molars.</summary>
    public static Radiograph Bitewing(Mouth mouth, ulong seed, BitewingView of, int width = 1300, int height = 1000)
    {
        var arches = new Arches(mouth, openingMm: 0.3);
        var isRight = of is BitewingView.RightMolar or BitewingView.RightPremolar;
        var isMolar = of is BitewingView.RightMolar or BitewingView.LeftMolar;
        var last = arches.Places.Where(place => place.State.IsErupted && place.Tooth.IsRight == isRight).Select(place => Math.Abs(place.X)).DefaultIfEmpty(58).Max();
        var middle = Math.Min(isMolar ? 45.5 : 33, last - (isMolar ? 9 : 14)) * (isRight ? -1 : 1);
        var dice = Dice.For(seed, "bitewing");
        var view = View.Around(width, height, width / LongSideMm, middle + dice.Between(-1, 1), Arches.Smile(middle) + dice.Between(-0.8, 0.8));
        return Draw(PhantomKind.Bitewing, mouth, arches, view, seed, 0.42);
    }

    /// <summary>One tooth to beyond its apex, with its neighbours; anterior films stand on end.</summary>
    public static Radiograph Periapical(Mouth mouth, ulong seed, Tooth of, int width = 0, int height = 0)
    {
        (width, height) = (width, height) is (0, 0) ? of.IsAnterior ? (1000, 1300) : (1300, 1000) : (width, height);
        var arches = new Arches(mouth, openingMm: 6);
        var place = arches.Places.FirstOrDefault(place => place.Tooth == of) ?? arches.Places.First(place => place.Tooth.IsUpper == of.IsUpper);
        var perMm = Math.Max(width, height) / LongSideMm;
        var towards = of.IsUpper ? -1 : 1;
        var edge = (height / perMm / 2) - 4.2;
        var view = View.Around(width, height, perMm, place.X, Arches.Smile(place.X) + (towards * edge));
        return Draw(PhantomKind.Periapical, mouth, arches, view, seed, of.IsAnterior ? 0.56 : 0.42);
    }

    private static Radiograph Draw(PhantomKind kind, Mouth mouth, Arches arches, View view, ulong seed, double contrast)
    {
        var film = new Film(view);
        var coarse = view.Coarser(Math.Max(1, Math.Max(view.Width, view.Height) / 325));
        var (soft, bone) = (new Sketch(coarse), new Sketch(coarse));
        new IntraoralBone(arches, soft, bone).Draw();
        film.Lay(soft, film.Soft);
        film.Lay(bone, film.Bone);
        film.Weave(0.16, seed);
        var painter = new TeethPainter(film, mouth);
        foreach (var place in arches.Places)
            painter.Paint(place);
        var pixels = film.Expose(12, contrast, 0.0042, Dice.For(seed, "grain"));
        return new Radiograph(kind, view.Width, view.Height, 12, pixels, 1 / view.PixelsPerMm, painter.Truth);
    }
}

/// <summary>The four bitewings; right is the patient's right.</summary>
public enum BitewingView
{
    RightMolar,
    RightPremolar,
    LeftPremolar,
    LeftMolar,
}
