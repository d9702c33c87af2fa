using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>Writes a template anew, or retires it; notes that began with it stay as they are.</summary>
public sealed record ChangeNoteTemplate(NoteTemplateId Id, NoteTemplateChange Change) : IUseCase<NoteTemplateView>
{
    public static Right Needs => Right.WriteNotes;

    public Refusal? Check() => AddNoteTemplate.CheckWords(Change.Template);
}

/// <summary>How a template reads from now on; the body of <c>PUT /api/note-templates/{id}</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Template">The whole of it.</param>
public sealed record NoteTemplateChange(int Version, NoteTemplateWords Template);

internal sealed class ChangeNoteTemplateHandler(ClinicDb db, TimeProvider clock) : IHandle<ChangeNoteTemplate, NoteTemplateView>
{
    public async Task<Outcome<NoteTemplateView>> HandleAsync(ChangeNoteTemplate ask, Actor actor, CancellationToken ct)
    {
        var (id, (version, words)) = ask;
        if (await db.Set<NoteTemplate>().SingleOrDefaultAsync(template => template.Id == id, ct) is not { } template)
            return Refusal.NotFound("template");
        if (template.Version != version)
            return Refusal.ChangedMeanwhile(template.ToView());
        if (await db.Set<NoteTemplate>().AnyAsync(other => other.Id != id && other.Language == words.Language && other.Name == words.Name.Trim(), ct))
            return AddNoteTemplateHandler.NameTaken;
        template.Rewrite(words, new By(actor.DisplayName, clock.GetUtcNow()));
        return await db.SaveUnlessChangedAsync(template.ToView(), ct);
    }
}

internal static class ChangeNoteTemplateEndpoint
{
    public static void MapChangeNoteTemplate(this IEndpointRouteBuilder api) => api.MapPut("/note-templates/{id}",
        async (NoteTemplateId id, NoteTemplateChange change, Door<ChangeNoteTemplate, NoteTemplateView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangeNoteTemplate(id, change), actor, ct)).ToHttp());
}
