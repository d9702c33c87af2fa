using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>What a patient agrees to when signing a plan, in the practice's words; each change is a new version, and none is ever lost.</summary>
internal sealed class ConsentText
{
    private ConsentText()
    {
    }

    /// <summary>The text that a practice begins with; it is to be read by the practice's own adviser before it is used.</summary>
    public static ConsentText Beginning { get; } = new()
    {
        En = """
            I have read this treatment plan, and it was explained to me: what is to be done, why, what else could be done, what may go wrong, and what may happen if nothing is done. I could ask questions, and they were answered.

            I understand that the amounts are estimates. What my insurance pays is decided by my insurer, and I am responsible for what it does not pay.

            I agree to the treatment that is listed here. I may change my mind about anything that has not been done yet by telling the practice.
            """,
        Fr = """
            J’ai lu ce plan de traitement et on me l’a expliqué : ce qui sera fait, pourquoi, quelles sont les autres possibilités, ce qui peut mal tourner et ce qui peut arriver si rien n’est fait. J’ai pu poser des questions et on y a répondu.

            Je comprends que les montants sont des estimations. C’est mon assureur qui décide de ce que paie mon assurance, et je suis responsable de ce qu’elle ne paie pas.

            J’accepte les traitements énumérés ici. Je peux changer d’avis sur tout ce qui n’a pas encore été fait en le disant à la clinique.
            """,
    };

    /// <summary>0 for the text that a practice begins with.</summary>
    public int Version { get; private set; }

    public string En { get; private set; } = "";

    public string Fr { get; private set; } = "";

    public DateTimeOffset? Since { get; private set; }

    public static ConsentText Write(int version, string en, string fr, DateTimeOffset now) => new() { Version = version, En = en, Fr = fr, Since = now };

    public string In(PaperLanguage language) => language == PaperLanguage.Fr ? Fr : En;

    public ConsentTextView ToView() => new(Version, En, Fr, Since);
}

/// <summary>Finds consent texts.</summary>
internal sealed class ConsentTexts(ClinicDb db)
{
    public async Task<ConsentText> CurrentAsync(CancellationToken ct) =>
        await db.Set<ConsentText>().AsNoTracking().OrderByDescending(text => text.Version).FirstOrDefaultAsync(ct) ?? ConsentText.Beginning;

    public async Task<IReadOnlyList<ConsentText>> AllAsync(CancellationToken ct) =>
        [.. await db.Set<ConsentText>().AsNoTracking().OrderByDescending(text => text.Version).ToListAsync(ct), ConsentText.Beginning];
}
