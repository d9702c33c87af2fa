namespace DentaMind.Kernel.Dentistry;

/// <summary>A face of a tooth, in the order in which faces are written: M, O or I, D, B, L, C.</summary>
public enum Surface
{
    /// <summary>M: along the arch, towards the midline.</summary>
    Mesial,

    /// <summary>O: the chewing face of a premolar or a molar.</summary>
    Occlusal,

    /// <summary>I: the edge of an incisor or a canine.</summary>
    Incisal,

    /// <summary>D: along the arch, away from the midline.</summary>
    Distal,

    /// <summary>B: towards the cheek or the lip; of an anterior tooth also called facial (F).</summary>
    Buccal,

    /// <summary>L: towards the tongue; of an upper tooth also called palatal (P).</summary>
    Lingual,

    /// <summary>C: the cervical third of the buccal face, at the gum (a class V lesion or filling).</summary>
    /// <remarks>Not V: that is class V to some, and vestibular, which is buccal, to everybody who charts in French.</remarks>
    Cervical,
}
