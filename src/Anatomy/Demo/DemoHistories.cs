namespace DentaMind.Anatomy.Demo;

/// <summary>The histories of the twelve: one on an anticoagulant and denosumab, one child, one whom nobody has asked yet.</summary>
internal static class DemoHistories
{
    private const string Osei = "Dr Samuel Osei";
    private const string Fortin = "Dr Amélie Fortin";
    private const string Liu = "Grace Liu";
    private static readonly string[] Everything = ["Conditions", "Medications", "Allergies"];

    public static IReadOnlyList<DemoHealth> All { get; } =
    [
        new("DM-1001", ["Medications", "Allergies"],
            [new("asthma") { Since = "2024", Source = "Relative", SaidBy = "mother", Note = "Blue inhaler at school only" }], []),
        new("DM-1002", Everything, [new("dental-anxiety") { Source = "Relative", SaidBy = "father" }], []),
        new("DM-1003", ["Conditions", "Medications"],
            [new("metal") { Variant = "nickel", Status = "Suspected", Reaction = "Rash", Severity = "Mild", Source = "Relative", SaidBy = "mère" }, new("orthodontics") { Since = "2025-09" }], []),
        new("DM-1005", ["Allergies"],
            [new("pregnancy") { DueInDays = 118 }, new("other-medication") { Name = "Multivitamines prénatales", Since = "2026", Frequency = "1 par jour" }], []),
        new("DM-1006", ["Medications"],
            [
                new("smoking") { Variant = "cigarettes", Since = "2008", Measures = Measured(("per-day", 12, 9)) },
                new("latex") { Reaction = "Rash", Severity = "Moderate", Since = "2015" },
                new("toothache") { Note = "Dent 36 (FDI), au froid" },
            ], []),
        new("DM-1007", [],
            [
                new("hypertension") { Since = "2009", Measures = Measured(("systolic", 138, 3), ("diastolic", 82, 3)) },
                new("osteoporosis") { Since = "2019-04", Measures = Measured(("t-score", -2.8m, 400)) },
                new("heart-rhythm") { Name = "Atrial fibrillation", Since = "2021", Source = "Referral" },
                new("joint-replacement") { Variant = "knee", Since = "2018-11" },
                new("direct-anticoagulant") { Name = "Apixaban", Since = "2021", Dose = 5, DoseUnit = "Mg", Route = "Oral", Frequency = "twice a day", Source = "Referral" },
                new("denosumab") { Since = "2020-02", Dose = 60, DoseUnit = "Mg", Route = "Subcutaneous", Frequency = "every 6 months" },
                new("blood-pressure-medicine") { Name = "Ramipril", Dose = 5, DoseUnit = "Mg", Route = "Oral", Frequency = "every morning" },
                new("codeine") { Reaction = "Stomach", Severity = "Mild" },
                new("bleeding-after-extraction") { Since = "2022" },
            ],
            [
                new(3, Osei, "en-CA", "Panoramic X-ray taken to plan the lower right quadrant.\nAnticoagulant and denosumab confirmed with the patient. Physician to be asked before any extraction.", IsSigned: true,
                    ("The letter from the physician arrived: apixaban is not to be stopped.", "Arrived after signing")),
                new(0, Liu, "en-CA", "Telephone call: the patient asks whether the cleaning on Thursday needs any preparation.\nAdvised to take all medicines as usual.", IsSigned: true),
            ]),
        new("DM-1008", ["Allergies"],
            [
                new("diabetes") { Variant = "type-2", Since = "2014", Measures = Measured(("hba1c", 8.9m, 70)) },
                new("diabetes-tablet") { Name = "Metformin", Since = "2014", Dose = 1, DoseUnit = "G", Route = "Oral", Frequency = "twice a day" },
                new("periodontitis") { Variant = "stage-3", Since = "2023", Source = "Clinician" },
                new("bleeding-gums"),
            ],
            [new(1, Osei, "en-CA", "Emergency visit, upper left.\nTooth 26 (FDI): tender to percussion, no swelling.\nPeriapical and panoramic X-rays taken.\nNext step: sensitivity tests of 25 to 27 (FDI).", IsSigned: true)]),
        new("DM-1009", [],
            [
                new("penicillin") { Reaction = "Anaphylaxis", Severity = "Severe", Since = "1999", Note = "Hospitalisée un jour" },
                new("depression") { Since = "2020" },
                new("antidepressant") { Name = "Sertraline", Since = "2020-03", Dose = 100, DoseUnit = "Mg", Route = "Oral", Frequency = "1 fois par jour" },
                new("dental-trauma") { Since = "2002", Note = "Dent 11 (FDI), chute à vélo" },
            ],
            [new(1, Fortin, "fr-CA", "Contrôle de la dent 11 (FDI).\nPas de douleur, test au froid faible. Radiographie à refaire dans six mois.", IsSigned: true)]),
        new("DM-1010", ["Allergies"],
            [
                new("heart-valve") { Variant = "prosthetic", Since = "2016" },
                new("vitamin-k-antagonist") { Name = "Warfarin", Since = "2016", Dose = 4, DoseUnit = "Mg", Route = "Oral", Frequency = "every evening", Measures = Measured(("inr", 2.8m, 11)) },
                new("radiotherapy-head-neck") { Variant = "lower-jaw", Status = "Resolved", Since = "2019", Until = "2019", Source = "Referral", Measures = Measured(("radiation-dose", 60, 2500)) },
                new("dry-mouth") { Since = "2019" },
            ], []),
        new("DM-1011", Everything, [],
            [new(0, Osei, "en-CA", "Recall examination.\nMedical history reviewed with the patient; no changes.\nTooth 47 (FDI): ", IsSigned: false)]),
        new("DM-1012", [],
            [
                new("cancer") { Name = "Sein", Status = "Resolved", Since = "2021", Until = "2022" },
                new("bisphosphonate") { Name = "Zolédronate", Status = "Resolved", Since = "2021", Until = "2023", Dose = 4, DoseUnit = "Mg", Route = "Intravenous", Frequency = "tous les 6 mois", Source = "Referral" },
                new("trouble-with-anaesthesia") { Note = "Palpitations; préfère sans vasoconstricteur" },
                new("chlorhexidine") { Status = "Suspected", Reaction = "Unknown" },
            ], []),
    ];

    private static Dictionary<string, (decimal Value, int DaysAgo)> Measured(params (string Measure, decimal Value, int DaysAgo)[] measures) =>
        measures.ToDictionary(one => one.Measure, one => (one.Value, one.DaysAgo));
}
