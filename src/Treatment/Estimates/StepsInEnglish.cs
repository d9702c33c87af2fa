using System.Globalization;
using DentaMind.Kernel;

namespace DentaMind.Treatment.Estimates;

/// <summary>Each step as a sentence that can be read aloud at the front desk, in English.</summary>
internal static class StepsInEnglish
{
    public static string Say(Step step, bool isOnlyInsurance)
    {
        var insurance = Spoken.EnglishInsurance(step.Ordinal, isOnlyInsurance);
        return Spoken.Sentence(Refusal(step, insurance) ?? Limit(step, insurance) ?? Sum(step, insurance));
    }

    public static string SayWait(Gain gain) => string.Create(
        CultureInfo.InvariantCulture, $"Wait {Count(gain.Days, "day")}, until {Spoken.English(gain.On)}, and the insurance pays {Spoken.English(gain.More)} more.");

    private static string? Refusal(Step step, string insurance) => step.Code switch
    {
        StepCode.NoCoverage => "no insurance is on file, so the patient pays all of it.",
        StepCode.CoverNotBegun => $"{insurance} begins on {Day(step.Date)}, after this visit: it pays nothing.",
        StepCode.CoverEnded => $"{insurance} ended on {Day(step.Date)}: it pays nothing.",
        StepCode.NotCovered => $"{insurance} does not cover this kind of care: it pays nothing.",
        StepCode.Excluded => $"{insurance} excludes this procedure: it pays nothing.",
        StepCode.Waiting => $"{insurance} pays for this only after {Count(step.Number, "month")} of cover, which is from {Day(step.Until)}: it pays nothing yet.",
        StepCode.TooYoung => $"{insurance} pays for this from the age of {step.Number}, and the patient is {step.Span}: it pays nothing.",
        StepCode.TooOld => $"{insurance} pays for this up to the age of {step.Number}, and the patient is {step.Span}: it pays nothing.",
        StepCode.AgeUnknown => $"{insurance} pays for this at certain ages only, and the birth date is not known: it is counted as if the age is right.",
        StepCode.MissingTooth => $"the tooth was lost on {Day(step.Date)}, before {insurance} began, and the missing-tooth clause holds: it pays nothing.",
        StepCode.MissingToothUnknown =>
            $"{insurance} does not replace a tooth lost before {Day(step.Date)}, and it is not written down when this one was lost: nothing is counted until it is.",
        _ => null,
    };

    private static string? Limit(Step step, string insurance) => step.Code switch
    {
        StepCode.FrequencyRolling =>
            $"{insurance} pays for this {Times(step.Number)} in {Count(step.Span, "month")}, and the last was on {Day(step.Date)}: it pays again from {Day(step.Until)}.",
        StepCode.FrequencyYear => $"{insurance} pays for this {Times(step.Number)} a year, and the last was on {Day(step.Date)}: it pays again from {Day(step.Until)}.",
        StepCode.FrequencyLifetime => $"{insurance} pays for this {Times(step.Number)} in a lifetime, and the last was on {Day(step.Date)}: it pays nothing.",
        StepCode.Replacement =>
            $"{insurance} pays for a new one {Count(step.Number, "year")} after the last, which was on {Day(step.Date)}: it pays again from {Day(step.Until)}.",
        StepCode.AnnualMaximum => Most(step, "its maximum for the year"),
        StepCode.FamilyMaximum => Most(step, "the family’s maximum for the year"),
        StepCode.LifetimeMaximum => Most(step, "its maximum for a lifetime"),
        StepCode.Downgrade => $"{insurance} pays as if it were “{step.Procedure!.Words.En}”, and counts {Sum(step.Amount)} instead of {Sum(step.Of)}.",
        StepCode.DowngradeUnknown =>
            $"{insurance} pays as if it were “{step.Procedure!.Words.En}”, for which no fee is on file: that is not counted, and it may pay less.",
        _ => null,
    };

    private static string Sum(Step step, string insurance) => step.Code switch
    {
        StepCode.Fee => $"our fee is {Sum(step.Amount)}.",
        StepCode.FeeUnknown => $"no fee is in force for “{step.Procedure!.Words.En}”: nothing can be counted until there is one.",
        StepCode.Allowed => $"{insurance} has a contract with us and allows {Sum(step.Amount)} of {Sum(step.Of)}.",
        StepCode.AllowedWithoutContract => $"{insurance} has no contract with us and counts {Sum(step.Amount)} of our fee.",
        StepCode.AllowedAsCharged => $"{insurance} counts our whole fee, {Sum(step.Amount)}.",
        StepCode.LessFirstPaid => $"{insurance} first takes off the {Sum(step.Of)} that is paid already: {Sum(step.Amount)} is left.",
        StepCode.Copay => $"the patient’s fixed part is {Sum(step.Of)}: {Sum(step.Amount)} is left.",
        StepCode.Deductible => $"the patient still has {Sum(step.Of)} of the deductible to pay: {Sum(step.Amount)} is left.",
        StepCode.FamilyDeductible => $"the family still has {Sum(step.Of)} of its deductible to pay: {Sum(step.Amount)} is left.",
        StepCode.Percent => $"{insurance} covers {step.Number} % of {Sum(step.Of)}, which is {Sum(step.Amount)}.",
        StepCode.AlreadyPaid => $"{insurance} takes off the {Sum(step.Of)} that is paid already: {Sum(step.Amount)} is left.",
        StepCode.StillOwed => $"only {Sum(step.Amount)} is still owed, less than {Sum(step.Of)}.",
        StepCode.Pays => $"{insurance} pays {Sum(step.Amount)}.",
        StepCode.WriteOff => $"we write off {Sum(step.Amount)}, as the contract says.",
        StepCode.Patient => $"the patient pays {Sum(step.Amount)}.",
        _ => throw new InvalidOperationException($"No words for {step.Code}."),
    };

    private static string Most(Step step, string maximum) => step.Amount.IsZero
        ? $"{maximum} is used up: it pays nothing of the {Sum(step.Of)}."
        : $"only {Sum(step.Amount)} is left of {maximum}, less than {Sum(step.Of)}.";

    private static string Times(int times) => times switch { 1 => "once", 2 => "twice", _ => string.Create(CultureInfo.InvariantCulture, $"{times} times") };

    private static string Count(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    private static string Day(DateOnly? day) => Spoken.English(day);

    private static string Sum(Money amount) => Spoken.English(amount);
}
