using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth;

/// <summary>The shape of a tooth as a signed distance in its own frame: x mesial, y buccal, z from the neck (0) towards the edge; millimetres.</summary>
internal sealed class ToothForm
{
    private static readonly Dictionary<int, ToothForm> Forms = Tooth.All.Where(tooth => tooth.IsRight).ToDictionary(tooth => tooth.Fdi, tooth => new ToothForm(tooth));

    private readonly Crown crown;
    private readonly double trunk;
    private readonly double narrowing;

    private ToothForm(Tooth tooth)
    {
        Size = ToothSize.Of(tooth);
        Roots = Root.Of(tooth);
        crown = new Crown(tooth, Size);
        Pulp = new Pulp(tooth, Size, Roots);
        narrowing = tooth.Class == ToothClass.Premolar ? 0.6 : 0.3;
        trunk = Size.RootLength * (tooth.Class == ToothClass.Premolar ? 0.45 : tooth.Dentition == Dentition.Primary ? 0.14 : 0.24);
    }

    public ToothSize Size { get; }

    public Root[] Roots { get; }

    public Pulp Pulp { get; }

    /// <summary>The form of a tooth; its left twin has the same one, seen in a mirror.</summary>
    public static ToothForm Of(Tooth tooth) => Forms[RightTwin(tooth).Fdi];

    /// <summary>The tooth itself, or the one that it mirrors on the right.</summary>
    public static Tooth RightTwin(Tooth tooth) => tooth.IsRight ? tooth : Tooth.OfFdi(tooth.Fdi + (tooth.Quadrant == Quadrant.UpperLeft ? -10 : 10));

    /// <summary>The signed distances to the tooth's surface and to where the dentine begins.</summary>
    public (double Surface, double Dentine) At(double x, double y, double z)
    {
        if (z < 0)
            return Twice(UnderNeck(x, y, z));
        var (halfWidth, halfDepth, lean) = crown.Section(z);
        var side = Oval.Distance(x, y - lean, halfWidth, halfDepth, crown.Square * Step(0, 2.5, z));
        var over = 0.85 * (z - crown.Top(x, y));
        var surface = SoftMax(side, over, 0.5);
        var dentine = SoftMax(side + crown.EnamelOnSide(x, z, halfWidth), over + crown.EnamelOnTop, 0.9);
        return (surface, Math.Max(surface, dentine));
    }

    /// <summary>The top of the crown above a mesio-distal place, mid-way from buccal to lingual.</summary>
    public double ChewingHeight(double x) => crown.Top(x, 0);

    /// <summary>Half the mesio-distal width of the crown at a height.</summary>
    public double HalfWidth(double z) => crown.Section(z).HalfWidth;

    private double UnderNeck(double x, double y, double z)
    {
        if (Roots.Length == 1)
            return Roots[0].Distance(x, y, z, Size);
        var shrink = 1 - (narrowing * Math.Min(-z / Size.RootLength, 1));
        var neck = Oval.Distance(x, y, Size.NeckWidth / 2 * shrink, Size.NeckDepth / 2 * shrink, 0);
        var nearest = SoftMax(neck, -z - trunk, 1.2);
        foreach (var root in Roots)
            nearest = SoftMin(nearest, root.Distance(x, y, z, Size), 0.9 * Step(0, 3, -z) + 0.05);
        return nearest;
    }

    private static (double Surface, double Dentine) Twice(double distance) => (distance, distance);
}
