using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>The line of an arch seen from above: a parabola that is walked by its length from the midline.</summary>
/// <param name="Bend">How fast it turns back (1/mm).</param>
/// <param name="Front">How far before the origin it passes the midline.</param>
internal readonly record struct ArchCurve(double Bend, double Front)
{
    public static ArchCurve Of(Tooth tooth) => (tooth.Dentition, tooth.IsUpper) switch
    {
        (Dentition.Permanent, true) => new(0.046, 24),
        (Dentition.Permanent, false) => new(0.052, 21),
        (_, true) => new(0.062, 24),
        _ => new(0.068, 21),
    };

    /// <summary>The place at a length along the arch, and how steeply it runs back there.</summary>
    public (double Side, double Front, double Slope) At(double along)
    {
        const double step = 0.05;
        var side = 0.0;
        for (var walked = 0.0; walked < along; walked += step)
        {
            var slope = 2 * Bend * side;
            side += step / Math.Sqrt(1 + (slope * slope));
        }

        return (side, Front - (Bend * side * side), 2 * Bend * side);
    }
}
