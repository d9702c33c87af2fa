namespace DentaMind.Treatment.Procedures;

/// <summary>How much of the mouth one such procedure treats, and so what has to be said with it.</summary>
public enum ProcedureArea
{
    /// <summary>No part of the mouth: a consultation, a missed visit.</summary>
    None,
    Mouth,
    Arch,
    Quadrant,
    Sextant,
    Tooth,

    /// <summary>A tooth and some of its faces.</summary>
    Surface,
}
