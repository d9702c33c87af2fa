using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>The insurers, by name.</summary>
public sealed record ListCarriers : IUseCase<CarrierList>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;
}

/// <summary>Insurers, by name.</summary>
public sealed record CarrierList(IReadOnlyList<CarrierView> Items);

internal sealed class ListCarriersHandler(ClinicDb db) : IHandle<ListCarriers, CarrierList>
{
    public async Task<Outcome<CarrierList>> HandleAsync(ListCarriers ask, Actor actor, CancellationToken ct) =>
        new CarrierList(await db.Set<Carrier>().OrderBy(carrier => carrier.Name)
            .Select(carrier => new CarrierView(carrier.Id, carrier.Name, carrier.PayerNumber)).ToListAsync(ct));
}

internal static class ListCarriersEndpoint
{
    public static void MapListCarriers(this IEndpointRouteBuilder api) => api.MapGet("/carriers",
        async (Door<ListCarriers, CarrierList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListCarriers(), actor, ct)).ToHttp());
}
