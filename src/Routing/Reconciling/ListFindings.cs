using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>What a walk through an archive found, in the order in which it was found.</summary>
/// <param name="Reconciliation">The walk.</param>
/// <param name="Kind">Only of this kind; null lists all.</param>
/// <param name="After">Only what comes after this number.</param>
public sealed record ListFindings(Guid Reconciliation, FindingKind? Kind = null, long After = 0) : IUseCase<FindingList>
{
    public static Right Needs => Right.SeeRouting;
}

/// <summary>A page of findings; <c>Next</c> is the cursor of the page after it, null at the end.</summary>
public sealed record FindingList(IReadOnlyList<FindingView> Items, string? Next);

internal sealed class ListFindingsHandler(ClinicDb db) : IHandle<ListFindings, FindingList>
{
    private const int Page = 200;

    public async Task<Outcome<FindingList>> HandleAsync(ListFindings ask, Actor actor, CancellationToken ct)
    {
        if (await db.Set<Reconciliation>().AsNoTracking().SingleOrDefaultAsync(run => run.Id == ask.Reconciliation, ct) is not { } run)
            return Refusal.NotFound("reconciliation");
        var rows = await db.Set<Finding>().AsNoTracking()
            .Where(finding => finding.Run == run.Number && finding.Number > ask.After && (ask.Kind == null || finding.Kind == ask.Kind))
            .OrderBy(finding => finding.Number).Take(Page + 1).ToListAsync(ct);
        var page = rows.Take(Page).ToList();
        return new FindingList([.. page.Select(FindingView.Of)], rows.Count > Page ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null);
    }
}

internal static class ListFindingsEndpoint
{
    private static readonly Refusal BadKind = Refusal.Invalid("kind", "A kind is missing-there, not-ours, other-uids, not-compared, adopted, not-adopted, moved or not-moved.");
    private static readonly Refusal BadCursor = Refusal.Invalid("cursor", "Give the cursor of the page before.");

    public static void MapListFindings(this IEndpointRouteBuilder api) => api.MapGet("/routing/reconciliations/{id:guid}/findings",
        async (Guid id, string? kind, string? cursor, Door<ListFindings, FindingList> door, Actor actor, CancellationToken ct) =>
        {
            FindingKind? wanted = Enum.TryParse<FindingKind>(kind?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : null;
            long after = 0;
            var flaw = kind is not null && wanted is null ? BadKind
                : cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out after) ? BadCursor : null;
            return (flaw is null ? await door.EnterAsync(new ListFindings(id, wanted, after), actor, ct) : Outcome<FindingList>.Of(flaw)).ToHttp();
        });
}
