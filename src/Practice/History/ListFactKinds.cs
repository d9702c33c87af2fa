using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>The catalogue of what can be written down, part by part.</summary>
public sealed record ListFactKinds : IUseCase<FactKindList>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

/// <summary>Kinds of facts, the commonest of each part first.</summary>
public sealed record FactKindList(IReadOnlyList<FactKind> Items);

internal sealed class ListFactKindsHandler : IHandle<ListFactKinds, FactKindList>
{
    private static readonly FactKindList Catalogue = new([.. FactKinds.All.Where(kind => !FactKinds.IsNone(kind.Code))]);

    public Task<Outcome<FactKindList>> HandleAsync(ListFactKinds ask, Actor actor, CancellationToken ct) => Task.FromResult<Outcome<FactKindList>>(Catalogue);
}

internal static class ListFactKindsEndpoint
{
    public static void MapListFactKinds(this IEndpointRouteBuilder api) => api.MapGet("/history/kinds",
        async (Door<ListFactKinds, FactKindList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListFactKinds(), actor, ct)).ToHttp());
}
