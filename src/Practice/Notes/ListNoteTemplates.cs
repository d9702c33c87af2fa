using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>Every template and snippet of the practice, by name.</summary>
public sealed record ListNoteTemplates : IUseCase<NoteTemplateList>
{
    public static Right Needs => Right.WriteNotes;

    public static bool LeavesTrail => false;
}

/// <summary>Templates and snippets, by name.</summary>
public sealed record NoteTemplateList(IReadOnlyList<NoteTemplateView> Items);

internal sealed class ListNoteTemplatesHandler(ClinicDb db) : IHandle<ListNoteTemplates, NoteTemplateList>
{
    public async Task<Outcome<NoteTemplateList>> HandleAsync(ListNoteTemplates ask, Actor actor, CancellationToken ct)
    {
        var all = await db.Set<NoteTemplate>().AsNoTracking().OrderBy(template => template.Name).ToListAsync(ct);
        return new NoteTemplateList([.. all.Select(template => template.ToView())]);
    }
}

internal static class ListNoteTemplatesEndpoint
{
    public static void MapListNoteTemplates(this IEndpointRouteBuilder api) => api.MapGet("/note-templates",
        async (Door<ListNoteTemplates, NoteTemplateList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListNoteTemplates(), actor, ct)).ToHttp());
}
