using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>Keeps the draft as it stands, right or wrong, and says what is wrong with it.</summary>
/// <param name="Text">UTF-8; at most 256 KiB.</param>
public sealed record SaveDraft(ReadOnlyMemory<byte> Text) : IUseCase<DraftView>
{
    public static Right Needs => Right.ManageRouting;
}

/// <summary>The draft of the next rule book; nobody decides by it.</summary>
/// <param name="Text">As it was typed; null when there is none.</param>
/// <param name="SavedBy">Who saved it last.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Flaws">What is wrong with it; empty when it could be published.</param>
public sealed record DraftView(string? Text, string? SavedBy, DateTimeOffset? SavedAt, IReadOnlyList<TextFlaw> Flaws)
{
    internal static DraftView Of(DraftBook draft, PracticeNames names) => new(
        draft.Body, draft.SavedBy, draft.SavedAt, BookText.Refused(CheckedBook.Of(Encoding.UTF8.GetBytes(draft.Body), names.Known)).Flaws);
}

internal sealed class SaveDraftHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<SaveDraft, DraftView>
{
    private static readonly Refusal NotText = new("not-text", "The draft is not UTF-8 text.", RefusalKind.Unreadable);

    public async Task<Outcome<DraftView>> HandleAsync(SaveDraft ask, Actor actor, CancellationToken ct)
    {
        if (!System.Text.Unicode.Utf8.IsValid(ask.Text.Span))
            return NotText;
        var (text, now) = (Encoding.UTF8.GetString(ask.Text.Span), clock.GetUtcNow());
        var draft = await db.Set<DraftBook>().SingleOrDefaultAsync(draft => draft.Id == DraftBook.Only, ct);
        if (draft is null)
            db.Add(draft = new DraftBook { Body = text, SavedBy = actor.Name, SavedAt = now });
        (draft.Body, draft.SavedBy, draft.SavedAt) = (text, actor.Name, now);
        return await db.SaveAsync(DraftView.Of(draft, await books.NamesAsync(ct)), ct);
    }
}

internal static class SaveDraftEndpoint
{
    public static void MapSaveDraft(this IEndpointRouteBuilder api) => api.MapPut("/routing/rulebook/draft",
        (HttpRequest request, Door<SaveDraft, DraftView> door, Actor actor, CancellationToken ct) =>
            BookText.WithAsync(request, text => door.EnterAsync(new SaveDraft(text), actor, ct), ct))
        .Accepts<object>("application/json").Produces<DraftView>();
}
