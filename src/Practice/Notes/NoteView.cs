using System.ComponentModel.DataAnnotations;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Notes;

/// <summary>A clinical note as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PatientId">Whose it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Version">Counts the times it was saved; who changes a draft says which one they saw.</param>
/// <param name="VisitOn">The day of the visit it tells of.</param>
/// <param name="Language">The language it is written in, such as fr-CA.</param>
/// <param name="Text">What it says.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="StartedBy">By whom.</param>
/// <param name="SavedAt">When it was saved last.</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="Signature">Who signed it; null while it is a draft.</param>
/// <param name="Amendments">What was added after it was signed, oldest first.</param>
public sealed record NoteView(
    NoteId Id, PatientId PatientId, NoteState State, int Version, DateOnly VisitOn, [property: AllowedValues(NoteRules.English, NoteRules.French)] string Language, string Text,
    DateTimeOffset StartedAt, string StartedBy, DateTimeOffset SavedAt, string SavedBy,
    NoteSignature? Signature, IReadOnlyList<AmendmentView> Amendments);

/// <summary>Who signed a note.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="IsLate">Whether it was signed later than the day after the visit.</param>
/// <param name="Sha256">The sum of what was signed.</param>
/// <param name="IsIntact">Whether note and amendments are still what was signed.</param>
public sealed record NoteSignature(string By, DateTimeOffset At, bool IsLate, string Sha256, bool IsIntact);

/// <summary>Something that was added to a signed note.</summary>
public sealed record AmendmentView(int Number, string Text, string Reason, string By, DateTimeOffset At);

internal static class NoteViews
{
    public static NoteView ToView(this Note note, IReadOnlyList<NoteAmendment> amendments, OwnerKey key)
    {
        if (note.State != NoteState.Signed)
        {
            var draft = NoteRecords.OpenDraft(note, key);
            return View(note, draft.Language, draft.Text, null, []);
        }
        var (signed, isIntact) = NoteRecords.OpenSigned(note, key);
        var (added, before) = (new List<AmendmentView>(), note.Sha256!);
        foreach (var amendment in amendments.OrderBy(one => one.Number))
        {
            var (words, isWhole) = NoteRecords.Open(amendment, before, key);
            isIntact &= isWhole && amendment.Number == added.Count + 1;
            added.Add(new AmendmentView(words.Number, words.Text, words.Reason, words.AmendedBy, words.AmendedAt));
            before = amendment.Sha256;
        }
        return View(note, signed.Language, signed.Text, new NoteSignature(signed.SignedBy, signed.SignedAt, signed.IsLate, note.Sha256!, isIntact), added);
    }

    private static NoteView View(Note note, string language, string text, NoteSignature? signature, IReadOnlyList<AmendmentView> amendments) => new(
        note.Id, note.Patient, note.State, note.Version, note.VisitOn, language, text, note.StartedAt, note.StartedBy, note.SavedAt, note.SavedBy, signature, amendments);
}
