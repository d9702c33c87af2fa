using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using DentaMind.Routing.Rules.Written;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>Puts a rule book in force, with the reason for it; a book that is not right changes nothing.</summary>
/// <param name="Text">The book as UTF-8 JSON, with its <c>reason</c>.</param>
public sealed record PublishRuleBook(ReadOnlyMemory<byte> Text) : IUseCase<RuleBookView>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class PublishRuleBookHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<PublishRuleBook, RuleBookView>
{
    public async Task<Outcome<RuleBookView>> HandleAsync(PublishRuleBook ask, Actor actor, CancellationToken ct)
    {
        var names = await books.NamesAsync(ct);
        var read = CheckedBook.Of(ask.Text.Span, names.Known);
        if (read.Book is not { } book)
            return BookText.Refused(read);
        if (string.IsNullOrWhiteSpace(read.Reason))
            return Refusal.Invalid("reason", "Say in a sentence why this rule book is published.");
        var last = await db.Set<PublishedBook>().MaxAsync(published => (int?)published.Version, ct) ?? 0;
        if (read.BasedOn is { } seen && seen != last)
            return Publication.Stale;
        var published = new PublishedBook
        {
            Version = last + 1,
            Body = Encoding.UTF8.GetString(RuleBookWriter.Write(book.Written)),
            PublishedBy = actor.Name,
            PublishedAt = clock.GetUtcNow(),
            Reason = read.Reason.Trim(),
        };
        return await Publication.SaveAsync(db, books, published, ct);
    }
}

/// <summary>How a book comes into force, whether new or from before.</summary>
internal static class Publication
{
    public static readonly Refusal Stale = new("changed-meanwhile", "Somebody else published a rule book meanwhile; look at it, then make your change anew.");

    public static async Task<Outcome<RuleBookView>> SaveAsync(ClinicDb db, CurrentBook books, PublishedBook published, CancellationToken ct)
    {
        db.Add(published);
        db.Signal("routing:rulebook");
        try
        {
            return await db.SaveAsync(RuleBookView.Of(published), ct);
        }
        catch (DbUpdateException) when (db.Set<PublishedBook>().AsNoTracking().Any(same => same.Version == published.Version))
        {
            db.Forget();
            return Stale;
        }
        finally
        {
            books.Forget();
        }
    }
}

internal static class PublishRuleBookEndpoint
{
    public static void MapPublishRuleBook(this IEndpointRouteBuilder api) => api.MapPut("/routing/rulebook",
        (HttpRequest request, Door<PublishRuleBook, RuleBookView> door, Actor actor, CancellationToken ct) =>
            BookText.WithAsync(request, text => door.EnterAsync(new PublishRuleBook(text), actor, ct), ct))
        .Accepts<object>("application/json").Produces<RuleBookView>();
}
