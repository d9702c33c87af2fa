using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>The code lists that were imported, by name.</summary>
public sealed record ListCodeLists : IUseCase<CodeLists>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;
}

/// <summary>Code lists, by name.</summary>
public sealed record CodeLists(IReadOnlyList<CodeListView> Items);

internal sealed class ListCodeListsHandler(ClinicDb db) : IHandle<ListCodeLists, CodeLists>
{
    public async Task<Outcome<CodeLists>> HandleAsync(ListCodeLists ask, Actor actor, CancellationToken ct)
    {
        var lists = await db.Set<CodeList>().AsNoTracking().OrderBy(list => list.Name).ToListAsync(ct);
        var unmapped = await db.Set<ListedCode>().Where(code => code.Procedure == null).GroupBy(code => code.List)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return new CodeLists([.. lists.Select(list => CodeListView.Of(list, unmapped.GetValueOrDefault(list.Id)))]);
    }
}

internal static class ListCodeListsEndpoint
{
    public static void MapListCodeLists(this IEndpointRouteBuilder api) => api.MapGet("/code-lists",
        async (Door<ListCodeLists, CodeLists> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListCodeLists(), actor, ct)).ToHttp());
}
