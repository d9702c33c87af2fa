using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>A tooth as it is carved for the eye: one skin from the apex to the cusps, with no step at the neck; x mesial, y buccal, z from the neck to the edge.</summary>
/// <remarks>X-rays are drawn from the plainer <see cref="ToothForm"/>; both are made from the same mean sizes and roots (decision 0026).</remarks>
internal sealed class CarvedTooth
{
    private static readonly Dictionary<int, CarvedTooth> Carved = Tooth.All.Where(tooth => tooth.IsRight).ToDictionary(tooth => tooth.Fdi, tooth => new CarvedTooth(tooth));

    private readonly Tooth tooth;
    private readonly Pattern pattern;
    private readonly ChewingSurface top;
    private readonly CarvedRoots roots;
    private readonly Contour mesial;
    private readonly Contour distal;
    private readonly Contour buccal;
    private readonly Contour lingual;

    private CarvedTooth(Tooth tooth)
    {
        this.tooth = tooth;
        pattern = Pattern.Of(tooth);
        Size = ToothSize.Of(tooth);
        top = new ChewingSurface(tooth, pattern, Size);
        roots = new CarvedRoots(tooth, pattern, Size);
        mesial = Outline(pattern.Mesial, Size.NeckWidth / 2, Size.Width / 2);
        distal = Outline(pattern.Distal, Size.NeckWidth / 2, Size.Width / 2);
        buccal = Outline(pattern.Buccal, Size.NeckDepth / 2, Size.Depth / 2);
        lingual = Outline(pattern.Lingual, -Size.NeckDepth / 2, Size.Depth / 2);
    }

    public ToothSize Size { get; }

    /// <summary>The carving of a tooth; its left twin is the same, seen in a mirror.</summary>
    public static CarvedTooth Of(Tooth tooth) => Carved[ToothForm.RightTwin(tooth).Fdi];

    /// <summary>About how far outside the tooth's surface a place is, negative inside.</summary>
    public double Distance(Spot at)
    {
        var isRoot = at.Z < 0;
        var x = isRoot ? at.X : at.X - (pattern.Skew * at.Y * Step(0, 2.5, at.Z));
        var section = Cut(at.Z);
        var side = section.Distance(x, at.Y + Carve(section, x, at.Y, at.Z));
        if (isRoot)
            return roots.Distance(side, at);
        if (!tooth.IsAnterior)
            side += 0.6 * top.Furrow(at.X, at.Y, onSide: true) * Step(0.42, 0.7, at.Z / Size.CrownLength);
        var over = at.Z - top.At(at.X, at.Y);
        if (!tooth.IsAnterior && over > -2)
            over += top.Furrow(at.X, at.Y, onSide: false);
        return SoftMax(side, 0.85 * over, tooth.IsAnterior ? 0.7 : 0.75);
    }

    /// <summary>How far above the enamel's lower edge a place is (mm): the edge rises between the teeth.</summary>
    public double AboveEnamelLine(Spot at)
    {
        var (across, deep) = Cut(0).Place(at.X, at.Y);
        var share = across * across / Math.Max((across * across) + (deep * deep), 0.35);
        return at.Z - (share * share * (3 - (2 * share)) * Mix(pattern.EnamelRise.Distal, pattern.EnamelRise.Mesial, Step(-1, 1, across)));
    }

    /// <summary>How far inside the biting surface a place of the crown is, about in millimetres.</summary>
    public double InsideBiting(Spot at)
    {
        if (tooth.IsAnterior)
            return at.Z - top.At(at.X, at.Y) + (0.15 * Size.CrownLength);
        var table = Cut(Size.CrownLength * 0.86) with { SquareBuccal = 0.5, SquareLingual = 0.5 };
        return Math.Min(-table.Distance((at.X - (pattern.Skew * at.Y)) / 0.93, at.Y / 0.95), at.Z - (0.45 * Size.CrownLength));
    }

    /// <summary>Positive on the mesial side of the line that parts mesial from buccal, and of the one that parts mesial from lingual.</summary>
    public (double FromBuccal, double FromLingual) Sector(Spot at)
    {
        var (across, deep) = Cut(Math.Max(at.Z, 0)).Place(at.X - (pattern.Skew * at.Y), at.Y);
        return (across - (deep * 0.95), across + (deep * 0.95));
    }

    /// <summary>The cut across the body at a height: the crown's outline above the neck, the trunk of the roots below, and no corner between.</summary>
    private Section Cut(double z)
    {
        var t = z / Size.CrownLength;
        var under = roots.Trunk(z);
        var crown = Step(-0.9, 1.2, z);
        if (crown <= 0)
            return under;
        var square = Step(0, 2.2, z);
        return new(
            Mix(under.Mesial, mesial.At(t), crown),
            Mix(under.Distal, distal.At(t), crown),
            Mix(under.Buccal, buccal.At(t), crown),
            Mix(under.Lingual, lingual.At(t), crown),
            Mix(under.SquareBuccal, pattern.SquareBuccal, square),
            Mix(under.SquareLingual, pattern.SquareLingual, square));
    }

    /// <summary>How far the surface is taken back: the hollow towards the tongue and the faint furrows on the lip's side of front teeth.</summary>
    private double Carve(Section section, double x, double y, double z)
    {
        if (!tooth.IsAnterior || z < 0)
            return 0;
        var t = z / Size.CrownLength;
        var (across, deep) = section.Place(x, y);
        if (deep < 0)
        {
            var middle = Math.Max(1 - (across * across / 0.55), 0);
            return -pattern.Hollow * middle * middle * Step(0.2, 0.45, t) * (1 - Step(0.72, 0.96, t)) * Step(0, -0.4, deep);
        }

        var furrow = Math.Max(1 - (Math.Abs(Math.Abs(across) - 0.34) / 0.2), 0);
        return pattern.Furrows * furrow * furrow * (3 - (2 * furrow)) * Step(0.35, 0.85, t) * Step(0, 0.4, deep);
    }

    private static Contour Outline((double At, double Value)[] parts, double neck, double half) =>
        new([(0, neck), .. parts.Select(part => (part.At, part.Value * half))]);
}
