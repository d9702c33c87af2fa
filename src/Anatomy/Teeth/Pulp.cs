using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth;

/// <summary>The soft core: a chamber in the crown and neck, and a canal down each root.</summary>
internal sealed class Pulp(Tooth tooth, ToothSize size, Root[] roots)
{
    private readonly double wide = tooth.Dentition == Dentition.Primary ? 1.35 : 1;
    private readonly double floor = roots.Length > 1 ? -0.15 * size.RootLength : 0;
    private readonly double roof = size.CrownLength * (tooth.IsAnterior ? 0.52 : 0.36);

    /// <summary>The length of pulp on the ray that goes through the tooth from buccal to lingual at this place.</summary>
    public double Chord(double x, double z)
    {
        var length = 0.0;
        if (z > floor && z < roof)
        {
            var (halfWidth, halfDepth) = Chamber(x, z);
            length = Oval.Chord(x, halfWidth, halfDepth);
        }

        foreach (var root in roots)
        {
            if (z > floor * 0.5 - 1e-9 || z < -(size.RootLength * root.Length) + 0.4)
                continue;
            var (at, halfWidth, halfDepth) = Canal(root, z);
            length += Oval.Chord(x - at.X, halfWidth, halfDepth) * (roots.Length > 1 ? Step(floor * 0.5, floor, z) : 1);
        }

        return length;
    }

    public double Distance(double x, double y, double z)
    {
        var (chamberWidth, chamberDepth) = Chamber(x, z);
        var nearest = Math.Max(Math.Max(Oval.Distance(x, y, chamberWidth, chamberDepth, 0), z - roof), floor - z);
        foreach (var root in roots)
        {
            var (at, halfWidth, halfDepth) = Canal(root, z);
            var canal = Math.Max(Oval.Distance(x - at.X, y - at.Y, halfWidth, halfDepth, 0), z - floor);
            nearest = Math.Min(nearest, Math.Max(canal, -z - (size.RootLength * root.Length) + 0.4));
        }

        return nearest;
    }

    /// <summary>The middle of the root's canal at a depth, and half its width and depth.</summary>
    public (Root.Section At, double HalfWidth, double HalfDepth) Canal(Root root, double z)
    {
        var at = root.At(z, size);
        var u = Math.Clamp(-z / (size.RootLength * root.Length), 0, 1);
        var share = wide * Mix(0.24, 0.13, u);
        return (at, Math.Max(at.HalfWidth * share, 0.13), Math.Max(at.HalfDepth * share, 0.16));
    }

    private (double HalfWidth, double HalfDepth) Chamber(double x, double z)
    {
        var up = Math.Clamp(z / roof, 0, 1);
        var horns = roots.Length > 1 ? 0.12 * Math.Abs(x) / size.Width : 0;
        var down = roots.Length > 1 ? Math.Clamp(z / floor, 0, 1) : 0;
        var share = roots.Length > 1
            ? 0.42 * Math.Sqrt(Math.Max(1 - (Math.Max(up - horns, 0) * up), 0)) * Math.Sqrt(Math.Max(1 - (0.9 * down * down), 0))
            : 0.24 * (1 - (0.85 * up));
        return (Math.Max(share * wide * size.NeckWidth / 2, 0.05), Math.Max(share * (roots.Length > 1 ? 0.75 : 1) * wide * size.NeckDepth / 2, 0.05));
    }
}
