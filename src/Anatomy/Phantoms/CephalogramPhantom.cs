using DentaMind.Anatomy.Steady;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Draws a lateral cephalogram: the head from its side, looking to the viewer's right.</summary>
public static class CephalogramPhantom
{
    private const double WidthMm = 176;
    private static readonly double[] AlongArch = [61, 55, 48.5, 41, 34, 25, 14.5, 5];

    /// <summary>The same mouth, seed and size always give the same pixels.</summary>
    public static Radiograph Draw(Mouth mouth, ulong seed, int width = 1800, int height = 2100)
    {
        var view = View.Around(width, height, width / WidthMm, 0, -34);
        var film = new Film(view);
        var coarse = view.Coarser(Math.Max(1, width / 450));
        var (soft, bone) = (new Sketch(coarse), new Sketch(coarse));
        new LateralSkull(soft, bone).Draw();
        film.Lay(soft, film.Soft);
        film.Lay(bone, film.Bone);
        film.Weave(0.06, seed);
        var painter = new TeethPainter(film, mouth);
        foreach (var state in mouth.Teeth.Where(state => state.IsErupted && state.Tooth.Dentition == Dentition.Permanent))
            painter.Paint(Stand(state), fromTheSide: state.Tooth.Place <= 2);
        var pixels = film.Expose(16, 0.36, 0.0042, Dice.For(seed, "grain"));
        return new Radiograph(PhantomKind.Cephalogram, width, height, 16, pixels, 1 / view.PixelsPerMm, painter.Truth);
    }

    /// <summary>Left teeth lie a little behind and above their right twins, as the far side of a head does.</summary>
    private static ToothPlace Stand(ToothState state)
    {
        var tooth = state.Tooth;
        var far = tooth.IsRight ? 0 : 1;
        var lean = tooth.Place <= 3 ? (tooth.IsUpper ? 0.32 : 0.26) / Math.Max(1, tooth.Place - 1) : 0.05;
        var length = Teeth.ToothSize.Of(tooth).CrownLength;
        var x = AlongArch[tooth.Place - 1] - (tooth.IsUpper ? 0 : 3) - (1.4 * far);
        return new ToothPlace(state, x - (lean * length), (tooth.IsUpper ? -length + 0.6 : length - 0.6) - (1.1 * far), -lean, 1, facesRight: true);
    }
}
