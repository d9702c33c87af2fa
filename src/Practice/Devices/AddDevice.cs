using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Devices;

/// <summary>Registers a machine that may send images from then on. Its AE title is its own in the group.</summary>
/// <param name="AeTitle">1 to 16 characters, no backslash, as the machine gives it (PS3.5 6.2, AE).</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it makes.</param>
/// <param name="LocationId">Where it stands.</param>
public sealed record AddDevice(string AeTitle, string Name, DeviceKind Kind, LocationId LocationId) : IUseCase<DeviceView>
{
    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() =>
        !Kernel.AeTitle.IsOne(AeTitle) ? Refusal.Invalid("aeTitle", Kernel.AeTitle.Fault)
        : string.IsNullOrWhiteSpace(Name) || Name.Length > 120 ? Refusal.Invalid("name", "Give the device a name of at most 120 characters.")
        : null;
}

/// <summary>A device as its readers see it.</summary>
public sealed record DeviceView(DeviceId Id, string AeTitle, string Name, DeviceKind Kind, LocationId LocationId);

internal sealed class AddDeviceHandler(ClinicDb db) : IHandle<AddDevice, DeviceView>
{
    private static readonly Refusal TitleTaken = new("ae-title-taken", "There is a device with that AE title already.");

    public async Task<Outcome<DeviceView>> HandleAsync(AddDevice ask, Actor actor, CancellationToken ct)
    {
        if (!await db.Set<Location>().AnyAsync(location => location.Id == ask.LocationId, ct))
            return Refusal.Invalid("locationId", "There is no such location.");
        var device = Device.Register(ask.AeTitle, ask.Name, ask.Kind, ask.LocationId);
        db.Add(device);
        var view = new DeviceView(device.Id, device.AeTitle, device.Name, device.Kind, device.Location);
        return await db.SaveAsync(view, ct, new Race("ux_devices_ae_title", TitleTaken));
    }
}

internal static class AddDeviceEndpoint
{
    public static void MapAddDevice(this IEndpointRouteBuilder api) => api.MapPost("/devices",
        async (AddDevice ask, Door<AddDevice, DeviceView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(device => TypedResults.Created($"/api/devices/{device.Id}", device)));
}
