using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Locations;

/// <summary>The locations within the actor's reach, by name.</summary>
public sealed record ListLocations : IUseCase<LocationList>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

/// <summary>Locations, by name.</summary>
public sealed record LocationList(IReadOnlyList<LocationView> Items);

internal sealed class ListLocationsHandler(ClinicDb db) : IHandle<ListLocations, LocationList>
{
    public async Task<Outcome<LocationList>> HandleAsync(ListLocations ask, Actor actor, CancellationToken ct)
    {
        var all = await db.Set<Location>().AsNoTracking().OrderBy(location => location.Name).ToListAsync(ct);
        return new LocationList([.. all.Where(location => actor.Reaches(location.Id)).Select(location => location.ToView())]);
    }
}

internal static class ListLocationsEndpoint
{
    public static void MapListLocations(this IEndpointRouteBuilder api) => api.MapGet("/locations",
        async (Door<ListLocations, LocationList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListLocations(), actor, ct)).ToHttp());
}
