using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>The machine that made the picture, as it calls itself.</summary>
public sealed record SourceDevice
{
    public string? Manufacturer { get; private init; }

    public string? Model { get; private init; }

    public string? SerialNumber { get; private init; }

    public string? StationName { get; private init; }

    /// <summary>The machine's own name on the network.</summary>
    public string? AeTitle { get; private init; }

    public string? Institution { get; private init; }

    public IReadOnlyList<string> SoftwareVersions { get; private init; } = [];

    public static SourceDevice Of(Dataset dataset) => new()
    {
        Manufacturer = dataset.Text(Tags.Manufacturer),
        Model = dataset.Text(Tags.ManufacturerModelName),
        SerialNumber = dataset.Text(Tags.DeviceSerialNumber),
        StationName = dataset.Text(Tags.StationName),
        AeTitle = dataset.Text(Tags.StationAeTitle),
        Institution = dataset.Text(Tags.InstitutionName),
        SoftwareVersions = dataset.Texts(Tags.SoftwareVersions),
    };
}
