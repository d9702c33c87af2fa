using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>Opens and seals what is known of a patient's insurance, each book with the key of whom it was written for.</summary>
internal sealed class CoverageBooks(ClinicDb db, KeyRing keys, Door<FindMerged, MergedPatient> merged)
{
    /// <summary>The book with what was written for those who were merged into the patient; of whom nothing is written there is an empty one, which is saved with its first words.</summary>
    public async Task<Outcome<OpenBook>> OpenAsync(PatientId patient, Actor actor, CancellationToken ct)
    {
        var found = await merged.EnterAsync(new FindMerged(patient), actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var (who, ids) = (found.Answer, found.Answer.Ids);
        var rows = await db.Set<CoverageBook>().Where(book => ids.Contains(book.Patient)).ToListAsync(ct);
        var own = rows.Find(book => book.Patient == who.Kept);
        var sealedWords = own is null ? BookWords.None : Read(own, who);
        var others = rows.Where(book => book != own && !sealedWords.TakenIn.Contains(book.Patient)).OrderBy(book => book.Id).Select(book => Read(book, who).Coverage);
        return new OpenBook(own ?? CoverageBook.Open(who.Kept), others.Aggregate(sealedWords.Coverage, Together), who);
    }

    /// <summary>Writes the whole book down for the patient who answers; what was written for the others is in it from now on.</summary>
    public void Write(OpenBook open, CoverageWords words)
    {
        using var key = keys.OpenOwnerKey(open.Patient.KeyOf(open.Patient.Kept));
        var all = new BookWords(words, [.. open.Patient.Ids.Where(id => id != open.Patient.Kept)]);
        open.Book.Change(key.Seal(JsonSerializer.SerializeToUtf8Bytes(all, InsurancePlan.Form), CellOf(open.Book)));
    }

    private BookWords Read(CoverageBook book, MergedPatient who)
    {
        using var key = keys.OpenOwnerKey(who.KeyOf(book.Patient));
        return JsonSerializer.Deserialize<BookWords>(key.Open(book.Words, CellOf(book)), InsurancePlan.Form)!;
    }

    private static CoverageWords Together(CoverageWords one, CoverageWords other) => new(
        [.. one.Covers.Concat(other.Covers).DistinctBy(cover => cover.Id)],
        [.. one.LostTeeth.Concat(other.LostTeeth).DistinctBy(lost => lost.Tooth)],
        [.. one.Past.Concat(other.Past).Distinct()]);

    private static Cell CellOf(CoverageBook book) => new("coverage_books", "words", book.Id);
}

/// <summary>A book that is open: its row, what is known, and who answers.</summary>
internal sealed record OpenBook(CoverageBook Book, CoverageWords Words, MergedPatient Patient);

/// <summary>What is sealed: the insurance, and those merged patients whose own books are in it already.</summary>
internal sealed record BookWords(CoverageWords Coverage, IReadOnlyList<PatientId> TakenIn)
{
    public static BookWords None { get; } = new(CoverageWords.None, []);
}
