using System.Globalization;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Keeping;
using DentaMind.Routing.Rules.Written;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>The rule book in force, or one from before.</summary>
/// <param name="Version">Which one; null for the one in force.</param>
public sealed record GetRuleBook(int? Version = null) : IUseCase<RuleBookView>
{
    public static Right Needs => Right.SeeRouting;

    public static bool LeavesTrail => false;
}

/// <summary>A rule book as it was published; version 0 is the empty one of a practice that has published none.</summary>
/// <param name="Version">From 1.</param>
/// <param name="PublishedBy">Who published it; null for version 0.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="RolledBackFrom">The earlier version whose rules these are; null for a new book.</param>
/// <param name="Residency">Where images of whose residents may be kept.</param>
/// <param name="Rules">The rules, in their order.</param>
public sealed record RuleBookView(
    int Version, string? PublishedBy, DateTimeOffset? PublishedAt, string? Reason, int? RolledBackFrom, JsonElement Residency, JsonElement Rules)
{
    internal static readonly RuleBookView None = Of(0, null, null, null, null, "{\"residency\":[],\"rules\":[]}");

    internal static RuleBookView Of(PublishedBook book) =>
        Of(book.Version, book.PublishedBy, book.PublishedAt, book.Reason, book.RolledBackFrom, book.Body);

    private static RuleBookView Of(int version, string? by, DateTimeOffset? at, string? reason, int? from, string body)
    {
        using var document = JsonDocument.Parse(body);
        return new RuleBookView(version, by, at, reason, from, document.RootElement.GetProperty("residency").Clone(), document.RootElement.GetProperty("rules").Clone());
    }
}

internal sealed class GetRuleBookHandler(ClinicDb db) : IHandle<GetRuleBook, RuleBookView>
{
    public async Task<Outcome<RuleBookView>> HandleAsync(GetRuleBook ask, Actor actor, CancellationToken ct)
    {
        var books = db.Set<PublishedBook>().AsNoTracking();
        if (ask.Version is { } version)
            return await books.SingleOrDefaultAsync(book => book.Version == version, ct) is { } past ? RuleBookView.Of(past) : Refusal.NotFound("rule book");
        return await books.OrderByDescending(book => book.Version).FirstOrDefaultAsync(ct) is { } current ? RuleBookView.Of(current) : RuleBookView.None;
    }
}

internal static class GetRuleBookEndpoint
{
    /// <summary>What is no number names no version.</summary>
    private const int NoVersion = -1;

    public static void MapGetRuleBook(this IEndpointRouteBuilder api)
    {
        api.MapGet("/routing/rulebook", async (Door<GetRuleBook, RuleBookView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetRuleBook(), actor, ct)).ToHttp());
        api.MapGet("/routing/rulebook/versions/{version}", async (string version, Door<GetRuleBook, RuleBookView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetRuleBook(int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NoVersion), actor, ct)).ToHttp());
        api.MapGet("/routing/rulebook/schema", async (Door<GetRuleBook, RuleBookView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetRuleBook(), actor, ct)).ToHttp(_ => TypedResults.Json(RuleBookSchema.Document, contentType: "application/schema+json")));
    }
}
