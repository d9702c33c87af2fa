using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>Every rule book that was ever in force, the latest first.</summary>
public sealed record ListRuleBookVersions : IUseCase<RuleBookVersions>
{
    public static Right Needs => Right.SeeRouting;

    public static bool LeavesTrail => false;
}

/// <summary>The publications, the latest first.</summary>
public sealed record RuleBookVersions(IReadOnlyList<RuleBookVersion> Items);

/// <summary>Who published which version, when and why.</summary>
public sealed record RuleBookVersion(int Version, string PublishedBy, DateTimeOffset PublishedAt, string Reason, int? RolledBackFrom);

internal sealed class ListRuleBookVersionsHandler(ClinicDb db) : IHandle<ListRuleBookVersions, RuleBookVersions>
{
    private const int Most = 500;

    public async Task<Outcome<RuleBookVersions>> HandleAsync(ListRuleBookVersions ask, Actor actor, CancellationToken ct) =>
        new RuleBookVersions(await db.Set<PublishedBook>().OrderByDescending(book => book.Version).Take(Most)
            .Select(book => new RuleBookVersion(book.Version, book.PublishedBy, book.PublishedAt, book.Reason, book.RolledBackFrom)).ToListAsync(ct));
}

internal static class ListRuleBookVersionsEndpoint
{
    public static void MapListRuleBookVersions(this IEndpointRouteBuilder api) => api.MapGet("/routing/rulebook/versions",
        async (Door<ListRuleBookVersions, RuleBookVersions> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListRuleBookVersions(), actor, ct)).ToHttp());
}
