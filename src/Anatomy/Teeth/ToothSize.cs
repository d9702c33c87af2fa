using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>The mean measures of one tooth in millimetres, as a dental anatomy textbook lists them.</summary>
/// <param name="CrownLength">From the cervical line to the incisal edge or the highest cusp.</param>
/// <param name="RootLength">From the cervical line to the apex of the longest root.</param>
/// <param name="Width">Mesio-distal, at the crown's widest.</param>
/// <param name="NeckWidth">Mesio-distal, at the cervical line.</param>
/// <param name="Depth">Bucco-lingual, at the crown's widest.</param>
/// <param name="NeckDepth">Bucco-lingual, at the cervical line.</param>
public sealed record ToothSize(double CrownLength, double RootLength, double Width, double NeckWidth, double Depth, double NeckDepth)
{
    private static readonly ToothSize[] Upper =
    [
        new(11.2, 15.7, 8.6, 6.6, 7.1, 6.2), new(9.2, 13.4, 6.6, 5.0, 6.2, 5.3), new(10.3, 17.0, 7.6, 5.6, 8.0, 7.0),
        new(8.5, 14.0, 7.1, 5.1, 9.0, 8.0), new(8.2, 14.2, 6.8, 5.0, 8.9, 8.0), new(7.5, 13.2, 10.7, 8.0, 10.6, 9.6),
        new(7.2, 12.4, 9.6, 7.3, 10.6, 9.6), new(6.6, 11.0, 8.6, 6.6, 10.0, 9.2),
    ];

    private static readonly ToothSize[] Lower =
    [
        new(9.0, 12.6, 5.3, 3.6, 6.0, 5.3), new(9.4, 13.8, 5.8, 4.0, 6.3, 5.7), new(11.0, 15.8, 6.9, 5.4, 7.7, 7.0),
        new(8.6, 14.2, 7.0, 5.0, 7.6, 6.6), new(8.1, 14.5, 7.2, 5.2, 8.2, 7.1), new(7.7, 14.0, 11.5, 9.1, 10.4, 9.0),
        new(7.2, 13.2, 10.7, 8.4, 10.2, 8.8), new(6.9, 11.4, 10.1, 7.9, 9.6, 8.4),
    ];

    private static readonly ToothSize[] UpperPrimary =
    [
        new(6.0, 10.0, 6.5, 4.5, 5.0, 4.0), new(5.6, 11.0, 5.1, 3.7, 4.6, 3.7), new(6.5, 13.0, 7.0, 5.1, 7.0, 5.5),
        new(5.1, 9.6, 7.3, 5.2, 8.5, 6.9), new(5.7, 11.0, 8.2, 6.4, 10.0, 8.3),
    ];

    private static readonly ToothSize[] LowerPrimary =
    [
        new(5.0, 9.0, 4.2, 3.0, 4.2, 3.5), new(5.2, 10.0, 4.4, 3.0, 4.4, 3.5), new(6.0, 11.3, 5.2, 3.7, 5.0, 4.0),
        new(6.0, 9.6, 7.7, 6.3, 7.0, 5.4), new(5.5, 11.0, 9.9, 7.3, 8.7, 6.6),
    ];

    /// <summary>The whole tooth, from edge to apex.</summary>
    public double Length => CrownLength + RootLength;

    /// <summary>The mean measures of this tooth; right and left are equal.</summary>
    public static ToothSize Of(Tooth tooth) => (tooth.Dentition, tooth.IsUpper) switch
    {
        (Dentition.Permanent, true) => Upper[tooth.Place - 1],
        (Dentition.Permanent, false) => Lower[tooth.Place - 1],
        (_, true) => UpperPrimary[tooth.Place - 1],
        _ => LowerPrimary[tooth.Place - 1],
    };
}
