using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Procedures;

/// <summary>A part of the mouth that is larger than a tooth. The numbers are those of ISO 3950, as claims carry them.</summary>
public enum MouthPart
{
    WholeMouth = 0,
    UpperArch = 1,
    LowerArch = 2,
    UpperRightSextant = 3,
    UpperAnteriorSextant = 4,
    UpperLeftSextant = 5,
    LowerLeftSextant = 6,
    LowerAnteriorSextant = 7,
    LowerRightSextant = 8,
    UpperRightQuadrant = 10,
    UpperLeftQuadrant = 20,
    LowerLeftQuadrant = 30,
    LowerRightQuadrant = 40,
}

/// <summary>Where the parts of the mouth lie.</summary>
internal static class MouthParts
{
    public static MouthPart Of(Quadrant quadrant) => (MouthPart)((int)quadrant * 10);

    public static MouthPart ArchOf(Tooth tooth) => tooth.IsUpper ? MouthPart.UpperArch : MouthPart.LowerArch;

    /// <summary>The jaw that a part lies in; null for the whole mouth.</summary>
    public static MouthPart? Arch(this MouthPart part) => part switch
    {
        MouthPart.WholeMouth => null,
        MouthPart.UpperArch or MouthPart.UpperRightQuadrant or MouthPart.UpperLeftQuadrant => MouthPart.UpperArch,
        >= MouthPart.UpperRightSextant and <= MouthPart.UpperLeftSextant => MouthPart.UpperArch,
        _ => MouthPart.LowerArch,
    };

    /// <summary>Whether a procedure of this area is done in such a part.</summary>
    public static bool Fits(this MouthPart part, ProcedureArea area) => area switch
    {
        ProcedureArea.Mouth => part == MouthPart.WholeMouth,
        ProcedureArea.Arch => part is MouthPart.UpperArch or MouthPart.LowerArch,
        ProcedureArea.Sextant => part is >= MouthPart.UpperRightSextant and <= MouthPart.LowerRightSextant,
        ProcedureArea.Quadrant => part >= MouthPart.UpperRightQuadrant,
        _ => false,
    };
}
