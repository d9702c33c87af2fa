using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.History;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>How a note is changed: the version that was seen must still be the last.</summary>
internal sealed class NoteChanges(NoteRecords records, TimeProvider clock)
{
    /// <summary>Changes a draft and answers what it became.</summary>
    public async Task<Outcome<NoteView>> ChangeAsync(ClinicDb db, SeenNote seen, Actor actor, Action<Note, OwnerKey, By> change, CancellationToken ct)
    {
        using var key = await records.OpenKeyAsync(db, seen.Patient, actor, ct);
        if (key is null)
            return Refusal.NotFound("patient");
        if (await db.Set<Note>().SingleOrDefaultAsync(note => note.Id == seen.Note && note.Patient == seen.Patient, ct) is not { } note)
            return Refusal.NotFound("note");
        if (note.State == NoteState.Signed)
            return NoteRules.Signed;
        if (note.Version != seen.Version)
            return Refusal.ChangedMeanwhile(note.ToView([], key));
        change(note, key, new By(actor.DisplayName, clock.GetUtcNow()));
        await TellAsync(db, seen.Patient, ct);
        return await db.SaveUnlessChangedAsync(note.ToView([], key), ct);
    }

    /// <summary>Lets browsers hear of it.</summary>
    public static async Task TellAsync(ClinicDb db, PatientId id, CancellationToken ct) =>
        db.Signal(HistorySignal.Changed(id, await db.Set<Patient>().Where(patient => patient.Id == id).Select(patient => patient.HomeLocation).SingleAsync(ct)));
}

/// <summary>The version of a note that somebody saw.</summary>
internal readonly record struct SeenNote(PatientId Patient, NoteId Note, int Version);
