using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>The line of an arch seen from above: nearly round before the canines, nearly straight behind them, walked by its length from the midline.</summary>
/// <param name="Bend">How fast it turns back at the midline (1/mm).</param>
/// <param name="Curl">How much faster it turns back at the sides (1/mm³).</param>
/// <param name="Front">How far before the origin it passes the midline.</param>
internal readonly record struct ArchCurve(double Bend, double Curl, double Front)
{
    public static ArchCurve Of(Tooth tooth) => (tooth.Dentition, tooth.IsUpper) switch
    {
        (Dentition.Permanent, true) => new(0.0165, 4.9e-5, 24),
        (Dentition.Permanent, false) => new(0.0215, 5.8e-5, 21.2),
        (_, true) => new(0.026, 7.5e-5, 21),
        _ => new(0.031, 9e-5, 18.7),
    };

    /// <summary>How far to the front the arch runs at a distance from the midline.</summary>
    public double FrontAt(double side) => Front - (((Curl * side * side) + Bend) * side * side);

    /// <summary>How steeply it runs back there.</summary>
    public double SlopeAt(double side) => ((4 * Curl * side * side) + (2 * Bend)) * side;

    /// <summary>How far outside the arch's line a place lies, negative inside.</summary>
    public double Outside(double side, double front)
    {
        side = Math.Abs(side);
        var slope = SlopeAt(side);
        return (front - FrontAt(side)) / Math.Sqrt(1 + (slope * slope));
    }

    /// <summary>The place at a length along the arch, and how steeply it runs back there.</summary>
    public (double Side, double Front, double Slope) At(double along)
    {
        const double step = 0.05;
        var side = 0.0;
        for (var walked = 0.0; walked < along; walked += step)
        {
            var slope = SlopeAt(side);
            side += step / Math.Sqrt(1 + (slope * slope));
        }

        return (side, FrontAt(side), SlopeAt(side));
    }
}
