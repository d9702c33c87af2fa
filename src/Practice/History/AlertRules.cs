using static DentaMind.Practice.History.AlertSeverity;

namespace DentaMind.Practice.History;

/// <summary>Derives alerts from facts: a table, and nothing but the table.</summary>
/// <remarks>A fact that is only suspected counts like one that holds. One fact more never takes a severe alert away.</remarks>
internal static class AlertRules
{
    private const int MonthsOfDenosumab = 12;
    private const int DaysOfPregnancyPastDue = 30;
    private const decimal HighInr = 4;
    private const decimal HighHbA1c = 8;
    private const int HighSystolic = 180;
    private const int HighDiastolic = 110;
    private const int MonthsUntilOld = 12;

    private static readonly (string Code, AlertSeverity Severity, Func<KeptFact, DateOnly, bool> Rests)[] Table =
    [
        ("anaphylaxis", Severe, IsAnaphylaxis),
        ("allergy-latex", Severe, (fact, day) => Stands(fact, day, "latex")),
        ("allergy-local-anaesthetic", Severe, (fact, day) => Stands(fact, day, "local-anaesthetic")),
        ("allergy-penicillin", Severe, (fact, day) => Stands(fact, day, "penicillin")),
        ("anticoagulant", Severe, (fact, day) => Stands(fact, day, "vitamin-k-antagonist", "direct-anticoagulant", "heparin")),
        ("inr-high", Severe, (fact, day) => fact.Stands(day) && Value(fact, "inr") >= HighInr),
        ("bleeding-disorder", Severe, (fact, day) => Stands(fact, day, "bleeding-disorder")),
        ("mronj-risk", Severe, IsAntiresorptive),
        ("radiotherapy-jaws", Severe, (fact, _) => fact.Fact.Kind == "radiotherapy-head-neck"),
        ("endocarditis-risk", Severe, IsEndocarditisRisk),
        ("pregnancy", Severe, (fact, day) => Stands(fact, day, "pregnancy") && !IsLongDue(fact, day)),
        ("adrenal-crisis-risk", Severe, (fact, day) => Stands(fact, day, "adrenal-insufficiency")),
        ("immunosuppression", Severe, (fact, day) => Stands(fact, day, "immunosuppression", "organ-transplant", "immunosuppressant", "chemotherapy")),
        ("allergy", Caution, (fact, day) => Allergy(fact, day) && !IsAnaphylaxis(fact, day) && fact.Fact.Kind is not ("latex" or "local-anaesthetic" or "penicillin" or "pollen")),
        ("antiplatelet", Caution, (fact, day) => Stands(fact, day, "antiplatelet")),
        ("steroid", Caution, (fact, day) => Stands(fact, day, "steroid")),
        ("diabetes-uncontrolled", Caution, IsUncontrolled),
        ("blood-pressure-high", Caution, (fact, day) => Stands(fact, day, "hypertension") && (Value(fact, "systolic") >= HighSystolic || Value(fact, "diastolic") >= HighDiastolic)),
        ("pacemaker", Caution, (fact, day) => Stands(fact, day, "pacemaker")),
        ("heart", Caution, (fact, day) => Stands(fact, day, "heart-attack", "angina", "heart-failure", "stroke", "heart-rhythm")),
        ("epilepsy", Caution, (fact, day) => Stands(fact, day, "epilepsy")),
        ("kidney-or-liver", Caution, (fact, day) => Stands(fact, day, "kidney-disease", "liver-disease")),
        ("trouble-with-anaesthesia", Caution, (fact, day) => Stands(fact, day, "trouble-with-anaesthesia", "fainting")),
        ("pregnancy-over", Caution, (fact, day) => Stands(fact, day, "pregnancy") && IsLongDue(fact, day)),
        ("diabetes", Notice, (fact, day) => Stands(fact, day, "diabetes") && !IsUncontrolled(fact, day)),
        ("smoking", Notice, (fact, day) => Stands(fact, day, "smoking")),
        ("joint-replacement", Notice, (fact, day) => Stands(fact, day, "joint-replacement")),
        ("breastfeeding", Notice, (fact, day) => Stands(fact, day, "breastfeeding")),
        ("dental-anxiety", Notice, (fact, day) => Stands(fact, day, "dental-anxiety")),
    ];

    private static readonly HistorySection[] AlwaysAsked = [HistorySection.Allergies, HistorySection.Medications, HistorySection.Conditions];

    /// <summary>Every alert of a history on a day, the heaviest first.</summary>
    public static IReadOnlyList<Alert> Of(PatientHistory history, DateOnly day)
    {
        var facts = history.Current.Where(fact => !fact.IsNone).ToList();
        var derived = Table
            .Select(rule => new Alert(rule.Code, rule.Severity, [.. facts.Where(fact => rule.Rests(fact, day)).Select(fact => fact.Id)], []))
            .Where(alert => alert.Facts.Count > 0);
        return [.. derived.Concat(Unknown(history, day)).Concat(Old(history, day)).OrderBy(alert => alert.Severity)];
    }

    /// <summary>What nobody asked about is a danger of its own.</summary>
    private static IEnumerable<Alert> Unknown(PatientHistory history, DateOnly day) =>
        AlwaysAsked.Where(section => history.Asked(section, day) == AskedState.NotAsked).ToList() is { Count: > 0 } sections
            ? [new Alert("not-asked", Caution, [], sections)]
            : [];

    private static IEnumerable<Alert> Old(PatientHistory history, DateOnly day)
    {
        var last = history.Versions.Select(one => one.RecordedAt).Concat(history.Confirmations.Select(one => one.ConfirmedAt)).DefaultIfEmpty().Max();
        return history.Current.Count > 0 && DateOnly.FromDateTime(last.UtcDateTime) < day.AddMonths(-MonthsUntilOld) ? [new Alert("history-old", Caution, [], [])] : [];
    }

    private static bool Stands(KeptFact fact, DateOnly day, params ReadOnlySpan<string> kinds) => kinds.Contains(fact.Fact.Kind) && fact.Stands(day);

    private static bool Allergy(KeptFact fact, DateOnly day) => fact.Kind.Section == HistorySection.Allergies && fact.Stands(day);

    private static bool IsAnaphylaxis(KeptFact fact, DateOnly day) =>
        Allergy(fact, day) && (fact.Fact.Reaction is Reaction.Anaphylaxis or Reaction.Breathing || fact.Fact.Severity == FactSeverity.Severe);

    private static bool IsUncontrolled(KeptFact fact, DateOnly day) => Stands(fact, day, "diabetes") && Value(fact, "hba1c") >= HighHbA1c;

    /// <summary>Bisphosphonates stay in the bone for years; denosumab leaves it within about a year.</summary>
    private static bool IsAntiresorptive(KeptFact fact, DateOnly day) => fact.Fact.Kind switch
    {
        "bisphosphonate" or "mronj" => true,
        "denosumab" => fact.Stands(day) || PartialDate.Read(fact.Fact.Until) is not { } until || until.Last >= day.AddMonths(-MonthsOfDenosumab),
        "romosozumab" or "antiangiogenic" => fact.Stands(day),
        _ => false,
    };

    private static bool IsEndocarditisRisk(KeptFact fact, DateOnly day) => fact.Fact.Kind switch
    {
        "past-endocarditis" => true,
        "heart-valve" => fact.Fact.Variant != "disease" && fact.Stands(day),
        "congenital-heart-disease" => fact.Fact.Variant != "other" && fact.Stands(day),
        _ => false,
    };

    private static bool IsLongDue(KeptFact fact, DateOnly day) => fact.Fact.DueOn is { } due && due.AddDays(DaysOfPregnancyPastDue) < day;

    private static decimal? Value(KeptFact fact, string measure) => fact.Fact.Measures is { } measures && measures.TryGetValue(measure, out var measured) ? measured.Value : null;
}
