using static DentaMind.Practice.History.HistorySection;

namespace DentaMind.Practice.History;

/// <summary>The catalogue: kinds of facts that matter in dentistry, under plain codes of our own.</summary>
/// <remarks>It ships no licensed nomenclature; who holds one may give its codes with a fact.</remarks>
internal static class FactKinds
{
    private static readonly Measure HbA1c = new("hba1c", "%", 3, 20);
    private static readonly Measure Inr = new("inr", "", 0.5m, 15);
    private static readonly Measure RadiationDose = new("radiation-dose", "Gy", 0.1m, 120);
    private static readonly Measure PerDay = new("per-day", "", 0, 100);
    private static readonly Measure Systolic = new("systolic", "mmHg", 50, 300);
    private static readonly Measure Diastolic = new("diastolic", "mmHg", 20, 200);
    private static readonly Measure TScore = new("t-score", "", -7, 5);

    /// <summary>Every kind, section by section, the commonest of each first.</summary>
    public static IReadOnlyList<FactKind> All { get; } =
    [
        Of(Conditions, "hypertension", [], Systolic, Diastolic),
        Of(Conditions, "diabetes", ["type-1", "type-2", "gestational", "other"], HbA1c),
        Of(Conditions, "smoking", ["cigarettes", "vaping", "chewing-tobacco", "cannabis"], PerDay),
        Of(Conditions, "pregnancy"),
        Of(Conditions, "breastfeeding"),
        Of(Conditions, "heart-valve", ["prosthetic", "repaired", "disease"]),
        Of(Conditions, "past-endocarditis"),
        Of(Conditions, "congenital-heart-disease", ["cyanotic", "repaired", "other"]),
        Of(Conditions, "heart-attack"),
        Of(Conditions, "angina"),
        Of(Conditions, "heart-failure"),
        Of(Conditions, "heart-rhythm"),
        Of(Conditions, "pacemaker", ["pacemaker", "defibrillator"]),
        Of(Conditions, "stroke"),
        Of(Conditions, "bleeding-disorder", ["haemophilia-a", "haemophilia-b", "von-willebrand", "low-platelets", "other"]),
        Of(Conditions, "osteoporosis", [], TScore),
        Of(Conditions, "mronj"),
        Of(Conditions, "radiotherapy-head-neck", ["upper-jaw", "lower-jaw", "both-jaws", "neck", "unknown-field"], RadiationDose),
        Of(Conditions, "cancer"),
        Of(Conditions, "immunosuppression"),
        Of(Conditions, "hiv"),
        Of(Conditions, "organ-transplant"),
        Of(Conditions, "joint-replacement", ["hip", "knee", "shoulder", "other"]),
        Of(Conditions, "asthma"),
        Of(Conditions, "copd"),
        Of(Conditions, "sleep-apnoea"),
        Of(Conditions, "epilepsy"),
        Of(Conditions, "kidney-disease", ["moderate", "severe", "dialysis"]),
        Of(Conditions, "liver-disease", ["hepatitis-b", "hepatitis-c", "cirrhosis", "other"]),
        Of(Conditions, "thyroid", ["overactive", "underactive"]),
        Of(Conditions, "adrenal-insufficiency"),
        Of(Conditions, "reflux"),
        Of(Conditions, "eating-disorder"),
        Of(Conditions, "dry-mouth"),
        Of(Conditions, "arthritis", ["rheumatoid", "osteoarthritis", "other"]),
        Of(Conditions, "depression"),
        Of(Conditions, "anxiety"),
        Of(Conditions, "dementia"),
        Of(Conditions, "alcohol"),
        Of(Conditions, "drug-use"),
        Named(Conditions, "other-condition"),

        Of(Medications, "bisphosphonate"),
        Of(Medications, "denosumab"),
        Of(Medications, "romosozumab"),
        Of(Medications, "antiangiogenic"),
        Of(Medications, "vitamin-k-antagonist", [], Inr),
        Of(Medications, "direct-anticoagulant"),
        Of(Medications, "heparin"),
        Of(Medications, "antiplatelet"),
        Of(Medications, "antidepressant"),
        Of(Medications, "steroid"),
        Of(Medications, "immunosuppressant"),
        Of(Medications, "chemotherapy"),
        Of(Medications, "insulin"),
        Of(Medications, "diabetes-tablet"),
        Of(Medications, "blood-pressure-medicine"),
        Of(Medications, "beta-blocker"),
        Of(Medications, "calcium-channel-blocker"),
        Of(Medications, "statin"),
        Of(Medications, "anticonvulsant"),
        Of(Medications, "thyroid-hormone"),
        Of(Medications, "hormonal-contraceptive"),
        Of(Medications, "inhaler"),
        Of(Medications, "acid-blocker"),
        Of(Medications, "opioid"),
        Of(Medications, "anti-inflammatory"),
        Of(Medications, "sedative"),
        Of(Medications, "stimulant"),
        Named(Medications, "other-medication"),

        Of(Allergies, "penicillin"),
        Of(Allergies, "latex"),
        Of(Allergies, "local-anaesthetic"),
        Of(Allergies, "sulphite"),
        Of(Allergies, "sulfonamide"),
        Of(Allergies, "macrolide"),
        Of(Allergies, "clindamycin"),
        Of(Allergies, "aspirin-nsaid"),
        Of(Allergies, "codeine"),
        Of(Allergies, "chlorhexidine"),
        Of(Allergies, "iodine"),
        Of(Allergies, "metal", ["nickel", "gold", "palladium", "other"]),
        Of(Allergies, "acrylate"),
        Of(Allergies, "food"),
        Of(Allergies, "pollen"),
        Named(Allergies, "other-allergy"),

        Of(DentalHistory, "dental-anxiety"),
        Of(DentalHistory, "fainting"),
        Of(DentalHistory, "trouble-with-anaesthesia"),
        Of(DentalHistory, "bleeding-after-extraction"),
        Of(DentalHistory, "dental-trauma"),
        Of(DentalHistory, "gum-treatment"),
        Of(DentalHistory, "orthodontics"),
        Of(DentalHistory, "jaw-surgery"),
        Of(DentalHistory, "grinding"),
        Of(DentalHistory, "prosthesis"),
        Named(DentalHistory, "other-dental"),

        Of(Symptoms, "toothache"),
        Of(Symptoms, "sensitivity"),
        Of(Symptoms, "swelling"),
        Of(Symptoms, "bleeding-gums"),
        Of(Symptoms, "bad-breath"),
        Of(Symptoms, "jaw-pain"),
        Of(Symptoms, "numbness"),
        Of(Symptoms, "sore"),
        Of(Symptoms, "loose-tooth"),
        Of(Symptoms, "fever"),
        Named(Symptoms, "other-symptom"),

        Of(Diagnoses, "caries"),
        Of(Diagnoses, "gingivitis"),
        Of(Diagnoses, "periodontitis", ["stage-1", "stage-2", "stage-3", "stage-4"]),
        Of(Diagnoses, "pulpitis"),
        Of(Diagnoses, "apical-periodontitis"),
        Of(Diagnoses, "cracked-tooth"),
        Of(Diagnoses, "erosion"),
        Of(Diagnoses, "tmd"),
        Of(Diagnoses, "lichen-planus"),
        Of(Diagnoses, "malocclusion"),
        Named(Diagnoses, "other-diagnosis"),

        .. Enum.GetValues<HistorySection>().Select(section => Of(section, $"none-known-{section}".ToLowerInvariant())),
    ];

    private static readonly Dictionary<string, FactKind> ByCode = All.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public static FactKind? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The kind that says: asked, and there is none.</summary>
    public static FactKind NoneOf(HistorySection section) => ByCode[$"none-known-{section}".ToLowerInvariant()];

    public static bool IsNone(string code) => code.StartsWith("none-known-", StringComparison.Ordinal);

    private static FactKind Of(HistorySection section, string code, string[]? variants = null, params Measure[] measures) =>
        new(code, section, variants ?? [], measures, IsNamed: false);

    private static FactKind Named(HistorySection section, string code) => new(code, section, [], [], IsNamed: true);
}
