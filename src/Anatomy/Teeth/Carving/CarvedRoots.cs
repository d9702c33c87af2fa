using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>The roots below the neck: one, or a trunk that parts into two or three at a furcation.</summary>
internal sealed class CarvedRoots(Tooth tooth, Pattern pattern, ToothSize size)
{
    private readonly Root[] roots = Root.Of(tooth);

    /// <summary>The cut across the root, or across the trunk before it parts.</summary>
    public Section Trunk(double z)
    {
        if (roots.Length == 1)
        {
            var at = Blunt(roots[0], z);
            return new(Math.Max(at.HalfWidth + at.X, 0.05), Math.Max(at.HalfWidth - at.X, 0.05), at.HalfDepth, -at.HalfDepth, 0, 0);
        }

        var shrink = 1 - (0.02 * Math.Min(Math.Max(-z, 0), pattern.Parted));
        return new(size.NeckWidth / 2 * shrink, size.NeckWidth / 2 * shrink, size.NeckDepth / 2 * shrink, -size.NeckDepth / 2 * shrink, 0.3, 0.15);
    }

    /// <summary>The distance from the roots, where <paramref name="trunk"/> is the distance from the trunk.</summary>
    public double Distance(double trunk, Spot at)
    {
        if (roots.Length == 1)
            return SoftMax(Single(at), -at.Z - size.RootLength, 0.2);
        var parted = Step(-0.4, -pattern.Parted, at.Z);
        if (parted <= 0)
            return trunk;
        var nearest = 9.0;
        foreach (var root in roots)
            nearest = SoftMin(nearest, SoftMax(Across(root, at), -at.Z - (root.Length * size.RootLength), 0.2), 0.5);
        return Mix(trunk, nearest, parted);
    }

    private double Single(Spot at)
    {
        var root = Blunt(roots[0], at.Z);
        var deep = at.Y / root.HalfDepth;
        var middle = Math.Max(1 - (deep * deep), 0);
        var waist = 1 - (pattern.RootFurrow * middle * middle * Step(-1, -0.4 * size.RootLength, at.Z));
        var (across, back) = ((at.X - root.X) / (root.HalfWidth * waist), deep);
        return (Math.Sqrt((across * across) + (back * back)) - 1) * Math.Min(root.HalfWidth, root.HalfDepth);
    }

    private double Across(Root root, Spot at)
    {
        var cut = Blunt(root, at.Z);
        return Oval.Distance(at.X - cut.X, at.Y - cut.Y, cut.HalfWidth, cut.HalfDepth, 0.15);
    }

    /// <summary>A root to be looked at is fuller towards its apex than the plain one that X-rays meet.</summary>
    private Root.Section Blunt(Root root, double z)
    {
        var (cut, rest) = (root.At(z, size), 1 - Math.Clamp(-z / (root.Length * size.RootLength), 0, 1));
        var fuller = (0.47 + (0.53 * rest)) / (0.34 + (0.66 * rest));
        return cut with { HalfWidth = cut.HalfWidth * fuller, HalfDepth = cut.HalfDepth * fuller };
    }
}
