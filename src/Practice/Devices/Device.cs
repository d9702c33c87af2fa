using DentaMind.Kernel;

namespace DentaMind.Practice.Devices;

/// <summary>A machine that sends images, known on the network by its AE title.</summary>
internal sealed class Device
{
    private Device(DeviceId id, string aeTitle, string name, DeviceKind kind, LocationId location) =>
        (Id, AeTitle, Name, Kind, Location) = (id, aeTitle, name, kind, location);

    public DeviceId Id { get; }

    public string AeTitle { get; private set; }

    public string Name { get; private set; }

    public DeviceKind Kind { get; private set; }

    public LocationId Location { get; private set; }

    public static Device Register(string aeTitle, string name, DeviceKind kind, LocationId location) =>
        new(DeviceId.New(), aeTitle.Trim(), name.Trim(), kind, location);
}

/// <summary>What a device makes.</summary>
public enum DeviceKind
{
    IntraoralSensor,
    PlateScanner,
    Panoramic,
    Cephalostat,
    Cbct,
    Camera,
    SurfaceScanner,
    Other,
}
