using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Notes;

/// <summary>Signs a note: from now on it never changes, and its sum says so. Signed long after the visit, it is marked late.</summary>
public sealed record SignNote(PatientId Patient, NoteId Note, NoteSeen Seen) : IUseCase<NoteView>
{
    public static Right Needs => Right.SignNotes;

    public Subject Subject => new(Patient);
}

internal sealed class SignNoteHandler(ClinicDb db, NoteChanges changes) : IHandle<SignNote, NoteView>
{
    private static readonly Refusal Empty = new("note-empty", "The note says nothing yet; write it, then sign it.");

    public Task<Outcome<NoteView>> HandleAsync(SignNote ask, Actor actor, CancellationToken ct) =>
        changes.ChangeAsync(db, new SeenNote(ask.Patient, ask.Note, ask.Seen.Version), actor, Sign, ct);

    private static Refusal? Sign(Note note, OwnerKey key, By by)
    {
        var draft = NoteRecords.OpenDraft(note, key);
        if (string.IsNullOrWhiteSpace(draft.Text))
            return Empty;
        var signed = new SignedWords(note.Id, note.Patient, draft.Text, draft.Language, note.VisitOn, note.StartedBy, by.Name, by.At, NoteRules.IsLate(note.VisitOn, by.At));
        var (words, sha256) = NoteRecords.Sign(signed, key);
        note.Sign(words, sha256, by);
        return null;
    }
}

internal static class SignNoteEndpoint
{
    public static void MapSignNote(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/notes/{note}/sign",
        async (PatientId id, NoteId note, NoteSeen seen, Door<SignNote, NoteView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new SignNote(id, note, seen), actor, ct)).ToHttp());
}
