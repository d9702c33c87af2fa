using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Locations;

/// <summary>Says anew where a location stands and where its images should be kept.</summary>
public sealed record ChangeLocation(LocationId Location, LocationChanges Changes) : IUseCase<LocationView>
{
    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() => Region.Check("region", Changes.Region.Value);
}

/// <summary>What of a location changes; the body of <c>PATCH /api/locations/{id}</c>.</summary>
public sealed record LocationChanges
{
    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Region { get; init; }

    [JsonConverter(typeof(ChangeJson<StoragePreference?>))]
    public Change<StoragePreference?> StoragePreference { get; init; }

    /// <summary>The version that was seen; null changes whatever is there.</summary>
    public int? Version { get; init; }
}

internal sealed class ChangeLocationHandler(ClinicDb db) : IHandle<ChangeLocation, LocationView>
{
    public async Task<Outcome<LocationView>> HandleAsync(ChangeLocation ask, Actor actor, CancellationToken ct)
    {
        var location = await db.Set<Location>().SingleOrDefaultAsync(location => location.Id == ask.Location, ct);
        if (location is null || !actor.Reaches(location.Id))
            return Refusal.NotFound("location");
        if (ask.Changes.Version is { } seen && seen != location.Version)
            return Refusal.ChangedMeanwhile();
        location.Change(ask.Changes.Region.Or(location.Region), ask.Changes.StoragePreference.Or(location.StoragePreference));
        return await db.SaveUnlessChangedAsync(location.ToView(), ct);
    }
}

internal static class ChangeLocationEndpoint
{
    public static void MapChangeLocation(this IEndpointRouteBuilder api) => api.MapPatch("/locations/{id}",
        async (LocationId id, LocationChanges changes, Door<ChangeLocation, LocationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangeLocation(id, changes), actor, ct)).ToHttp());
}
