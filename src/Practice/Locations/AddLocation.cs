using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Locations;

/// <summary>Opens a location. Its name is its own in the group.</summary>
public sealed record AddLocation(
    string Name, string TimeZone = "America/Toronto", string? Region = null, StoragePreference? StoragePreference = null) : IUseCase<LocationView>
{
    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > 120 ? Refusal.Invalid("name", "Give the location a name of at most 120 characters.")
        : TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? Refusal.Invalid("timeZone", "Give an IANA time zone, such as America/Toronto.")
        : Locations.Region.Check("region", Region);
}

/// <summary>A location as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its own in the group.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Region">The region it stands in, such as CA-QC; null when nobody said.</param>
/// <param name="StoragePreference">Where its images should be kept when their patient does not mind.</param>
/// <param name="Version">Counts its changes; who changes it may say which one they saw.</param>
public sealed record LocationView(LocationId Id, string Name, string TimeZone, string? Region, StoragePreference? StoragePreference, int Version);

internal sealed class AddLocationHandler(ClinicDb db) : IHandle<AddLocation, LocationView>
{
    private static readonly Refusal NameTaken = new("location-name-taken", "There is a location by that name already.");

    public async Task<Outcome<LocationView>> HandleAsync(AddLocation ask, Actor actor, CancellationToken ct)
    {
        var location = Location.Open(ask.Name, ask.TimeZone, ask.Region, ask.StoragePreference);
        db.Add(location);
        return await db.SaveAsync(location.ToView(), ct, new Race("ux_locations_name", NameTaken));
    }
}

internal static class AddLocationEndpoint
{
    public static void MapAddLocation(this IEndpointRouteBuilder api) => api.MapPost("/locations",
        async (AddLocation ask, Door<AddLocation, LocationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(location => TypedResults.Created($"/api/locations/{location.Id}", location)));
}
