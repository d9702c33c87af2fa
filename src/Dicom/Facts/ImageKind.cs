namespace DentaMind.Dicom.Facts;

/// <summary>What a dentist would call the picture.</summary>
public enum ImageKind
{
    Unknown,
    Panoramic,
    Bitewing,
    Periapical,
    Occlusal,
    Intraoral,
    Cephalogram,
    Cbct,
    Photo,
    SurfaceScan,
    Document,
}

/// <summary>A kind, and the fact of the header that decided it; a guess is marked as one.</summary>
public sealed record ImageKindJudgement(ImageKind Kind, ImageKindEvidence Evidence, bool IsInferred = false);

/// <summary>Which fact decided.</summary>
public enum ImageKindEvidence
{
    None,
    SopClass,
    Modality,
    PositionerType,
    ViewCode,
    Teeth,
    Region,
    Words,
    Size,
    Shape,
    Spacing,
}
