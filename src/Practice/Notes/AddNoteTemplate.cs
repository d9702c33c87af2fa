using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

/// <summary>Gives the practice a template or snippet more. Its name is its own in its language.</summary>
public sealed record AddNoteTemplate(NoteTemplateWords Template) : IUseCase<NoteTemplateView>
{
    public static Right Needs => Right.WriteNotes;

    public Refusal? Check() => CheckWords(Template);

    internal static Refusal? CheckWords(NoteTemplateWords words) =>
        string.IsNullOrWhiteSpace(words.Name) || words.Name.Length > NoteTemplate.LongestName ? Refusal.Invalid("name", "Give a name of at most 80 characters.")
        : string.IsNullOrWhiteSpace(words.Body) || words.Body.Length > NoteTemplate.LongestBody ? Refusal.Invalid("body", "Write 1 to 5,000 characters.")
        : !Enum.IsDefined(words.Kind) ? Refusal.Invalid("kind", "Say template or snippet.")
        : NoteRules.CheckLanguage(words.Language);
}

internal sealed class AddNoteTemplateHandler(ClinicDb db, TimeProvider clock) : IHandle<AddNoteTemplate, NoteTemplateView>
{
    private const int Most = 500;
    internal static readonly Refusal NameTaken = new("template-name-taken", "There is a template by that name in this language already.");
    private static readonly Refusal TooMany = new("too-many-templates", "There are 500 templates already; change one that is retired.");

    public async Task<Outcome<NoteTemplateView>> HandleAsync(AddNoteTemplate ask, Actor actor, CancellationToken ct)
    {
        if (await db.Set<NoteTemplate>().CountAsync(ct) >= Most)
            return TooMany;
        var template = NoteTemplate.Write(ask.Template, new By(actor.DisplayName, clock.GetUtcNow()));
        db.Add(template);
        return await db.SaveAsync(template.ToView(), ct, new Race(NoteTables.OneOfEachTemplate, NameTaken));
    }
}

internal static class AddNoteTemplateEndpoint
{
    public static void MapAddNoteTemplate(this IEndpointRouteBuilder api) => api.MapPost("/note-templates",
        async (NoteTemplateWords template, Door<AddNoteTemplate, NoteTemplateView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AddNoteTemplate(template), actor, ct)).ToHttp(added => TypedResults.Created("/api/note-templates", added)))
        .OncePerKey();
}
