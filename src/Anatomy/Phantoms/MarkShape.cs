using DentaMind.Anatomy.Teeth;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Where a mark lies on its tooth, in the tooth's own frame (x mesial, z towards the edge).</summary>
internal sealed class MarkShape(Mark mark, ToothForm form)
{
    private const double Metal = 8;
    private readonly ToothSize size = form.Size;
    private readonly double side = mark.Surfaces.HasFlag(ToothSurface.Mesial) ? 1 : -1;
    private readonly bool hasSide = (mark.Surfaces & (ToothSurface.Mesial | ToothSurface.Distal)) != ToothSurface.None;
    private readonly bool hasTop = mark.Surfaces.HasFlag(ToothSurface.Biting);

    public Mark Mark => mark;

    /// <summary>How much of this place the mark covers, 0 to 1.</summary>
    public double Cover(double x, double z) => mark.Kind switch
    {
        MarkKind.Caries => Decay(x, z),
        MarkKind.RootFilling => Canals(x, z),
        MarkKind.MetalCrown => Step(0.35, 0.6, z),
        MarkKind.ApicalLesion => Lesion(x, z),
        _ => Cavity(x, z),
    };

    /// <summary>What a ray meets in the tooth, once the mark is there.</summary>
    public double Change(double hard, double cover) => mark.Kind switch
    {
        MarkKind.Caries => hard * (1 - (0.5 * cover)),
        MarkKind.Composite => hard + (0.75 * cover),
        MarkKind.RootFilling => hard + (2.6 * cover),
        MarkKind.ApicalLesion => hard,
        _ => Mix(hard, Metal, cover),
    };

    private double Cavity(double x, double z)
    {
        var fissure = form.ChewingHeight(x);
        var half = 0.25 * size.Width * mark.Extent;
        var distance = 9.0;
        if (hasTop)
        {
            var floor = fissure - (1.9 * mark.Extent) + (0.25 * Sin(2.1 * x));
            distance = SoftMax(SoftMax(Math.Abs(x) - half, floor - z, 0.7), z - fissure - 0.15, 0.3);
        }

        if (hasSide && hasTop)
        {
            var box = SoftMax((0.13 * size.Width) - (x * side), (size.CrownLength * 0.3) - z, 0.9);
            distance = Math.Min(distance, Math.Max(box, z - fissure - 0.5));
        }
        else if (hasSide)
        {
            distance = Round(x, z, 1.5, 1.5) - 1;
        }

        return 1 - Step(-0.1, 0.1, distance);
    }

    private double Decay(double x, double z)
    {
        if (hasSide)
            return 1 - Step(0.45, 1.15, Round(x, z, 1.5, 1.15));
        var (dx, dz) = (x / (0.2 * size.Width * mark.Extent), (z - form.ChewingHeight(0) + 2.3) / (1.25 * mark.Extent));
        return 1 - Step(0.45, 1.15, Math.Sqrt((dx * dx) + (dz * dz)));
    }

    private double Round(double x, double z, double reach, double tall)
    {
        var height = size.CrownLength * 0.48;
        var dx = ((x * side) - (form.HalfWidth(height) * 0.96)) / (reach * mark.Extent);
        var dz = (z - height) / (tall * mark.Extent);
        return Math.Sqrt((dx * dx) + (dz * dz));
    }

    private double Canals(double x, double z)
    {
        var nearest = Math.Max(Math.Abs(x) - (0.2 * size.NeckWidth), Math.Max(z - (0.25 * size.CrownLength), -z - (0.12 * size.RootLength)));
        foreach (var root in form.Roots)
        {
            var (at, halfWidth, _) = form.Pulp.Canal(root, z);
            var canal = Math.Max(Math.Abs(x - at.X) - Math.Max(halfWidth, 0.28), -z - (size.RootLength * root.Length) + 0.9);
            nearest = Math.Min(nearest, Math.Max(canal, z));
        }

        return 1 - Step(-0.1, 0.1, nearest);
    }

    private double Lesion(double x, double z)
    {
        var root = form.Roots[0];
        var apex = -size.RootLength * root.Length;
        var (dx, dz) = ((x - root.At(apex, size).X) / (2.1 * mark.Extent), (z - apex + 0.7) / (2.3 * mark.Extent));
        return 1 - Step(0.6, 1.1, Math.Sqrt((dx * dx) + (dz * dz)));
    }
}
