using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>Molars: four cusps and an oblique ridge above, four or five cusps below.</summary>
internal static class MolarPatterns
{
    public static Pattern Of(Tooth tooth) => (tooth.IsUpper, tooth.Place) switch
    {
        (true, 6) => UpperFirst,
        (true, 7) => UpperSecond,
        (true, _) => UpperThird,
        (false, 6) => LowerFirst,
        (false, 7) => LowerSecond,
        _ => LowerThird,
    };

    public static readonly Pattern UpperFirst = new()
    {
        Mesial = [(0.3, 0.9), (0.64, 1), (0.86, 0.95), (1, 0.82)],
        Distal = [(0.3, 0.9), (0.58, 1), (0.84, 0.93), (1, 0.78)],
        Buccal = [(0.25, 1), (0.6, 0.94), (0.85, 0.82), (1, 0.66)],
        Lingual = [(0.42, -1), (0.7, -0.95), (0.88, -0.83), (1, -0.66)],
        SquareBuccal = 0.7,
        SquareLingual = 0.6,
        Skew = 0.1,
        EnamelRise = (0.9, 0.4),
        Cusps = [new(0.46, 0.58, 0.3, 0.5, 0.66), new(-0.42, 0.58, 0.5, 0.5, 0.62), new(0.34, -0.54, 0, 0.48, 0.6), new(-0.5, -0.58, 1, 0.6, 0.62)],
        Ridges = [new(0.8, 0.5, 0.8, -0.44, 1.9), new(-0.8, 0.46, -0.8, -0.5, 2.1), new(0.3, -0.5, -0.4, 0.54, 1.75, 0.75)],
        Grooves =
        [
            new(0.6, 0.04, 0.06, 0.06, 0.5), new(0.06, 0.06, 0.02, 1.05, 0.5), new(0.06, 0.06, -0.3, 0.12, 0.25),
            new(-0.62, 0.14, -0.24, -0.3, 0.5), new(-0.24, -0.3, -0.12, -1.05, 0.5),
            new(0.58, 0.04, 0.66, 0.34, 0.28), new(0.58, 0.04, 0.66, -0.26, 0.25), new(-0.6, 0.12, -0.68, 0.38, 0.25),
        ],
        Floor = 2.7,
        Parted = 6.2,
    };

    public static readonly Pattern UpperSecond = UpperFirst with
    {
        SquareBuccal = 0.6,
        SquareLingual = 0.35,
        Skew = 0.15,
        EnamelRise = (0.7, 0.3),
        Cusps = [new(0.48, 0.58, 0.2, 0.5, 0.66), new(-0.44, 0.54, 0.7, 0.5, 0.62), new(0.26, -0.54, 0, 0.46, 0.58), new(-0.54, -0.54, 1.1, 0.62, 0.62)],
        Ridges = [new(0.8, 0.5, 0.8, -0.4, 1.9), new(-0.8, 0.4, -0.78, -0.42, 2.3), new(0.24, -0.5, -0.42, 0.5, 1.8, 0.75)],
        Parted = 7,
    };

    private static readonly Pattern UpperThird = UpperSecond with
    {
        Distal = [(0.3, 0.9), (0.56, 1), (0.84, 0.9), (1, 0.72)],
        SquareBuccal = 0.45,
        SquareLingual = -0.05,
        Skew = 0.1,
        Cusps = [new(0.46, 0.5, 0.2, 0.55, 0.64), new(-0.44, 0.44, 0.9, 0.55, 0.6), new(0.04, -0.52, 0.1, 0.5, 0.58)],
        Ridges = [new(0.76, 0.4, 0.52, -0.38, 1.7), new(-0.76, 0.3, -0.5, -0.4, 1.9)],
        Grooves = [new(0.56, 0.02, 0, 0.06, 0.45), new(0, 0.06, -0.56, 0, 0.45), new(0, 0.06, 0, 0.95, 0.45), new(-0.4, 0, -0.36, -0.4, 0.3), new(0.4, 0, 0.46, -0.3, 0.25)],
        Floor = 2.3,
        Parted = 9,
    };

    public static readonly Pattern LowerFirst = new()
    {
        Mesial = [(0.3, 0.9), (0.64, 1), (0.86, 0.95), (1, 0.84)],
        Distal = [(0.3, 0.9), (0.6, 1), (0.84, 0.93), (1, 0.78)],
        Buccal = [(0.24, 1), (0.55, 0.93), (0.82, 0.76), (1, 0.58)],
        Lingual = [(0.46, -1), (0.72, -0.98), (0.88, -0.89), (1, -0.74)],
        SquareBuccal = 0.65,
        SquareLingual = 0.75,
        Skew = -0.04,
        EnamelRise = (0.8, 0.3),
        Cusps =
        [
            new(0.52, 0.46, 0.4, 0.55, 0.62), new(-0.08, 0.5, 0.5, 0.55, 0.62), new(-0.66, 0.3, 1, 0.6, 0.6),
            new(0.46, -0.62, 0, 0.52, 0.62), new(-0.42, -0.62, 0.2, 0.52, 0.62),
        ],
        Ridges = [new(0.82, 0.4, 0.82, -0.52, 1.8), new(-0.84, 0.16, -0.8, -0.5, 2)],
        Grooves =
        [
            new(0.66, -0.04, 0.22, 0.02, 0.5), new(0.22, 0.02, -0.04, -0.1, 0.5), new(-0.04, -0.1, -0.34, -0.02, 0.5), new(-0.34, -0.02, -0.68, -0.06, 0.45),
            new(0.22, 0.02, 0.23, 1.06, 0.5), new(-0.34, -0.02, -0.42, 1, 0.45), new(-0.04, -0.1, 0.02, -1.05, 0.45),
            new(0.64, -0.04, 0.72, 0.24, 0.26), new(0.64, -0.04, 0.72, -0.32, 0.26), new(-0.66, -0.06, -0.74, -0.32, 0.24),
        ],
        Floor = 2.5,
        Parted = 5.6,
    };

    public static readonly Pattern LowerSecond = LowerFirst with
    {
        Skew = 0,
        SquareBuccal = 0.6,
        SquareLingual = 0.65,
        EnamelRise = (0.6, 0.25),
        Cusps = [new(0.48, 0.5, 0.3, 0.52, 0.62), new(-0.46, 0.5, 0.4, 0.52, 0.62), new(0.46, -0.62, 0, 0.52, 0.62), new(-0.46, -0.62, 0.1, 0.52, 0.62)],
        Grooves =
        [
            new(0.66, 0, 0, -0.02, 0.5), new(0, -0.02, -0.66, 0, 0.5), new(0, -0.02, 0.02, 1.06, 0.5), new(0, -0.02, 0, -1.05, 0.45),
            new(0.62, 0, 0.72, 0.26, 0.26), new(0.62, 0, 0.72, -0.3, 0.26), new(-0.62, 0, -0.72, 0.26, 0.26), new(-0.62, 0, -0.72, -0.3, 0.26),
        ],
        Parted = 6.2,
    };

    private static readonly Pattern LowerThird = LowerSecond with
    {
        SquareBuccal = 0.4,
        SquareLingual = 0.45,
        Cusps = [new(0.48, 0.48, 0.2, 0.55, 0.6), new(-0.4, 0.46, 0.5, 0.55, 0.6), new(0.44, -0.58, 0, 0.55, 0.6), new(-0.42, -0.56, 0.4, 0.55, 0.6), new(-0.72, 0, 0.9, 0.6, 0.5)],
        Floor = 2.2,
        Parted = 8,
    };
}
