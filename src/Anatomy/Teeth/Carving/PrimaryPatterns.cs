using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>Milk teeth: short crowns that bulge above a narrow neck, roots that part early and wide.</summary>
internal static class PrimaryPatterns
{
    public static Pattern Of(Tooth tooth) => (tooth.IsUpper, tooth.Place) switch
    {
        (_, 1 or 2 or 3) => Front(tooth),
        (true, 4) => UpperFirst,
        (true, _) => UpperSecond,
        (false, 4) => LowerFirst,
        _ => LowerSecond,
    };

    private static Pattern Front(Tooth tooth) => (tooth.IsUpper, tooth.Place) switch
    {
        (true, 1) => Bulging(FrontPatterns.UpperCentral),
        (true, 2) => Bulging(FrontPatterns.UpperLateral),
        (false, 1) => Bulging(FrontPatterns.LowerCentral),
        (false, 2) => Bulging(FrontPatterns.LowerLateral),
        (true, _) => Bulging(FrontPatterns.UpperCanine) with { Corners = (2.2, 1.9), Tip = -0.05 },
        _ => Bulging(FrontPatterns.LowerCanine) with { Corners = (1.5, 2) },
    };

    private static Pattern Bulging(Pattern successor) => successor with
    {
        Mesial = [(0.2, 0.9), (0.6, 1), (0.88, 0.97), (1, 0.86)],
        Distal = [(0.2, 0.9), (0.52, 1), (0.82, 0.95), (1, 0.76)],
        EnamelRise = (successor.EnamelRise.Mesial * 0.45, successor.EnamelRise.Distal * 0.45),
        Corners = (successor.Corners.Mesial * 0.7, successor.Corners.Distal * 0.7),
        Hollow = successor.Hollow * 0.5,
        Furrows = 0,
        RootFurrow = 0.04,
    };

    private static readonly Pattern UpperFirst = new()
    {
        Mesial = [(0.22, 0.96), (0.45, 1), (0.8, 0.9), (1, 0.72)],
        Distal = [(0.22, 0.93), (0.5, 1), (0.82, 0.9), (1, 0.72)],
        Buccal = [(0.18, 1), (0.5, 0.88), (0.8, 0.7), (1, 0.52)],
        Lingual = [(0.25, -1), (0.55, -0.9), (0.82, -0.76), (1, -0.58)],
        SquareBuccal = 0.55,
        SquareLingual = 0.1,
        Skew = 0.06,
        EnamelRise = (0.5, 0.3),
        Cusps = [new(0.2, 0.44, 0, 0.42, 0.6), new(-0.46, 0.4, 0.5, 0.5, 0.55), new(0.14, -0.5, 0.5, 0.46, 0.55)],
        Ridges = [new(0.74, 0.36, 0.7, -0.38, 1.2), new(-0.76, 0.3, -0.7, -0.2, 1.7)],
        Grooves = [new(0.52, -0.02, -0.52, -0.02, 0.36), new(-0.14, -0.02, -0.16, 0.7, 0.24), new(0.5, -0.02, 0.6, 0.24, 0.2)],
        Floor = 1.8,
        Parted = 2.6,
    };

    private static readonly Pattern UpperSecond = MolarPatterns.UpperFirst with
    {
        Mesial = [(0.2, 0.95), (0.5, 1), (0.82, 0.92), (1, 0.76)],
        Distal = [(0.2, 0.94), (0.46, 1), (0.82, 0.9), (1, 0.72)],
        Buccal = [(0.16, 1), (0.5, 0.9), (0.82, 0.74), (1, 0.58)],
        Lingual = [(0.25, -1), (0.55, -0.92), (0.84, -0.78), (1, -0.6)],
        EnamelRise = (0.5, 0.25),
        Floor = 2,
        Parted = 3,
    };

    private static readonly Pattern LowerFirst = new()
    {
        Mesial = [(0.22, 0.97), (0.5, 1), (0.84, 0.92), (1, 0.78)],
        Distal = [(0.22, 0.93), (0.5, 1), (0.84, 0.92), (1, 0.76)],
        Buccal = [(0.14, 1), (0.4, 0.84), (0.75, 0.56), (1, 0.36)],
        Lingual = [(0.3, -1), (0.6, -0.96), (0.86, -0.84), (1, -0.68)],
        SquareBuccal = 0.55,
        SquareLingual = 0.5,
        Skew = 0.05,
        EnamelRise = (0.5, 0.3),
        Cusps = [new(0.34, 0.26, 0, 0.46, 0.6), new(-0.42, 0.26, 0.5, 0.5, 0.55), new(0.3, -0.56, 0.5, 0.5, 0.55), new(-0.44, -0.56, 0.9, 0.5, 0.5)],
        Ridges = [new(0.78, 0.2, 0.74, -0.48, 1.1), new(-0.78, 0.2, -0.74, -0.48, 1.5), new(0.32, 0.2, 0.3, -0.5, 1.1)],
        Grooves = [new(-0.62, -0.14, 0.1, -0.14, 0.36), new(0.56, -0.14, 0.5, -0.3, 0.26), new(-0.06, -0.14, -0.06, 0.6, 0.24), new(-0.08, -0.14, -0.06, -0.9, 0.24)],
        Floor = 2,
        Parted = 2.8,
    };

    private static readonly Pattern LowerSecond = MolarPatterns.LowerFirst with
    {
        Mesial = [(0.2, 0.95), (0.5, 1), (0.84, 0.93), (1, 0.8)],
        Distal = [(0.2, 0.94), (0.48, 1), (0.84, 0.92), (1, 0.76)],
        Buccal = [(0.15, 1), (0.45, 0.88), (0.8, 0.66), (1, 0.48)],
        Lingual = [(0.3, -1), (0.6, -0.96), (0.86, -0.84), (1, -0.68)],
        EnamelRise = (0.5, 0.25),
        Cusps =
        [
            new(0.54, 0.38, 0.2, 0.52, 0.58), new(-0.04, 0.42, 0.1, 0.52, 0.58), new(-0.6, 0.34, 0.4, 0.52, 0.56),
            new(0.44, -0.56, 0, 0.5, 0.58), new(-0.44, -0.56, 0.2, 0.5, 0.58),
        ],
        Floor = 1.9,
        Parted = 2.8,
    };
}
