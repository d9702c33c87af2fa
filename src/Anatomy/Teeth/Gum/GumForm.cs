using DentaMind.Anatomy.Teeth.Carving;
using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth.Gum;

/// <summary>The gum of one jaw as a signed distance in the mouth: a ridge along the arch that swells over the roots, ends in a scalloped margin at the necks and rises between the teeth.</summary>
internal sealed class GumForm
{
    private const double FarMm = 9;

    private readonly ArchCurve arch;
    private readonly Collar[] collars;
    private readonly bool isUpper;
    private readonly double up;
    private readonly double floor;
    private readonly double end;

    public GumForm(Dentition dentition, bool isUpper)
    {
        Tooth[] teeth = [.. Tooth.All.Where(tooth => tooth.Dentition == dentition && tooth.IsUpper == isUpper)];
        (this.isUpper, up, arch) = (isUpper, isUpper ? 1 : -1, ArchCurve.Of(teeth[0]));
        collars = [.. teeth.Select(tooth => new Collar(ToothPose.Of(tooth), CarvedTooth.Of(tooth)))];
        floor = dentition == Dentition.Primary ? 15.5 : 20.5;
        end = collars.Min(collar => collar.Pose.Neck.Z) - (dentition == Dentition.Primary ? 6 : 8);
    }

    /// <summary>The box that holds the whole gum.</summary>
    public (Spot Low, Spot High) Box
    {
        get
        {
            var side = collars.Max(collar => Math.Abs(collar.Pose.Neck.X)) + 10;
            return isUpper ? (new(-side, 1, end - 3), new(side, floor + 3, arch.Front + 9)) : (new(-side, -floor - 3, end - 3), new(side, 1, arch.Front + 9));
        }
    }

    /// <summary>About how far outside the gum a place is, negative inside.</summary>
    public double Distance(Spot at)
    {
        var height = (at.Y * up) - (up * ToothPose.Rise(at.Z));
        var across = arch.Outside(at.X, at.Z);
        var half = 4 + (1.6 * Step(14, -6, at.Z)) + (0.1 * Math.Max(height - 9, 0));
        var ridge = SoftMax(Math.Abs(across + 0.6) - half, 11.5 - height, 6);
        foreach (var collar in collars)
            ridge = SoftMin(ridge, collar.Distance(at, FarMm), 2.6);
        if (isUpper)
            ridge = SoftMin(ridge, Palate(across, height), 3.5);
        return SoftMax(SoftMax(ridge, height - floor, 2.5), end - at.Z, 3);
    }

    /// <summary>The palate between the upper teeth: it rises from the ridge to a vault, and all above it is filled.</summary>
    private static double Palate(double across, double height) =>
        Math.Max(12.5 + (6 * Step(1.5, 15, -across)) - height, 1.5 + across);

    /// <summary>The gum around one neck.</summary>
    private sealed class Collar(ToothPose pose, CarvedTooth tooth)
    {
        private readonly double halfWidth = tooth.Size.NeckWidth / 2;
        private readonly double halfDepth = tooth.Size.NeckDepth / 2;

        private readonly double cover = 1.1 * Math.Min(tooth.Size.CrownLength / 8, 1);

        public ToothPose Pose => pose;

        public double Distance(Spot at, double far)
        {
            var here = pose.ToTooth(at);
            var (dx, dy) = (Math.Abs(here.X) - halfWidth, Math.Abs(here.Y) - halfDepth);
            if (dx > 5 || dy > 5 || here.Z > 6)
                return far;
            var thick = 1.0 + (0.6 * Step(1.5, -3, here.Z)) - (2.6 * Step(-2.5, -10, here.Z));
            var side = Oval.Distance(here.X, here.Y, halfWidth + thick, halfDepth + thick, 0.25);
            var (across, deep) = (here.X / halfWidth, here.Y / halfDepth);
            var share = across * across / Math.Max((across * across) + (deep * deep), 0.5);
            var margin = tooth.AboveEnamelLine(here) - (cover * (1 + (share * share * (3 - (2 * share)))));
            return SoftMax(SoftMax(side, margin, 0.9), -here.Z - tooth.Size.RootLength * 0.8, 3);
        }
    }
}
