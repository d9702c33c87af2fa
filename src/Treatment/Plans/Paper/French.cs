using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>A printed plan in French, as written in Canada.</summary>
internal static class French
{
    public static PaperWords Words { get; } = new()
    {
        Culture = "fr-CA",
        Title = "Plan de traitement",
        Born = "Date de naissance",
        Edition = "Édition",
        ProposedBy = "Proposé par",
        NotSigned = "Non signé. À titre d’information seulement.",
        TeethAre = "Les dents sont indiquées dans la notation {0}, chacune avec son nom.",
        Visit = "Visite",
        Treatment = "Traitement",
        Where = "Où",
        Fee = "Honoraires",
        Insurance = "Assurance (estimation)",
        Patient = "Vous payez (estimation)",
        Total = "Total",
        WriteOff = "moins la réduction de {0} selon l’entente avec l’assureur",
        FeeUnknown = "honoraires à déterminer",
        Estimated = "Tous les montants sont des estimations faites le {0}. C’est l’assureur qui décide de ce qu’il paie.",
        HowReckoned = "Comment l’estimation a été faite",
        Consent = "Consentement",
        SignedBy = "Signé par",
        Typed = "signé en tapant le nom",
        SignedAt = "Signé le",
        RecordedBy = "Consigné par",
        Images = "Radiographies liées",
        Page = "Page",
        Of = "sur",
        ContentHash = "SHA-256 du contenu",
        Phases = new Dictionary<PhaseKind, string>
        {
            [PhaseKind.Urgent] = "Urgent",
            [PhaseKind.DiseaseControl] = "Maîtrise de la maladie",
            [PhaseKind.Restorative] = "Restauration",
            [PhaseKind.Elective] = "Facultatif",
            [PhaseKind.Maintenance] = "Maintien",
            [PhaseKind.Own] = "Phase",
        },
        Parts = new Dictionary<MouthPart, string>
        {
            [MouthPart.WholeMouth] = "toute la bouche",
            [MouthPart.UpperArch] = "arcade supérieure",
            [MouthPart.LowerArch] = "arcade inférieure",
            [MouthPart.UpperRightSextant] = "sextant supérieur droit",
            [MouthPart.UpperAnteriorSextant] = "sextant supérieur antérieur",
            [MouthPart.UpperLeftSextant] = "sextant supérieur gauche",
            [MouthPart.LowerLeftSextant] = "sextant inférieur gauche",
            [MouthPart.LowerAnteriorSextant] = "sextant inférieur antérieur",
            [MouthPart.LowerRightSextant] = "sextant inférieur droit",
            [MouthPart.UpperRightQuadrant] = "quadrant supérieur droit",
            [MouthPart.UpperLeftQuadrant] = "quadrant supérieur gauche",
            [MouthPart.LowerLeftQuadrant] = "quadrant inférieur gauche",
            [MouthPart.LowerRightQuadrant] = "quadrant inférieur droit",
        },
        Amount = (digits, sign) => $"{digits.Replace(',', '\u00a0').Replace('.', ',')}\u00a0{sign}",
    };
}
