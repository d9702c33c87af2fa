using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Practice.Locations;
using DentaMind.Routing.Destinations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Reconciling;

/// <summary>Begins to bring in what only an archive has. What is brought in goes wherever the rules send it, but never back to that archive.</summary>
/// <param name="Name">The destination.</param>
/// <param name="Studies">Study Instance UIDs, at most 1000; null or none for everything that it lists.</param>
/// <param name="Location">Where the images are said to belong; null for nowhere known.</param>
public sealed record AdoptImages(string Name, IReadOnlyList<string>? Studies = null, LocationId? Location = null) : IUseCase<ReconciliationView>
{
    private const int MostStudies = 1000;

    public static Right Needs => Right.ManageRouting;

    public Refusal? Check() =>
        Studies is { Count: > MostStudies } ? Refusal.Invalid("studies", "Name at most 1000 studies, or none for all.")
        : Studies is not null && !Studies.All(ListedInstances.IsName) ? Refusal.Invalid("studies", "A Study Instance UID has digits and dots only, at most 64.")
        : null;
}

internal sealed class AdoptImagesHandler(Openings openings, Door<FindLocation, LocationView> locations, TimeProvider clock) : IHandle<AdoptImages, ReconciliationView>
{
    public async Task<Outcome<ReconciliationView>> HandleAsync(AdoptImages ask, Actor actor, CancellationToken ct)
    {
        if (ask.Location is null && actor.Locations is not null)
            return Refusal.Invalid("location", "Say to which of your locations the images belong.");
        if (ask.Location is { } location && !(await locations.EnterAsync(new FindLocation(location), actor, ct)).IsAnswer)
            return Refusal.Invalid("location", "There is no such location.");
        var request = new Reconciliation.Request(actor.Name, clock.GetUtcNow()) { Location = ask.Location };
        return await openings.OpenAsync(Reconciliation.Ask(ReconciliationKind.Adopt, ask.Name, request), ask.Studies ?? [], ct);
    }
}

/// <summary>What to adopt.</summary>
/// <param name="Studies">Study Instance UIDs; null or none for everything.</param>
/// <param name="Location">Where the images are said to belong.</param>
internal sealed record AdoptionWish(IReadOnlyList<string>? Studies = null, LocationId? Location = null);

internal static class AdoptImagesEndpoint
{
    public static void MapAdoptImages(this IEndpointRouteBuilder api) => api.MapPost("/routing/destinations/{name}/adopt",
        async (string name, AdoptionWish? wish, Door<AdoptImages, ReconciliationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AdoptImages(name, wish?.Studies, wish?.Location), actor, ct)).ToHttp(
                run => TypedResults.Accepted($"/api/routing/reconciliations?destination={name}", run)));
}
