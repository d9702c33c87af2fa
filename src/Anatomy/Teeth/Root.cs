using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth;

/// <summary>One root: where it leaves the neck, how thick it is there (parts of half the neck), and where its apex drifts to (mm).</summary>
internal readonly record struct Root(double Mesial, double Buccal, double Thick, double Deep, double Length)
{
    /// <summary>How far the apex lies from below the root's start, mesial.</summary>
    public double DriftMesial { get; init; }

    /// <summary>How far the apex lies from below the root's start, buccal.</summary>
    public double DriftBuccal { get; init; }

    /// <summary>How far the middle of the root bows out mesially.</summary>
    public double Bow { get; init; }

    /// <summary>The roots of this tooth, seen as if it stood in the right half of the mouth: mesial is +x.</summary>
    public static Root[] Of(Tooth tooth) => (tooth.Class, tooth.IsUpper) switch
    {
        (ToothClass.Premolar, true) when tooth.Place == 4 =>
        [
            new(0, 0.42, 0.86, 0.46, 1) { DriftMesial = -0.7, DriftBuccal = 0.5 },
            new(0, -0.44, 0.8, 0.44, 0.95) { DriftMesial = -0.4, DriftBuccal = -0.5 },
        ],
        (ToothClass.Molar, true) => UpperMolar(tooth),
        (ToothClass.Molar, false) => LowerMolar(tooth),
        _ => [new(0, 0, 1, 1, 1) { DriftMesial = tooth.Place == 1 ? -0.3 : -1.0 }],
    };

    /// <summary>Where the root's middle runs and how thick it is at a depth below the neck, in millimetres.</summary>
    public Section At(double z, ToothSize size)
    {
        var u = Math.Clamp(-z / (Length * size.RootLength), 0, 1);
        var third = u * u * u;
        var taper = (0.34 + (0.66 * (1 - u))) * Math.Sqrt(Math.Max(1 - (third * third), 0));
        return new(
            (Mesial * size.NeckWidth / 2) + (DriftMesial * u * u) + (Bow * 4 * u * (1 - u)),
            (Buccal * size.NeckDepth / 2) + (DriftBuccal * u),
            Math.Max(Thick * size.NeckWidth / 2 * taper, 0.06),
            Math.Max(Deep * size.NeckDepth / 2 * taper, 0.06));
    }

    public double Distance(double x, double y, double z, ToothSize size)
    {
        var at = At(z, size);
        var side = Oval.Distance(x - at.X, y - at.Y, at.HalfWidth, at.HalfDepth, 0);
        return SoftMax(SoftMax(side, -z - (Length * size.RootLength), 0.2), z - 0.6, 0.2);
    }

    private static Root[] UpperMolar(Tooth tooth)
    {
        var flare = tooth.Dentition == Dentition.Primary ? 1.9 : tooth.Place switch { 6 => 1.0, 7 => 0.35, _ => -0.4 };
        return
        [
            new(0.5, 0.44, 0.46, 0.5, 0.94) { DriftMesial = (flare * 0.9) - 1.1, DriftBuccal = 0.6, Bow = 0.7 },
            new(-0.5, 0.44, 0.42, 0.42, 0.9) { DriftMesial = -flare, DriftBuccal = 0.5 },
            new(-0.04, -0.46, 0.52, 0.46, 1) { DriftBuccal = -1.6 - flare },
        ];
    }

    private static Root[] LowerMolar(Tooth tooth)
    {
        var flare = tooth.Dentition == Dentition.Primary ? 2.0 : tooth.Place switch { 6 => 1.1, 7 => 0.1, _ => -0.7 };
        return
        [
            new(0.5, 0, 0.44, 0.84, 1) { DriftMesial = flare - 1.9, Bow = 0.8 },
            new(-0.5, 0, 0.43, 0.78, 0.95) { DriftMesial = -flare - 0.3 },
        ];
    }

    /// <summary>A cut across a root: its middle, half its width and half its depth.</summary>
    internal readonly record struct Section(double X, double Y, double HalfWidth, double HalfDepth);
}
