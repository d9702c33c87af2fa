using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.History;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>Adds something to a signed note, with the reason; what was signed stays as it is.</summary>
public sealed record AmendNote(PatientId Patient, NoteId Note, NewAmendment Amendment) : IUseCase<NoteView>
{
    public static Right Needs => Right.SignNotes;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Amendment.Text) || Amendment.Text.Length > NoteRules.LongestText ? Refusal.Invalid("text", "Write 1 to 20,000 characters.")
        : string.IsNullOrWhiteSpace(Amendment.Reason) || Amendment.Reason.Length > NoteRules.LongestReason ? Refusal.Invalid("reason", "Say in at most 500 characters why it is added.")
        : null;
}

/// <summary>What is added to a signed note.</summary>
/// <param name="After">How many amendments were seen.</param>
/// <param name="Text">What is added.</param>
/// <param name="Reason">Why.</param>
public sealed record NewAmendment(int After, string Text, string Reason);

internal sealed class AmendNoteHandler(ClinicDb db, NoteRecords records, TimeProvider clock) : IHandle<AmendNote, NoteView>
{
    public async Task<Outcome<NoteView>> HandleAsync(AmendNote ask, Actor actor, CancellationToken ct)
    {
        var found = await records.OpenToWriteAsync(db, ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        using var patient = found.Answer;
        var ids = patient.Ids;
        if (await db.Set<Note>().AsNoTracking().SingleOrDefaultAsync(note => note.Id == ask.Note && ids.Contains(note.Patient), ct) is not { } note)
            return Refusal.NotFound("note");
        var key = patient.KeyOf(note.Patient);
        if (note.State != NoteState.Signed)
            return NoteRules.NotSigned;
        var before = await db.Set<NoteAmendment>().AsNoTracking().Where(one => one.Note == ask.Note).OrderBy(one => one.Number).ToListAsync(ct);
        if (before.Count != ask.Amendment.After)
            return Refusal.ChangedMeanwhile(note.ToView(before, key));
        var words = new AmendmentWords(note.Id, before.Count + 1, ask.Amendment.Text.Trim(), ask.Amendment.Reason.Trim(), actor.DisplayName, clock.GetUtcNow());
        var amendment = NoteRecords.Seal(words, note.Patient, before.Count == 0 ? note.Sha256! : before[^1].Sha256, key);
        db.Add(amendment);
        db.Signal(HistorySignal.Changed(patient.Kept, patient.HomeLocation));
        return await db.SaveAsync(note.ToView([.. before, amendment], key), ct, new Race(NoteTables.OneOfEachAmendment, Refusal.ChangedMeanwhile()));
    }
}

internal static class AmendNoteEndpoint
{
    public static void MapAmendNote(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/notes/{note}/amendments",
        async (PatientId id, NoteId note, NewAmendment amendment, Door<AmendNote, NoteView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AmendNote(id, note, amendment), actor, ct)).ToHttp(amended => TypedResults.Created($"/api/patients/{id}/notes", amended)))
        .OncePerKey();
}
