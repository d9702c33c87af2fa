using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth;

/// <summary>The crown's shape: its bulge from the neck to the contact points, its edge or cusps, and the enamel on it.</summary>
internal sealed class Crown(Tooth tooth, ToothSize size)
{
    private readonly Cusp[] cusps = Cusp.Of(tooth);
    private readonly bool isFront = tooth.IsAnterior;
    private readonly double enamel = tooth.Dentition == Dentition.Primary ? 0.75 : 1.25;
    private readonly double contact = tooth.IsAnterior ? 0.74 : 0.62;
    private readonly double narrowing = tooth.Class switch { ToothClass.Incisor => 0.93, ToothClass.Canine => 0.62, ToothClass.Premolar => 0.7, _ => 0.8 };

    /// <summary>Half the width and half the depth at a height above the neck, and how far buccal the middle lies.</summary>
    public (double HalfWidth, double HalfDepth, double Lean) Section(double z)
    {
        var t = Math.Clamp(z / size.CrownLength, 0, 1);
        var width = Swell(t, contact, size.NeckWidth, size.Width, size.Width * narrowing);
        var depth = isFront
            ? Thin(t, size.NeckDepth, size.Depth)
            : Swell(t, 0.4, size.NeckDepth, size.Depth, size.Depth * 0.64);
        return (width / 2, depth / 2, isFront ? 0.1 * size.Depth * t * t : 0);
    }

    /// <summary>The height of the edge or of the chewing surface above this place.</summary>
    public double Top(double x, double y)
    {
        var across = x / (size.Width / 2);
        if (tooth.Class == ToothClass.Incisor)
            return size.CrownLength - (across < 0 ? 0.10 * across * across * size.Width : 0.03 * across * across * size.Width);
        if (tooth.Class == ToothClass.Canine)
            return size.CrownLength - (size.Width * 0.30 * (Math.Sqrt(((across - 0.1) * (across - 0.1)) + 0.02) - 0.14));
        var top = size.CrownLength * 0.74;
        foreach (var cusp in cusps)
            top = SoftMax(top, cusp.Height(x, y, size), 0.35);
        return top;
    }

    /// <summary>How thick the enamel is on the side at this place: nothing at the neck, full towards the chewing surface.</summary>
    public double EnamelOnSide(double x, double z, double halfWidth)
    {
        var across = Math.Min(Math.Abs(x) / halfWidth, 1);
        var cervicalLine = (isFront ? 1.6 : 0.7) * ((across * across) - 0.5);
        return enamel * Step(0, 0.55 * size.CrownLength, z - cervicalLine);
    }

    public double EnamelOnTop => isFront ? enamel * 1.5 : enamel * 1.75;

    public double Square => isFront ? 0.35 : 0.75;

    private static double Swell(double t, double peak, double neck, double widest, double top)
    {
        if (t >= peak)
        {
            var fall = (t - peak) / (1 - peak);
            return widest - ((widest - top) * fall * fall);
        }

        var rise = t / peak;
        return neck + ((widest - neck) * Mix(Step(0, 1, rise), rise * (2 - rise), 0.45));
    }

    private static double Thin(double t, double neck, double widest)
    {
        const double cingulum = 0.22;
        if (t < cingulum)
            return neck + ((widest - neck) * (t / cingulum) * (2 - (t / cingulum)));
        var left = 1 - ((t - cingulum) / (1 - cingulum));
        return 1.5 + ((widest - 1.5) * left * Mix(left, 1, 0.7));
    }
}
