using System.ComponentModel.DataAnnotations;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.History;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Notes;

/// <summary>Begins a clinical note as a draft.</summary>
/// <param name="Patient">Whose it is.</param>
/// <param name="Draft">How it begins.</param>
public sealed record StartNote(PatientId Patient, NewNote Draft) : IUseCase<NoteView>
{
    public static Right Needs => Right.WriteNotes;

    public Subject Subject => new(Patient);

    public Refusal? Check() => NoteRules.Check(Draft.Text, Draft.Language);
}

/// <summary>How a note begins.</summary>
/// <param name="VisitOn">The day of the visit.</param>
/// <param name="Language">en-CA or fr-CA.</param>
/// <param name="Text">What it says so far.</param>
public sealed record NewNote(DateOnly VisitOn, [property: AllowedValues(NoteRules.English, NoteRules.French)] string Language, string Text = "");

internal sealed class StartNoteHandler(ClinicDb db, NoteRecords records, TimeProvider clock) : IHandle<StartNote, NoteView>
{
    public async Task<Outcome<NoteView>> HandleAsync(StartNote ask, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (NoteRules.CheckVisit(ask.Draft.VisitOn, now) is { } wrong)
            return wrong;
        var found = await records.OpenToWriteAsync(db, ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        using var patient = found.Answer;
        var key = patient.KeyOf(ask.Patient);
        var id = NoteId.New();
        var note = Note.Start(id, ask.Patient, ask.Draft.VisitOn, NoteRecords.Seal(new NoteWords(ask.Draft.Text, ask.Draft.Language), id, key), new By(actor.DisplayName, now));
        db.Add(note);
        db.Signal(HistorySignal.Changed(patient.Kept, patient.HomeLocation));
        return await db.SaveAsync(note.ToView([], key), ct);
    }
}

internal static class StartNoteEndpoint
{
    public static void MapStartNote(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/notes",
        async (PatientId id, NewNote draft, Door<StartNote, NoteView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new StartNote(id, draft), actor, ct)).ToHttp(note => TypedResults.Created($"/api/patients/{id}/notes", note)))
        .OncePerKey();
}
