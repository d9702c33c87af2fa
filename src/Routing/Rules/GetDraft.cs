using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>The draft of the next rule book, and what is wrong with it.</summary>
public sealed record GetDraft : IUseCase<DraftView>
{
    public static Right Needs => Right.ManageRouting;

    public static bool LeavesTrail => false;
}

internal sealed class GetDraftHandler(ClinicDb db, CurrentBook books) : IHandle<GetDraft, DraftView>
{
    public async Task<Outcome<DraftView>> HandleAsync(GetDraft ask, Actor actor, CancellationToken ct) =>
        await db.Set<DraftBook>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == DraftBook.Only, ct) is { } draft
            ? DraftView.Of(draft, await books.NamesAsync(ct))
            : new DraftView(null, null, null, []);
}

internal static class GetDraftEndpoint
{
    public static void MapGetDraft(this IEndpointRouteBuilder api) => api.MapGet("/routing/rulebook/draft",
        async (Door<GetDraft, DraftView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetDraft(), actor, ct)).ToHttp());
}
