using System.Runtime.CompilerServices;
using System.Text.Json;
using DentaMind.Dicom.Data;
using DentaMind.Imaging;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Imaging.Renditions;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>A house in which somebody listens to what Imaging tells, with one location, one device, two clinicians and one patient.</summary>
public sealed class FactsHouse : IAsyncLifetime
{
    internal TestHouse House { get; private set; } = null!;

    internal LocationView Place { get; private set; } = null!;

    internal DeviceView Device { get; private set; } = null!;

    internal ClinicianView Ada { get; private set; } = null!;

    internal ClinicianView Zoe { get; private set; } = null!;

    internal PatientView Patient { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await TestHouse.OpenAsync(services => services
            .AddListener<ImageFiled, RenderImage, Done>("test.filed", 1, filed => new RenderImage(filed.Image))
            .AddListener<ImageLinked, RenderImage, Done>("test.linked", 1, linked => new RenderImage(linked.Image)));
        Place = await House.DoAsync(new AddLocation("Facts", Region: "CA-QC", StoragePreference: StoragePreference.OnPremise));
        Device = await House.DoAsync(new AddDevice("FACTS1", "Sensor", DeviceKind.IntraoralSensor, Place.Id));
        Ada = await House.DoAsync(new AddClinician("Dr Ada Tremblay", ClinicianRole.Dentist));
        Zoe = await House.DoAsync(new AddClinician("Zoë Lefèvre, RDH", ClinicianRole.Hygienist));
        Patient = await House.DoAsync(new RegisterPatient(
            "Facts", "Fanny", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", "FACTS-1")], Place.Id, "CA-QC", StoragePreference.Cloud));
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    /// <summary>An X-ray that is the patient's without doubt.</summary>
    internal static Dataset XRay() => XRays.Of(number: "FACTS-1", name: "Facts^Fanny");

    /// <summary>Files as the device sends it, and answers what was told of it.</summary>
    internal async Task<ImageFiled> FileAsync(Dataset xray)
    {
        var (sopClass, uid) = (xray.Text(Tags.SopClassUid)!, xray.Text(Tags.SopInstanceUid)!);
        var arrival = new Arrival
        {
            Source = ImageSource.Dicom,
            Device = Device.Id,
            Location = Place.Id,
            AeTitle = Device.AeTitle,
            Wire = new WireUids(sopClass, uid),
        };
        var filed = await House.DoAsync(new FileImage(new MemoryStream(await xray.BytesAsync()), arrival));
        return (await HeardAsync<ImageFiled>("test.filed")).Single(one => one.Image == filed.Image);
    }

    /// <summary>Everything that a listener has been told, in no order.</summary>
    internal async Task<IReadOnlyList<TEvent>> HeardAsync<TEvent>(string listener)
    {
        var bodies = await House.InDatabaseAsync(db => db.Database
            .SqlQuery<string>(FormattableStringFactory.Create("SELECT body AS Value FROM work WHERE listener = {0}", listener)).ToListAsync());
        return [.. bodies.Select(body => JsonSerializer.Deserialize<TEvent>(body, JsonSerializerOptions.Web)!)];
    }
}
