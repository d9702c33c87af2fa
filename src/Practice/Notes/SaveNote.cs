using System.ComponentModel.DataAnnotations;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Notes;

/// <summary>Saves a draft as it stands, also while it is being typed; a discarded one is a draft again.</summary>
public sealed record SaveNote(PatientId Patient, NoteId Note, NoteText Saved) : IUseCase<NoteView>
{
    public static Right Needs => Right.WriteNotes;

    public Subject Subject => new(Patient);

    public Refusal? Check() => NoteRules.Check(Saved.Text, Saved.Language);
}

/// <summary>What a draft says now; the body of <c>PUT /api/patients/{id}/notes/{note}</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="VisitOn">The day of the visit.</param>
/// <param name="Language">en-CA or fr-CA.</param>
/// <param name="Text">The whole text.</param>
public sealed record NoteText(int Version, DateOnly VisitOn, [property: AllowedValues(NoteRules.English, NoteRules.French)] string Language, string Text);

internal sealed class SaveNoteHandler(ClinicDb db, NoteChanges changes, TimeProvider clock) : IHandle<SaveNote, NoteView>
{
    public async Task<Outcome<NoteView>> HandleAsync(SaveNote ask, Actor actor, CancellationToken ct) =>
        NoteRules.CheckVisit(ask.Saved.VisitOn, clock.GetUtcNow()) is { } wrong
            ? wrong
            : await changes.ChangeAsync(db, new SeenNote(ask.Patient, ask.Note, ask.Saved.Version), actor, (note, key, by) =>
            {
                note.Rewrite(ask.Saved.VisitOn, NoteRecords.Seal(new NoteWords(ask.Saved.Text, ask.Saved.Language), note.Id, key), by);
                return null;
            }, ct);
}

internal static class SaveNoteEndpoint
{
    public static void MapSaveNote(this IEndpointRouteBuilder api) => api.MapPut("/patients/{id}/notes/{note}",
        async (PatientId id, NoteId note, NoteText saved, Door<SaveNote, NoteView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new SaveNote(id, note, saved), actor, ct)).ToHttp());
}
