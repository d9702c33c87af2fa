namespace DentaMind.Kernel.Dentistry;

/// <summary>A quarter of the mouth, named from the patient's side.</summary>
public enum Quadrant
{
    UpperRight = 1,
    UpperLeft = 2,
    LowerLeft = 3,
    LowerRight = 4,
}

/// <summary>A jaw's row of teeth.</summary>
public enum Arch
{
    Upper,
    Lower,
}

/// <summary>The milk teeth or the teeth that follow them.</summary>
public enum Dentition
{
    Permanent,
    Primary,
}

/// <summary>The sorts of tooth.</summary>
public enum ToothClass
{
    Incisor,
    Canine,
    Premolar,
    Molar,
}
