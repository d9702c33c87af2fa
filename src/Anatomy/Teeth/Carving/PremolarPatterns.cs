using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>Premolars: two clear cusps above, and a lower first that is nearly a canine.</summary>
internal static class PremolarPatterns
{
    public static Pattern Of(Tooth tooth) => (tooth.IsUpper, tooth.Place) switch
    {
        (true, 4) => UpperFirst,
        (true, _) => UpperSecond,
        (false, 4) => LowerFirst,
        _ => LowerSecond,
    };

    private static readonly Pattern UpperFirst = new()
    {
        Mesial = [(0.3, 0.88), (0.68, 1), (0.88, 0.95), (1, 0.84)],
        Distal = [(0.3, 0.88), (0.64, 1), (0.86, 0.94), (1, 0.82)],
        Buccal = [(0.28, 1), (0.6, 0.93), (0.85, 0.78), (1, 0.62)],
        Lingual = [(0.42, -1), (0.7, -0.93), (0.88, -0.8), (1, -0.62)],
        SquareBuccal = 0.3,
        SquareLingual = 0.05,
        EnamelRise = (1.1, 0.7),
        Cusps = [new(-0.04, 0.56, 0, 0.72, 0.74), new(0.12, -0.54, 0.9, 0.6, 0.66)],
        Ridges = [new(0.74, 0.42, 0.74, -0.4, 2.1), new(-0.76, 0.42, -0.76, -0.4, 2.2)],
        Grooves = [new(-0.62, -0.03, 0.62, -0.03, 0.5), new(0.5, -0.03, 1.1, -0.02, 0.35), new(-0.56, -0.02, -0.66, 0.3, 0.25), new(0.54, -0.02, 0.62, 0.3, 0.25)],
        Floor = 3.1,
        Parted = 11,
        RootFurrow = 0.25,
    };

    private static readonly Pattern UpperSecond = UpperFirst with
    {
        SquareBuccal = 0.2,
        SquareLingual = 0.15,
        EnamelRise = (0.9, 0.5),
        Cusps = [new(0.04, 0.54, 0, 0.62, 0.66), new(0.1, -0.54, 0.3, 0.52, 0.64)],
        Ridges = [new(0.74, 0.42, 0.74, -0.42, 1.8), new(-0.76, 0.42, -0.76, -0.42, 1.9)],
        Grooves = [new(-0.45, 0, 0.45, 0, 0.4), new(0.4, 0, 0.62, 0.3, 0.25), new(0.4, 0, 0.62, -0.3, 0.22), new(-0.4, 0, -0.62, 0.3, 0.25), new(-0.4, 0, -0.62, -0.3, 0.22)],
        Floor = 2.7,
        RootFurrow = 0.2,
    };

    private static readonly Pattern LowerFirst = new()
    {
        Mesial = [(0.3, 0.88), (0.7, 1), (0.88, 0.9), (1, 0.72)],
        Distal = [(0.3, 0.88), (0.68, 1), (0.88, 0.95), (1, 0.84)],
        Buccal = [(0.26, 1), (0.6, 0.84), (0.85, 0.58), (1, 0.36)],
        Lingual = [(0.5, -1), (0.72, -0.96), (0.88, -0.82), (1, -0.66)],
        SquareBuccal = 0.25,
        SquareLingual = -0.15,
        EnamelRise = (0.9, 0.5),
        Cusps = [new(0.02, 0.24, 0, 0.72, 0.98), new(0.06, -0.54, 1.5, 0.6, 0.9)],
        Ridges = [new(0.72, 0.26, 0.6, -0.48, 2.5), new(-0.74, 0.28, -0.62, -0.48, 2.3)],
        Grooves = [new(0.52, -0.12, 0.66, -0.7, 0.4), new(-0.5, -0.12, -0.62, 0.2, 0.25), new(-0.42, -0.2, 0.42, -0.2, 0.35)],
        Floor = 3.3,
        RootFurrow = 0.1,
    };

    private static readonly Pattern LowerSecond = LowerFirst with
    {
        Buccal = [(0.26, 1), (0.6, 0.88), (0.85, 0.68), (1, 0.48)],
        Lingual = [(0.5, -1), (0.75, -0.96), (0.9, -0.84), (1, -0.7)],
        SquareBuccal = 0.35,
        SquareLingual = 0.55,
        EnamelRise = (0.8, 0.4),
        Cusps = [new(0.04, 0.36, 0, 0.6, 0.66), new(0.38, -0.56, 0.7, 0.55, 0.66), new(-0.44, -0.56, 1.1, 0.55, 0.62)],
        Ridges = [new(0.74, 0.3, 0.74, -0.46, 1.7), new(-0.76, 0.3, -0.76, -0.46, 1.8)],
        Grooves = [new(0.62, 0, -0.1, -0.1, 0.45), new(-0.1, -0.1, -0.62, 0, 0.45), new(-0.08, -0.1, -0.06, -0.98, 0.4), new(0.56, 0, 0.66, 0.26, 0.25), new(-0.56, 0, -0.66, 0.26, 0.25)],
        Floor = 2.6,
    };
}
