using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Destinations;

/// <summary>Every destination with its health, by name, and the presets that a new one may begin with.</summary>
public sealed record ListDestinations : IUseCase<DestinationList>
{
    public static Right Needs => Right.SeeRouting;

    public static bool LeavesTrail => false;
}

/// <summary>Destinations, by name, and the presets.</summary>
public sealed record DestinationList(IReadOnlyList<DestinationView> Items, IReadOnlyList<Preset> Presets);

internal sealed class ListDestinationsHandler(DestinationBook book, HealthViews health) : IHandle<ListDestinations, DestinationList>
{
    public async Task<Outcome<DestinationList>> HandleAsync(ListDestinations ask, Actor actor, CancellationToken ct)
    {
        var all = await book.AllAsync(ct);
        var healths = await health.OfAsync(all, ct);
        return new DestinationList([.. all.Select(one => DestinationView.Of(one, healths[one.Name]))], Presets.All);
    }
}

internal static class ListDestinationsEndpoint
{
    public static void MapListDestinations(this IEndpointRouteBuilder api) => api.MapGet("/routing/destinations",
        async (Door<ListDestinations, DestinationList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListDestinations(), actor, ct)).ToHttp());
}
