using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>A few templates to begin with, in our own words; the practice changes or retires them as it likes.</summary>
internal static class FirstNoteTemplates
{
    private static readonly (string Kind, string Language, string Name, string Body)[] All =
    [
        ("Template", "en-CA", "Recall examination", """
            Reason for visit: recall examination.
            Medical history: reviewed with the patient; changes: ___
            Extra-oral: ___
            Soft tissues: ___
            Gums: ___
            Teeth: ___
            X-rays taken today, and why: ___
            Findings discussed with the patient: ___
            Next visit: ___
            """),
        ("Template", "en-CA", "Direct filling", """
            Tooth (FDI) and surfaces: ___
            Reason: ___
            Consent: options, risks and cost were discussed; the patient agrees.
            Local anaesthetic, amount and place: ___
            Isolation: ___
            Caries removed; depth: ___
            Material and shade: ___
            Bite checked and polished.
            Advice given: ___
            """),
        ("Template", "en-CA", "Extraction", """
            Tooth (FDI), read back aloud: ___
            Reason: ___
            Medical history and alerts checked today: ___
            Consent: options and risks were discussed; the patient agrees.
            Local anaesthetic, amount and place: ___
            Course: ___
            Bleeding stopped after ___ minutes.
            Advice after extraction given in words and in writing.
            """),
        ("Template", "en-CA", "Emergency visit", """
            Complaint, in the patient's words: ___
            Since: ___
            Pain (0 to 10): ___
            Examination and tests: ___
            X-rays taken today, and why: ___
            What it is thought to be: ___
            Done today: ___
            Next step: ___
            """),
        ("Snippet", "en-CA", "History reviewed", "Medical history reviewed with the patient; no changes."),
        ("Snippet", "en-CA", "Consent given", "Options, risks, benefits and cost were discussed. The patient's questions were answered and the patient agrees."),
        ("Snippet", "en-CA", "Treatment declined", "Treatment was offered and the risks of waiting were explained. The patient declines for now. Reason: ___"),
        ("Template", "fr-CA", "Examen de rappel", """
            Motif de la visite : examen de rappel.
            Antécédents médicaux : revus avec la personne; changements : ___
            Examen exobuccal : ___
            Tissus mous : ___
            Gencives : ___
            Dents : ___
            Radiographies prises aujourd'hui, et pourquoi : ___
            Constatations expliquées à la personne : ___
            Prochaine visite : ___
            """),
        ("Template", "fr-CA", "Obturation directe", """
            Dent (FDI) et surfaces : ___
            Motif : ___
            Consentement : options, risques et coût expliqués; la personne accepte.
            Anesthésique local, quantité et endroit : ___
            Isolation : ___
            Carie retirée; profondeur : ___
            Matériau et teinte : ___
            Occlusion vérifiée, polissage fait.
            Conseils donnés : ___
            """),
        ("Template", "fr-CA", "Extraction", """
            Dent (FDI), relue à voix haute : ___
            Motif : ___
            Antécédents médicaux et alertes vérifiés aujourd'hui : ___
            Consentement : options et risques expliqués; la personne accepte.
            Anesthésique local, quantité et endroit : ___
            Déroulement : ___
            Saignement arrêté après ___ minutes.
            Conseils après extraction donnés de vive voix et par écrit.
            """),
        ("Template", "fr-CA", "Visite d'urgence", """
            Plainte, dans les mots de la personne : ___
            Depuis : ___
            Douleur (0 à 10) : ___
            Examen et tests : ___
            Radiographies prises aujourd'hui, et pourquoi : ___
            Ce que l'on pense : ___
            Fait aujourd'hui : ___
            Prochaine étape : ___
            """),
        ("Snippet", "fr-CA", "Antécédents revus", "Antécédents médicaux revus avec la personne; aucun changement."),
        ("Snippet", "fr-CA", "Consentement donné", "Options, risques, bienfaits et coût expliqués. Les questions ont reçu une réponse et la personne accepte."),
        ("Snippet", "fr-CA", "Traitement refusé", "Le traitement a été proposé et les risques d'attendre ont été expliqués. La personne refuse pour l'instant. Raison : ___"),
    ];

    private static readonly DateTimeOffset WrittenAt = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    public static void Write(MigrationBuilder to)
    {
        var writtenAt = WrittenAt.UtcTicks / TimeSpan.TicksPerMicrosecond;
        foreach (var (kind, language, name, body) in All)
        {
            // SQLite keeps ids as capitals in text; PostgreSQL reads the same text as its own uuid.
            var id = Guid.CreateVersion7().ToString().ToUpperInvariant();
            to.Sql($"""
                INSERT INTO note_templates (id, kind, language, name, body, is_retired, version, changed_by, changed_at)
                VALUES ('{id}', '{kind}', '{language}', '{Quoted(name)}', '{Quoted(body)}', {(to.IsSqlite() ? "0" : "false")}, 1, 'DentaMind', {writtenAt});
                """);
        }
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private static bool IsSqlite(this MigrationBuilder to) => to.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
}
