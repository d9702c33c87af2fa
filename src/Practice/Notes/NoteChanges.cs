using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.History;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>How a note is changed: the version that was seen must still be the last.</summary>
internal sealed class NoteChanges(NoteRecords records, TimeProvider clock)
{
    /// <summary>Changes a draft and answers what it became, unless the change itself says no.</summary>
    public async Task<Outcome<NoteView>> ChangeAsync(ClinicDb db, SeenNote seen, Actor actor, Func<Note, OwnerKey, By, Refusal?> change, CancellationToken ct)
    {
        var found = await records.OpenToWriteAsync(db, seen.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        using var patient = found.Answer;
        var ids = patient.Ids;
        if (await db.Set<Note>().SingleOrDefaultAsync(note => note.Id == seen.Note && ids.Contains(note.Patient), ct) is not { } note)
            return Refusal.NotFound("note");
        var key = patient.KeyOf(note.Patient);
        if (note.State == NoteState.Signed)
            return NoteRules.Signed;
        if (note.Version != seen.Version)
            return Refusal.ChangedMeanwhile(note.ToView([], key));
        if (change(note, key, new By(actor.DisplayName, clock.GetUtcNow())) is { } no)
            return no;
        db.Signal(HistorySignal.Changed(patient.Kept, patient.HomeLocation));
        return await db.SaveUnlessChangedAsync(note.ToView([], key), ct);
    }
}

/// <summary>The version of a note that somebody saw.</summary>
internal readonly record struct SeenNote(PatientId Patient, NoteId Note, int Version);
