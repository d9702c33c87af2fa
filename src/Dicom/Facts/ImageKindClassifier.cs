using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>Tells the kind of a picture from its header: the strongest fact first, a guess last, and never a guess without saying so.</summary>
public static class ImageKindClassifier
{
    private static readonly ImageKindJudgement Unknown = new(ImageKind.Unknown, ImageKindEvidence.None);

    public static ImageKindJudgement Judge(Dataset dataset)
    {
        var sight = new HeaderSight(dataset);
        return Intraoral(sight) ?? Panoramic(sight) ?? Cephalogram(sight) ?? Volume(sight) ?? Other(sight) ?? Guess(sight) ?? Unknown;
    }

    private static ImageKindJudgement? Intraoral(HeaderSight sight)
    {
        if (sight.SopClass is not (SopClass.Intraoral or SopClass.IntraoralForProcessing) && sight.Modality != "IO") return null;
        if (sight.HasView(Codes.OcclusalView)) return new(ImageKind.Occlusal, ImageKindEvidence.ViewCode);
        if (sight.Teeth is { HasUpper: true, HasLower: true }) return new(ImageKind.Bitewing, ImageKindEvidence.Teeth, true);
        if (sight.Teeth.Natural.Count > 0) return new(ImageKind.Periapical, ImageKindEvidence.Teeth, true);
        if (sight.Words.Intraoral is { } told) return new(told, ImageKindEvidence.Words, true);
        if (sight.HasRegion(Codes.JawRegion)) return new(ImageKind.Bitewing, ImageKindEvidence.Region, true);
        if (sight.HasRegion(Codes.Maxilla) || sight.HasRegion(Codes.Mandible)) return new(ImageKind.Periapical, ImageKindEvidence.Region, true);
        return new(ImageKind.Intraoral, sight.Modality == "IO" ? ImageKindEvidence.Modality : ImageKindEvidence.SopClass);
    }

    private static ImageKindJudgement? Panoramic(HeaderSight sight)
    {
        if (sight.PositionerType == "PANORAMIC") return new(ImageKind.Panoramic, ImageKindEvidence.PositionerType);
        if (sight.Modality == "PX") return new(ImageKind.Panoramic, ImageKindEvidence.Modality);
        return sight.IsProjection && sight.Words.SayPanoramic ? new(ImageKind.Panoramic, ImageKindEvidence.Words, true) : null;
    }

    private static ImageKindJudgement? Cephalogram(HeaderSight sight)
    {
        if (sight.PositionerType == "CEPHALOSTAT") return new(ImageKind.Cephalogram, ImageKindEvidence.PositionerType);
        if (!sight.IsProjection) return null;
        if (sight.Words.SayCephalogram) return new(ImageKind.Cephalogram, ImageKindEvidence.Words, true);
        return sight.ShowsHead && sight.HasSkullView ? new(ImageKind.Cephalogram, ImageKindEvidence.ViewCode, true) : null;
    }

    private static ImageKindJudgement? Volume(HeaderSight sight)
    {
        if (sight.SopClass == SopClass.CraniofacialXRay3D) return new(ImageKind.Cbct, ImageKindEvidence.SopClass);
        var isTomography = sight.SopClass is SopClass.ComputedTomography or SopClass.EnhancedComputedTomography || sight.Modality == "CT";
        return isTomography && sight.ShowsHead && sight.HasFineVoxels ? new(ImageKind.Cbct, ImageKindEvidence.Spacing, true) : null;
    }

    private static ImageKindJudgement? Other(HeaderSight sight) => sight.SopClass switch
    {
        SopClass.EncapsulatedStl or SopClass.EncapsulatedObj or SopClass.EncapsulatedMtl => new(ImageKind.SurfaceScan, ImageKindEvidence.SopClass),
        SopClass.EncapsulatedPdf or SopClass.EncapsulatedCda => new(ImageKind.Document, ImageKindEvidence.SopClass),
        _ when sight.SopClass.StartsWith("1.2.840.10008.5.1.4.1.1.88.", StringComparison.Ordinal) => new(ImageKind.Document, ImageKindEvidence.SopClass),
        _ when sight.SopClass.StartsWith("1.2.840.10008.5.1.4.1.1.77.1.", StringComparison.Ordinal) => new(ImageKind.Photo, ImageKindEvidence.SopClass),
        _ => sight.Modality switch
        {
            "XC" => new(ImageKind.Photo, ImageKindEvidence.Modality),
            "M3D" => new(ImageKind.SurfaceScan, ImageKindEvidence.Modality),
            "DOC" or "SR" => new(ImageKind.Document, ImageKindEvidence.Modality),
            _ => null,
        },
    };

    private static ImageKindJudgement? Guess(HeaderSight sight)
    {
        if (!sight.IsProjection) return null;
        if (sight.Words.Intraoral is { } kind) return new(kind, ImageKindEvidence.Words, true);
        if (sight.FitsInMouth) return new(sight.Words.SayBarePa ? ImageKind.Periapical : ImageKind.Intraoral, ImageKindEvidence.Size, true);
        return sight.IsTwiceAsWide ? new(ImageKind.Panoramic, ImageKindEvidence.Shape, true) : null;
    }
}
