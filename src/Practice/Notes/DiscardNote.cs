using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Notes;

/// <summary>Puts a draft aside. It is kept, and saving it again takes it back.</summary>
public sealed record DiscardNote(PatientId Patient, NoteId Note, NoteSeen Seen) : IUseCase<NoteView>
{
    public static Right Needs => Right.WriteNotes;

    public Subject Subject => new(Patient);
}

/// <summary>The version of a note that was seen.</summary>
public sealed record NoteSeen(int Version);

internal sealed class DiscardNoteHandler(ClinicDb db, NoteChanges changes) : IHandle<DiscardNote, NoteView>
{
    public Task<Outcome<NoteView>> HandleAsync(DiscardNote ask, Actor actor, CancellationToken ct) =>
        changes.ChangeAsync(db, new SeenNote(ask.Patient, ask.Note, ask.Seen.Version), actor, (note, _, by) =>
        {
            note.Discard(by);
            return null;
        }, ct);
}

internal static class DiscardNoteEndpoint
{
    public static void MapDiscardNote(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/notes/{note}/discard",
        async (PatientId id, NoteId note, NoteSeen seen, Door<DiscardNote, NoteView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new DiscardNote(id, note, seen), actor, ct)).ToHttp());
}
