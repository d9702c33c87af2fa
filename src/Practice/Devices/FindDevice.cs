using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Devices;

/// <summary>The device that calls itself by this AE title, if the practice knows it.</summary>
public sealed record FindDevice(string AeTitle) : IUseCase<FoundDevice>
{
    public static Right Needs => Right.FileImages;

    public static bool LeavesTrail => false;
}

/// <summary>The device, or null when no device has that AE title.</summary>
public sealed record FoundDevice(DeviceView? Device);

internal sealed class FindDeviceHandler(ClinicDb db) : IHandle<FindDevice, FoundDevice>
{
    public async Task<Outcome<FoundDevice>> HandleAsync(FindDevice ask, Actor actor, CancellationToken ct)
    {
        var title = ask.AeTitle.Trim();
        return new FoundDevice(await db.Set<Device>().Where(device => device.AeTitle == title)
            .Select(device => new DeviceView(device.Id, device.AeTitle, device.Name, device.Kind, device.Location)).FirstOrDefaultAsync(ct));
    }
}
