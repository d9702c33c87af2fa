using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Destinations;

/// <summary>One destination with its health.</summary>
public sealed record GetDestination(string Name) : IUseCase<DestinationView>
{
    public static Right Needs => Right.SeeRouting;

    public static bool LeavesTrail => false;
}

internal sealed class GetDestinationHandler(DestinationBook book, HealthViews health) : IHandle<GetDestination, DestinationView>
{
    public async Task<Outcome<DestinationView>> HandleAsync(GetDestination ask, Actor actor, CancellationToken ct)
    {
        if (await book.FindAsync(ask.Name, ct) is not { } destination)
            return Refusal.NotFound("destination");
        var healths = await health.OfAsync([destination], ct);
        return DestinationView.Of(destination, healths[destination.Name]);
    }
}

internal static class GetDestinationEndpoint
{
    public static void MapGetDestination(this IEndpointRouteBuilder api) => api.MapGet("/routing/destinations/{name}",
        async (string name, Door<GetDestination, DestinationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetDestination(name), actor, ct)).ToHttp());
}
