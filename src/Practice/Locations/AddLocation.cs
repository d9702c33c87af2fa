using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Locations;

/// <summary>Opens a location. Its name is its own in the group.</summary>
public sealed record AddLocation(string Name, string TimeZone = "America/Toronto") : IUseCase<LocationView>
{
    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > 120 ? Refusal.Invalid("name", "Give the location a name of at most 120 characters.")
        : TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? null
        : Refusal.Invalid("timeZone", "Give an IANA time zone, such as America/Toronto.");
}

/// <summary>A location as its readers see it.</summary>
public sealed record LocationView(LocationId Id, string Name, string TimeZone);

internal sealed class AddLocationHandler(ClinicDb db) : IHandle<AddLocation, LocationView>
{
    private static readonly Refusal NameTaken = new("location-name-taken", "There is a location by that name already.");

    public async Task<Outcome<LocationView>> HandleAsync(AddLocation ask, Actor actor, CancellationToken ct)
    {
        var location = Location.Open(ask.Name, ask.TimeZone);
        db.Add(location);
        return await db.SaveAsync(new LocationView(location.Id, location.Name, location.TimeZone), ct, new Race("ux_locations_name", NameTaken));
    }
}

internal static class AddLocationEndpoint
{
    public static void MapAddLocation(this IEndpointRouteBuilder api) => api.MapPost("/locations",
        async (AddLocation ask, Door<AddLocation, LocationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(location => TypedResults.Created($"/api/locations/{location.Id}", location)));
}
