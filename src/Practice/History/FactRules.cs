using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>What can be said of a patient's health and what cannot: one sentence for each field that is not right.</summary>
internal static class FactRules
{
    private const int LongestName = 120;
    private const int LongestPhrase = 80;
    private const int LongestNote = 2000;
    private const int LongestCode = 60;
    private const int MostCodes = 10;

    /// <summary>What is wrong with the fact by itself.</summary>
    public static Refusal? Check(Fact? fact)
    {
        if (FactKinds.Find(fact?.Kind) is not { } kind || FactKinds.IsNone(kind.Code))
            return Refusal.Invalid("kind", "Choose what it is from the catalogue; for anything else there is an 'other' in each part.");
        var wrong = new Wrong();
        CheckWords(fact!, kind, wrong);
        CheckDose(fact!, kind, wrong);
        CheckAllergy(fact!, kind, wrong);
        CheckMeasures(fact!, kind, wrong);
        CheckCodes(fact!, wrong);
        CheckStatus(fact!, wrong);
        return wrong.Refusal;
    }

    private static void CheckWords(Fact fact, FactKind kind, Wrong wrong)
    {
        wrong.Unless(fact.Name is null || (fact.Name.Trim().Length > 0 && fact.Name.Length <= LongestName), "name", "Give a name of 1 to 120 characters, or none.");
        wrong.Unless(!kind.IsNamed || fact.Name is not null, "name", "Say in words what it is.");
        wrong.Unless((fact.SaidBy?.Length ?? 0) <= LongestPhrase, "saidBy", "Say in at most 80 characters who said it.");
        wrong.Unless((fact.Frequency?.Length ?? 0) <= LongestPhrase, "frequency", "Say in at most 80 characters how often.");
        wrong.Unless((fact.Note?.Length ?? 0) <= LongestNote, "note", "Write at most 2000 characters.");
        wrong.Unless(fact.Variant is null || kind.Variants.Contains(fact.Variant), "variant", "Choose one of the sorts that the catalogue gives for this.");
        wrong.Unless(Enum.IsDefined(fact.Source), "source", "Say who says so.");
    }

    private static void CheckDose(Fact fact, FactKind kind, Wrong wrong)
    {
        var isMedicine = kind.Section == HistorySection.Medications;
        wrong.Unless(isMedicine || fact.Dose is null, "dose", "Only a medicine has a dose.");
        wrong.Unless(isMedicine || fact.Route is null, "route", "Only a medicine is given by a route.");
        wrong.Unless(fact.Dose is null == fact.DoseUnit is null, "doseUnit", "Give the dose together with its unit.");
        if (fact is { Dose: { } dose, DoseUnit: { } unit })
            wrong.Unless(dose > 0 && dose <= Most(unit), "dose", $"Nobody takes that much at a time: give more than 0 and at most {Most(unit)}.");
    }

    private static decimal Most(DoseUnit unit) => unit switch
    {
        DoseUnit.Mg => 10_000,
        DoseUnit.Mcg => 50_000,
        DoseUnit.G => 50,
        DoseUnit.Ml => 2_000,
        DoseUnit.Iu => 1_000_000,
        DoseUnit.Tablets => 50,
        _ => 100,
    };

    private static void CheckAllergy(Fact fact, FactKind kind, Wrong wrong)
    {
        var isAllergy = kind.Section == HistorySection.Allergies;
        wrong.Unless(isAllergy || fact.Reaction is null, "reaction", "Only an allergy has a reaction.");
        wrong.Unless(fact.DueOn is null || kind.Code == "pregnancy", "dueOn", "Only a pregnancy has a day on which the child is due.");
    }

    private static void CheckMeasures(Fact fact, FactKind kind, Wrong wrong)
    {
        foreach (var (code, measured) in fact.Measures ?? new Dictionary<string, Measured>())
        {
            var measure = kind.Measures.FirstOrDefault(one => one.Code == code);
            if (measure is null || measured is null)
                wrong.Add("measures", "Give only what can be measured of this, as the catalogue lists it.");
            else
                wrong.Unless(measured.Value >= measure.Least && measured.Value <= measure.Most, $"measures.{code}",
                    $"That cannot be: give {measure.Least} to {measure.Most} {measure.Unit}".TrimEnd() + ".");
        }
        if (fact.Measures is { } both && both.TryGetValue("systolic", out var upper) && both.TryGetValue("diastolic", out var lower))
            wrong.Unless(upper?.Value > lower?.Value, "measures.diastolic", "The lower pressure is below the upper one.");
    }

    private static void CheckCodes(Fact fact, Wrong wrong)
    {
        var codes = fact.Codes ?? [];
        wrong.Unless(codes.Count <= MostCodes && codes.All(IsUsable), "codes", "Give at most 10 codes, each with its system, of at most 60 characters.");

        static bool IsUsable(FactCode? code) =>
            code is { System.Length: > 0 and <= LongestCode, Code.Length: > 0 and <= LongestCode } && (code.Display?.Length ?? 0) <= LongestName;
    }

    private static void CheckStatus(Fact fact, Wrong wrong)
    {
        wrong.Unless(Enum.IsDefined(fact.Status) && fact.Status != FactStatus.Withdrawn, "status", "Say whether it holds, is suspected or is over; what was a mistake is withdrawn.");
        wrong.Unless(fact.Since is null || PartialDate.Read(fact.Since) is not null, "since", "Give a year, a month or a day: 2019, 2019-05 or 2019-05-14.");
        wrong.Unless(fact.Until is null || PartialDate.Read(fact.Until) is not null, "until", "Give a year, a month or a day: 2019, 2019-05 or 2019-05-14.");
        wrong.Unless(fact.SinceAge is null or (>= 0 and <= 130), "sinceAge", "Give an age of 0 to 130 years.");
        wrong.Unless(fact.Since is null || fact.SinceAge is null, "sinceAge", "Give the date or the age, not both.");
    }
}
