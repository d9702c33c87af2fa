using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Locations;

/// <summary>The location by this id, for a room that goes by its time zone, its region or its wishes.</summary>
public sealed record FindLocation(LocationId Location) : IUseCase<LocationView>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

internal sealed class FindLocationHandler(ClinicDb db) : IHandle<FindLocation, LocationView>
{
    public async Task<Outcome<LocationView>> HandleAsync(FindLocation ask, Actor actor, CancellationToken ct)
    {
        var location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(location => location.Id == ask.Location, ct);
        return location is not null && actor.Reaches(location.Id) ? location.ToView() : Refusal.NotFound("location");
    }
}
