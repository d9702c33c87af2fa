using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>A printed plan in English, as written in Canada.</summary>
internal static class English
{
    public static PaperWords Words { get; } = new()
    {
        Culture = "en-CA",
        Title = "Treatment plan",
        Born = "Born",
        Edition = "Edition",
        ProposedBy = "Proposed by",
        NotSigned = "Not signed. For information only.",
        TeethAre = "Teeth are written in {0} notation, each with its name.",
        Visit = "Visit",
        Treatment = "Treatment",
        Where = "Where",
        Fee = "Fee",
        Insurance = "Insurance (estimate)",
        Patient = "You pay (estimate)",
        Total = "Total",
        WriteOff = "less {0} by agreement with the insurer",
        FeeUnknown = "fee not known yet",
        Estimated = "All amounts are estimates made on {0}. The insurer decides what it pays.",
        HowReckoned = "How the estimate was made",
        Consent = "Consent",
        SignedBy = "Signed by",
        Typed = "signed by typing the name",
        SignedAt = "Signed on",
        RecordedBy = "Recorded by",
        Images = "X-rays linked",
        Page = "Page",
        Of = "of",
        ContentHash = "SHA-256 of the content",
        Phases = new Dictionary<PhaseKind, string>
        {
            [PhaseKind.Urgent] = "Urgent",
            [PhaseKind.DiseaseControl] = "Disease control",
            [PhaseKind.Restorative] = "Restorative",
            [PhaseKind.Elective] = "Elective",
            [PhaseKind.Maintenance] = "Maintenance",
            [PhaseKind.Own] = "Phase",
        },
        Parts = new Dictionary<MouthPart, string>
        {
            [MouthPart.WholeMouth] = "whole mouth",
            [MouthPart.UpperArch] = "upper arch",
            [MouthPart.LowerArch] = "lower arch",
            [MouthPart.UpperRightSextant] = "upper right sextant",
            [MouthPart.UpperAnteriorSextant] = "upper front sextant",
            [MouthPart.UpperLeftSextant] = "upper left sextant",
            [MouthPart.LowerLeftSextant] = "lower left sextant",
            [MouthPart.LowerAnteriorSextant] = "lower front sextant",
            [MouthPart.LowerRightSextant] = "lower right sextant",
            [MouthPart.UpperRightQuadrant] = "upper right quadrant",
            [MouthPart.UpperLeftQuadrant] = "upper left quadrant",
            [MouthPart.LowerLeftQuadrant] = "lower left quadrant",
            [MouthPart.LowerRightQuadrant] = "lower right quadrant",
        },
        Amount = (digits, sign) => sign + digits,
    };
}
