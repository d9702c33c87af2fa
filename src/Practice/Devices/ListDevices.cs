using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Devices;

/// <summary>The devices within the actor's reach, by name.</summary>
public sealed record ListDevices : IUseCase<DeviceList>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

/// <summary>Devices, by name.</summary>
public sealed record DeviceList(IReadOnlyList<DeviceView> Items);

internal sealed class ListDevicesHandler(ClinicDb db) : IHandle<ListDevices, DeviceList>
{
    public async Task<Outcome<DeviceList>> HandleAsync(ListDevices ask, Actor actor, CancellationToken ct)
    {
        var all = await db.Set<Device>().OrderBy(device => device.Name)
            .Select(device => new DeviceView(device.Id, device.AeTitle, device.Name, device.Kind, device.Location)).ToListAsync(ct);
        return new DeviceList([.. all.Where(device => actor.Reaches(device.LocationId))]);
    }
}

internal static class ListDevicesEndpoint
{
    public static void MapListDevices(this IEndpointRouteBuilder api) => api.MapGet("/devices",
        async (Door<ListDevices, DeviceList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListDevices(), actor, ct)).ToHttp());
}
