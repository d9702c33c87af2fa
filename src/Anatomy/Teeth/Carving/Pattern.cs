using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>What a dental anatomy course draws of one sort of tooth, in parts of its mean sizes: outlines, edge, cusps, ridges and grooves.</summary>
/// <remarks>Outlines run from the neck (0) to the edge (1); mesial and distal in half widths, buccal and lingual in half depths. Cusps, ridges and grooves likewise, from the crown's middle.</remarks>
internal sealed record Pattern
{
    public required (double At, double Value)[] Mesial { get; init; }

    public required (double At, double Value)[] Distal { get; init; }

    public required (double At, double Value)[] Buccal { get; init; }

    /// <summary>Counted towards the cheek, so mostly negative.</summary>
    public required (double At, double Value)[] Lingual { get; init; }

    /// <summary>How square the section is on the cheek's side: -1 a rhomb, 0 an ellipse, 1 nearly a square.</summary>
    public double SquareBuccal { get; init; } = 0.6;

    /// <summary>The same on the tongue's side.</summary>
    public double SquareLingual { get; init; } = 0.6;

    /// <summary>How far the cheek's side is pushed mesially against the tongue's, which makes a rhomb of the crown.</summary>
    public double Skew { get; init; }

    /// <summary>How far the enamel's lower edge rises between the teeth (mm): mesial, distal.</summary>
    public (double Mesial, double Distal) EnamelRise { get; init; }

    /// <summary>How far the corners of an edge fall off (mm): mesial, distal.</summary>
    public (double Mesial, double Distal) Corners { get; init; }

    /// <summary>A canine's tip: its place in half widths.</summary>
    public double? Tip { get; init; }

    /// <summary>How deep the hollow on the tongue's side of a front tooth is (mm).</summary>
    public double Hollow { get; init; }

    /// <summary>How deep the two faint furrows on the lip's side are (mm).</summary>
    public double Furrows { get; init; }

    public CuspShape[] Cusps { get; init; } = [];

    public Ridge[] Ridges { get; init; } = [];

    public Groove[] Grooves { get; init; } = [];

    /// <summary>How deep the fossa may at most lie under the highest cusp (mm).</summary>
    public double Floor { get; init; } = 2.6;

    /// <summary>How far below the neck the roots have wholly parted (mm).</summary>
    public double Parted { get; init; } = 6;

    /// <summary>How deep the furrows along a single root are, as a part of its half width.</summary>
    public double RootFurrow { get; init; } = 0.1;

    public static Pattern Of(Tooth tooth) => tooth.Dentition == Dentition.Primary ? PrimaryPatterns.Of(tooth)
        : tooth.Class switch
        {
            ToothClass.Incisor or ToothClass.Canine => FrontPatterns.Of(tooth),
            ToothClass.Premolar => PremolarPatterns.Of(tooth),
            _ => MolarPatterns.Of(tooth),
        };
}

/// <summary>A cusp: where its tip stands, how much lower than the highest it is (mm), and how steeply it falls to its neighbours and to the middle.</summary>
internal readonly record struct CuspShape(double X, double Y, double Lower, double Along = 0.55, double Across = 0.68);

/// <summary>A raised line of enamel between two places, so many millimetres below the highest cusp.</summary>
internal readonly record struct Ridge(double FromX, double FromY, double ToX, double ToY, double Lower, double Fall = 0.8);

/// <summary>A furrow in the enamel along a line, so deep (mm); one that reaches the side runs down on it.</summary>
internal readonly record struct Groove(double FromX, double FromY, double ToX, double ToY, double Deep = 0.45);
