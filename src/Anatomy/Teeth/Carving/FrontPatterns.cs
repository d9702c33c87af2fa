using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>Incisors and canines.</summary>
internal static class FrontPatterns
{
    public static Pattern Of(Tooth tooth) => (tooth.IsUpper, tooth.Place) switch
    {
        (true, 1) => UpperCentral,
        (true, 2) => UpperLateral,
        (true, _) => UpperCanine,
        (false, 1) => LowerCentral,
        (false, 2) => LowerLateral,
        _ => LowerCanine,
    };

    public static readonly Pattern UpperCentral = new()
    {
        Mesial = [(0.35, 0.92), (0.78, 1), (0.93, 0.985), (1, 0.93)],
        Distal = [(0.35, 0.9), (0.64, 1), (0.85, 0.96), (1, 0.8)],
        Buccal = [(0.18, 0.97), (0.5, 0.86), (0.8, 0.6), (1, 0.34)],
        Lingual = [(0.14, -1), (0.3, -0.86), (0.55, -0.36), (0.8, -0.06), (1, 0.04)],
        SquareBuccal = 0.75,
        SquareLingual = 0.1,
        EnamelRise = (3.2, 2.4),
        Corners = (0.15, 0.75),
        Hollow = 0.7,
        Furrows = 0.14,
        RootFurrow = 0.02,
    };

    public static readonly Pattern UpperLateral = UpperCentral with
    {
        Mesial = [(0.35, 0.9), (0.7, 1), (0.9, 0.95), (1, 0.84)],
        Distal = [(0.35, 0.88), (0.56, 1), (0.8, 0.92), (1, 0.66)],
        SquareBuccal = 0.5,
        EnamelRise = (2.8, 2),
        Corners = (0.3, 1),
        Hollow = 0.75,
        RootFurrow = 0.06,
    };

    public static readonly Pattern LowerCentral = new()
    {
        Mesial = [(0.35, 0.84), (0.86, 1), (0.95, 0.99), (1, 0.95)],
        Distal = [(0.35, 0.84), (0.84, 1), (0.94, 0.98), (1, 0.93)],
        Buccal = [(0.15, 0.94), (0.45, 0.66), (0.75, 0.32), (1, 0.06)],
        Lingual = [(0.15, -1), (0.35, -0.84), (0.6, -0.53), (0.8, -0.43), (1, -0.36)],
        SquareBuccal = 0.6,
        SquareLingual = 0.15,
        EnamelRise = (2.6, 1.8),
        Corners = (0.08, 0.12),
        Hollow = 0.3,
        Furrows = 0.06,
        RootFurrow = 0.2,
    };

    public static readonly Pattern LowerLateral = LowerCentral with
    {
        Distal = [(0.35, 0.85), (0.78, 1), (0.92, 0.96), (1, 0.86)],
        Corners = (0.1, 0.35),
    };

    public static readonly Pattern UpperCanine = new()
    {
        Mesial = [(0.3, 0.9), (0.68, 1), (0.85, 0.95), (1, 0.8)],
        Distal = [(0.3, 0.88), (0.58, 1), (0.8, 0.93), (1, 0.7)],
        Buccal = [(0.28, 1), (0.55, 0.9), (0.8, 0.64), (1, 0.34)],
        Lingual = [(0.16, -1), (0.34, -0.9), (0.6, -0.46), (0.82, -0.12), (1, -0.02)],
        SquareBuccal = -0.1,
        SquareLingual = 0,
        EnamelRise = (2.4, 1.5),
        Corners = (2.5, 3.5),
        Tip = 0.1,
        Hollow = 0.45,
        Furrows = 0.1,
        RootFurrow = 0.08,
    };

    public static readonly Pattern LowerCanine = UpperCanine with
    {
        Mesial = [(0.3, 0.94), (0.76, 1), (0.9, 0.97), (1, 0.86)],
        Distal = [(0.3, 0.87), (0.62, 1), (0.82, 0.94), (1, 0.72)],
        Buccal = [(0.2, 0.98), (0.5, 0.82), (0.8, 0.5), (1, 0.2)],
        Lingual = [(0.16, -1), (0.34, -0.88), (0.6, -0.52), (0.82, -0.28), (1, -0.16)],
        EnamelRise = (2.2, 1.2),
        Corners = (1.7, 2.9),
        Hollow = 0.35,
        RootFurrow = 0.12,
    };
}
