using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>A patient's clinical notes, latest visit first; what was discarded is left out.</summary>
public sealed record ListNotes(PatientId Patient, int Skip = 0) : IUseCase<NoteList>
{
    public static Right Needs => Right.SeeHistory;

    public Subject Subject => new(Patient);
}

/// <summary>A page of notes; <c>Next</c> is the cursor of the page after it, null at the end.</summary>
public sealed record NoteList(IReadOnlyList<NoteView> Items, string? Next);

internal sealed class ListNotesHandler(ClinicDb db, NoteRecords records) : IHandle<ListNotes, NoteList>
{
    private const int PageSize = 50;

    public async Task<Outcome<NoteList>> HandleAsync(ListNotes ask, Actor actor, CancellationToken ct)
    {
        var found = await records.OpenAsync(db, ask.Patient, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        using var patient = found.Answer;
        var all = patient.Ids;
        var rows = await db.Set<Note>().AsNoTracking().Where(note => all.Contains(note.Patient) && note.State != NoteState.Discarded)
            .OrderByDescending(note => note.VisitOn).ThenByDescending(note => note.StartedAt).Skip(ask.Skip).Take(PageSize + 1).ToListAsync(ct);
        var ids = rows.Select(note => note.Id).ToList();
        var amendments = (await db.Set<NoteAmendment>().AsNoTracking().Where(one => ids.Contains(one.Note)).ToListAsync(ct)).ToLookup(one => one.Note);
        return new NoteList([.. rows.Take(PageSize).Select(note => note.ToView([.. amendments[note.Id]], patient.KeyOf(note.Patient)))], rows.Count > PageSize ? $"{ask.Skip + PageSize}" : null);
    }
}

internal static class ListNotesEndpoint
{
    public static void MapListNotes(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/notes",
        async (PatientId id, string? cursor, Door<ListNotes, NoteList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListNotes(id, int.TryParse(cursor, out var skip) && skip > 0 ? skip : 0), actor, ct)).ToHttp());
}
