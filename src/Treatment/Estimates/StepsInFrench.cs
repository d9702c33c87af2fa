using System.Globalization;
using DentaMind.Kernel;

namespace DentaMind.Treatment.Estimates;

/// <summary>Each step as a sentence that can be read aloud at the front desk, in French.</summary>
internal static class StepsInFrench
{
    public static string Say(Step step, bool isOnlyInsurance)
    {
        var insurance = Spoken.FrenchInsurance(step.Ordinal, isOnlyInsurance);
        return Spoken.Sentence(Refusal(step, insurance) ?? Limit(step, insurance) ?? Sum(step, insurance));
    }

    public static string SayWait(Gain gain) => string.Create(
        CultureInfo.InvariantCulture, $"En attendant {Count(gain.Days, "jour")}, jusqu’au {Spoken.French(gain.On)}, l’assurance paie {Spoken.French(gain.More)} de plus.");

    private static string? Refusal(Step step, string insurance) => step.Code switch
    {
        StepCode.NoCoverage => "aucune assurance au dossier\u00a0: le patient paie tout.",
        StepCode.CoverNotBegun => $"{insurance} commence le {Day(step.Date)}, après cette visite\u00a0: elle ne paie rien.",
        StepCode.CoverEnded => $"{insurance} a pris fin le {Day(step.Date)}\u00a0: elle ne paie rien.",
        StepCode.NotCovered => $"{insurance} ne couvre pas ce genre de soins\u00a0: elle ne paie rien.",
        StepCode.Excluded => $"{insurance} exclut cet acte\u00a0: elle ne paie rien.",
        StepCode.Waiting => $"{insurance} ne paie cet acte qu’après {Count(step.Number, "mois")} de couverture, soit à partir du {Day(step.Until)}\u00a0: elle ne paie encore rien.",
        StepCode.TooYoung => $"{insurance} paie cet acte à partir de {Age(step.Number)}, et le patient a {Age(step.Span)}\u00a0: elle ne paie rien.",
        StepCode.TooOld => $"{insurance} paie cet acte jusqu’à {Age(step.Number)}, et le patient a {Age(step.Span)}\u00a0: elle ne paie rien.",
        StepCode.AgeUnknown => $"{insurance} ne paie cet acte qu’à certains âges, et la date de naissance est inconnue\u00a0: on compte comme si l’âge convenait.",
        StepCode.MissingTooth => $"la dent a été perdue le {Day(step.Date)}, avant le début de la couverture, et la clause de dent manquante s’applique\u00a0: {insurance} ne paie rien.",
        StepCode.MissingToothUnknown =>
            $"{insurance} ne remplace pas une dent perdue avant le {Day(step.Date)}, et la date de la perte n’est pas notée\u00a0: rien n’est compté d’ici là.",
        _ => null,
    };

    private static string? Limit(Step step, string insurance) => step.Code switch
    {
        StepCode.FrequencyRolling =>
            $"{insurance} paie cet acte {Count(step.Number, "fois")} en {Count(step.Span, "mois")}, et le dernier date du {Day(step.Date)}\u00a0: elle paie de nouveau à partir du {Day(step.Until)}.",
        StepCode.FrequencyYear =>
            $"{insurance} paie cet acte {Count(step.Number, "fois")} par année, et le dernier date du {Day(step.Date)}\u00a0: elle paie de nouveau à partir du {Day(step.Until)}.",
        StepCode.FrequencyLifetime => $"{insurance} paie cet acte {Count(step.Number, "fois")} dans une vie, et le dernier date du {Day(step.Date)}\u00a0: elle ne paie rien.",
        StepCode.Replacement =>
            $"{insurance} paie un remplacement {Age(step.Number)} après le dernier, qui date du {Day(step.Date)}\u00a0: elle paie de nouveau à partir du {Day(step.Until)}.",
        StepCode.AnnualMaximum => Most(step, "son maximum annuel"),
        StepCode.FamilyMaximum => Most(step, "le maximum annuel de la famille"),
        StepCode.LifetimeMaximum => Most(step, "son maximum viager"),
        StepCode.Downgrade => $"{insurance} paie comme s’il s’agissait de «\u00a0{step.Procedure!.Words.Fr}\u00a0» et compte {Sum(step.Amount)} au lieu de {Sum(step.Of)}.",
        StepCode.DowngradeUnknown =>
            $"{insurance} paie comme s’il s’agissait de «\u00a0{step.Procedure!.Words.Fr}\u00a0», dont aucun tarif n’est au dossier\u00a0: on n’en tient pas compte, et elle pourrait payer moins.",
        _ => null,
    };

    private static string Sum(Step step, string insurance) => step.Code switch
    {
        StepCode.Fee => $"notre tarif est de {Sum(step.Amount)}.",
        StepCode.FeeUnknown => $"aucun tarif n’est en vigueur pour «\u00a0{step.Procedure!.Words.Fr}\u00a0»\u00a0: rien ne peut être compté d’ici là.",
        StepCode.Allowed => $"{insurance} a une entente avec nous et admet {Sum(step.Amount)} sur {Sum(step.Of)}.",
        StepCode.AllowedWithoutContract => $"{insurance} n’a pas d’entente avec nous et compte {Sum(step.Amount)} de notre tarif.",
        StepCode.AllowedAsCharged => $"{insurance} compte notre tarif en entier, {Sum(step.Amount)}.",
        StepCode.LessFirstPaid => $"{insurance} retire d’abord les {Sum(step.Of)} déjà payés\u00a0: il reste {Sum(step.Amount)}.",
        StepCode.Copay => $"la part fixe du patient est de {Sum(step.Of)}\u00a0: il reste {Sum(step.Amount)}.",
        StepCode.Deductible => $"le patient doit encore {Sum(step.Of)} de la franchise\u00a0: il reste {Sum(step.Amount)}.",
        StepCode.FamilyDeductible => $"la famille doit encore {Sum(step.Of)} de sa franchise\u00a0: il reste {Sum(step.Amount)}.",
        StepCode.Percent => $"{insurance} couvre {step.Number}\u00a0% de {Sum(step.Of)}, soit {Sum(step.Amount)}.",
        StepCode.AlreadyPaid => $"{insurance} retire les {Sum(step.Of)} déjà payés\u00a0: il reste {Sum(step.Amount)}.",
        StepCode.StillOwed => $"il ne reste que {Sum(step.Amount)} à payer, moins que {Sum(step.Of)}.",
        StepCode.Pays => $"{insurance} paie {Sum(step.Amount)}.",
        StepCode.WriteOff => $"nous accordons une réduction de {Sum(step.Amount)}, selon l’entente.",
        StepCode.Patient => $"le patient paie {Sum(step.Amount)}.",
        _ => throw new InvalidOperationException($"No words for {step.Code}."),
    };

    private static string Most(Step step, string maximum) => step.Amount.IsZero
        ? $"{maximum} est épuisé\u00a0: rien n’est payé des {Sum(step.Of)}."
        : $"il ne reste que {Sum(step.Amount)} sur {maximum}, moins que {Sum(step.Of)}.";

    private static string Age(int years) => Count(years, "an");

    private static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count}\u00a0{thing}{(count < 2 || thing is "fois" or "mois" ? "" : "s")}");

    private static string Day(DateOnly? day) => Spoken.French(day);

    private static string Sum(Money amount) => Spoken.French(amount);
}
