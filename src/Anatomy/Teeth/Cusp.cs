using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>One cusp: where it stands (as a part of half the crown, mesial and buccal) and how much lower than the crown it is (mm).</summary>
internal readonly record struct Cusp(double Mesial, double Buccal, double Lower)
{
    private const double Steepness = 0.62;

    public double Height(double x, double y, ToothSize size)
    {
        var dx = x - (Mesial * size.Width / 2);
        var dy = y - (Buccal * size.Depth / 2);
        return size.CrownLength - Lower - (Steepness * (Math.Sqrt((dx * dx) + (dy * dy) + 0.5) - 0.7));
    }

    public static Cusp[] Of(Tooth tooth) => (tooth.Class, tooth.IsUpper) switch
    {
        (ToothClass.Incisor or ToothClass.Canine, _) => [],
        (ToothClass.Premolar, true) => [new(0, 0.48, 0), new(0.08, -0.46, tooth.Place == 4 ? 0.9 : 0.3)],
        (ToothClass.Premolar, false) => tooth.Place == 4
            ? [new(0, 0.25, 0), new(0.1, -0.5, 1.9)]
            : [new(0, 0.36, 0), new(0.34, -0.46, 0.7), new(-0.38, -0.46, 1.0)],
        (_, true) => [new(0.46, 0.46, 0.1), new(-0.44, 0.46, 0.4), new(0.4, -0.44, 0), new(-0.46, -0.48, 0.9)],
        _ => [new(0.5, 0.42, 0.2), new(-0.08, 0.46, 0.3), new(-0.58, 0.34, 0.8), new(0.46, -0.46, 0), new(-0.42, -0.46, 0.1)],
    };
}
