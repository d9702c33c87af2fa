namespace DentaMind.Anatomy.Teeth;

/// <summary>The parts of a tooth's surface that a dentist names.</summary>
[Flags]
public enum ToothSurface
{
    None = 0,

    /// <summary>Occlusal on premolars and molars, incisal on incisors and canines.</summary>
    Biting = 1,

    /// <summary>Facing the midline along the arch.</summary>
    Mesial = 2,

    /// <summary>Facing away from the midline along the arch.</summary>
    Distal = 4,

    /// <summary>Facing the cheek or the lip.</summary>
    Buccal = 8,

    /// <summary>Facing the tongue or the palate.</summary>
    Lingual = 16,

    /// <summary>Below the cervical line.</summary>
    Root = 32,
}
