using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>Puts the rules of an earlier version back in force, as a new version.</summary>
public sealed record RollBackRuleBook(int Version, string Reason) : IUseCase<RuleBookView>
{
    public static Right Needs => Right.ManageRouting;

    public Refusal? Check() => string.IsNullOrWhiteSpace(Reason) || Reason.Length > 400
        ? Refusal.Invalid("reason", "Say in a sentence of at most 400 characters why these rules are put back.")
        : null;
}

internal sealed class RollBackRuleBookHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<RollBackRuleBook, RuleBookView>
{
    public async Task<Outcome<RuleBookView>> HandleAsync(RollBackRuleBook ask, Actor actor, CancellationToken ct)
    {
        var past = await db.Set<PublishedBook>().AsNoTracking().SingleOrDefaultAsync(book => book.Version == ask.Version, ct);
        if (past is null)
            return Refusal.NotFound("rule book");
        var names = await books.NamesAsync(ct);
        var read = CheckedBook.Of(Encoding.UTF8.GetBytes(past.Body), names.Known);
        if (read.Book is null)
            return BookText.Refused(read);
        var published = new PublishedBook
        {
            Version = 1 + await db.Set<PublishedBook>().MaxAsync(book => book.Version, ct),
            Body = past.Body,
            PublishedBy = actor.Name,
            PublishedAt = clock.GetUtcNow(),
            Reason = ask.Reason.Trim(),
            RolledBackFrom = past.Version,
        };
        return await Publication.SaveAsync(db, books, published, ct);
    }
}

internal static class RollBackRuleBookEndpoint
{
    public static void MapRollBackRuleBook(this IEndpointRouteBuilder api) => api.MapPost("/routing/rulebook/rollback",
        async (RollBackRuleBook ask, Door<RollBackRuleBook, RuleBookView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp());
}
