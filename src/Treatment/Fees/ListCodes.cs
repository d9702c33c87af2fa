using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>The codes of a list, by code, at most 200 at a time.</summary>
/// <param name="List">Which list.</param>
/// <param name="OnlyUnmapped">Whether only those that stand for nothing yet.</param>
/// <param name="Skip">How many were seen already.</param>
public sealed record ListCodes(Guid List, bool OnlyUnmapped = false, int Skip = 0) : IUseCase<ListedCodes>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;

    public Refusal? Check() => Skip < 0 ? Refusal.Invalid("skip", "Give how many were seen already.") : null;
}

/// <summary>Codes, by code.</summary>
/// <param name="Items">At most 200.</param>
/// <param name="Total">How many there are.</param>
public sealed record ListedCodes(IReadOnlyList<ListedCodeView> Items, int Total);

internal sealed class ListCodesHandler(ClinicDb db) : IHandle<ListCodes, ListedCodes>
{
    private const int Most = 200;

    public async Task<Outcome<ListedCodes>> HandleAsync(ListCodes ask, Actor actor, CancellationToken ct)
    {
        if (!await db.Set<CodeList>().AnyAsync(list => list.Id == ask.List, ct))
            return Refusal.NotFound("code list");
        var codes = db.Set<ListedCode>().AsNoTracking().Where(code => code.List == ask.List && (!ask.OnlyUnmapped || code.Procedure == null));
        var items = await codes.OrderBy(code => code.Code).Skip(ask.Skip).Take(Most).ToListAsync(ct);
        return new ListedCodes([.. items.Select(code => code.ToView())], await codes.CountAsync(ct));
    }
}

internal static class ListCodesEndpoint
{
    public static void MapListCodes(this IEndpointRouteBuilder api) => api.MapGet("/code-lists/{id}/codes",
        async (Guid id, bool? onlyUnmapped, int? skip, Door<ListCodes, ListedCodes> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListCodes(id, onlyUnmapped ?? false, skip ?? 0), actor, ct)).ToHttp());
}
