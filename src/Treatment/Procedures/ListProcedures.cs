using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Procedures;

/// <summary>Every procedure of the catalogue, in the order in which people look for them.</summary>
public sealed record ListProcedures : IUseCase<ProcedureList>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

/// <summary>Procedures, in the order in which people look for them.</summary>
public sealed record ProcedureList(IReadOnlyList<ProcedureView> Items);

/// <summary>A procedure as its readers see it.</summary>
/// <param name="Code">Ours; it never changes its meaning.</param>
/// <param name="Category">What kind of care it is.</param>
/// <param name="ServiceType">The category's number in X12.</param>
/// <param name="Area">What has to be said with it.</param>
/// <param name="Words">What people call it.</param>
/// <param name="Charts">What it leaves in the chart; null when nothing.</param>
/// <param name="ReplacesTooth">Whether it puts something where a tooth was lost.</param>
public sealed record ProcedureView(
    string Code, ProcedureCategory Category, int ServiceType, ProcedureArea Area, Bilingual Words, Charting? Charts, bool ReplacesTooth);

internal sealed class ListProceduresHandler : IHandle<ListProcedures, ProcedureList>
{
    private static readonly ProcedureList All = new([.. Catalogue.All.Select(procedure => procedure.ToView())]);

    public Task<Outcome<ProcedureList>> HandleAsync(ListProcedures ask, Actor actor, CancellationToken ct) => Task.FromResult<Outcome<ProcedureList>>(All);
}

internal static class ListProceduresEndpoint
{
    public static void MapListProcedures(this IEndpointRouteBuilder api) => api.MapGet("/procedures",
        async (Door<ListProcedures, ProcedureList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListProcedures(), actor, ct)).ToHttp());
}
