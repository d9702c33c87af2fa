using DentaMind.Kernel;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

public sealed class PlacesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_location_that_is_added_is_listed()
    {
        var added = await house.DoAsync(new AddLocation(" Rosedale "));
        added.Name.ShouldBe("Rosedale");
        (await house.DoAsync(new ListLocations())).Items.ShouldContain(added);
    }

    [Fact]
    public async Task A_location_has_its_name_alone()
    {
        await house.DoAsync(new AddLocation("Leaside"));
        (await house.CodeAsync(new AddLocation("Leaside "))).ShouldBe("location-name-taken");
    }

    [Theory]
    [InlineData("", "America/Toronto", "name")]
    [InlineData("Nowhere", "Mars/Olympus", "timeZone")]
    public async Task A_location_without_a_name_or_a_true_time_zone_is_refused(string name, string timeZone, string field) =>
        (await house.AskAsync(new AddLocation(name, timeZone))).Refusal!.Fields.Keys.ShouldBe([field]);

    [Fact]
    public async Task Who_works_at_one_location_sees_no_other_and_none_of_its_devices()
    {
        var mine = await house.DoAsync(new AddLocation("Mine"));
        var other = await house.DoAsync(new AddLocation("Other"));
        await house.DoAsync(new AddDevice("OTHERS", "Their sensor", DeviceKind.IntraoralSensor, other.Id));
        var own = await house.DoAsync(new AddDevice("OWN", "My sensor", DeviceKind.IntraoralSensor, mine.Id));
        var actor = TestHouse.Person("local") with { Locations = new HashSet<LocationId> { mine.Id } };

        (await house.DoAsync(new ListLocations(), actor)).Items.ShouldBe([mine]);
        (await house.DoAsync(new ListDevices(), actor)).Items.ShouldBe([own]);
    }

    [Fact]
    public async Task A_device_is_found_by_its_padded_AE_title_and_by_no_other()
    {
        var place = await house.DoAsync(new AddLocation("Pan room"));
        var device = await house.DoAsync(new AddDevice("PAN1", "Panoramic", DeviceKind.Panoramic, place.Id));
        (await house.DoAsync(new FindDevice("PAN1            "))).Device.ShouldBe(device);
        (await house.DoAsync(new FindDevice("pan1"))).Device.ShouldBeNull();
    }

    [Fact]
    public async Task An_AE_title_names_one_device_only()
    {
        var place = await house.DoAsync(new AddLocation("Room 2"));
        await house.DoAsync(new AddDevice("SAME", "First", DeviceKind.Camera, place.Id));
        (await house.CodeAsync(new AddDevice("SAME", "Second", DeviceKind.Camera, place.Id))).ShouldBe("ae-title-taken");
    }

    [Theory]
    [InlineData("")]
    [InlineData("SEVENTEEN-LETTERS")]
    [InlineData(@"BACK\SLASH")]
    [InlineData("ÉCRAN")]
    public async Task What_is_no_AE_title_is_refused(string title) =>
        (await house.AskAsync(new AddDevice(title, "Sensor", DeviceKind.Other, LocationId.New()))).Refusal!.Fields.Keys.ShouldBe(["aeTitle"]);

    [Fact]
    public async Task A_device_stands_at_a_location_that_there_is() =>
        (await house.AskAsync(new AddDevice("LOST", "Sensor", DeviceKind.Other, LocationId.New()))).Refusal!.Fields.Keys.ShouldBe(["locationId"]);

    [Fact]
    public async Task A_clinician_who_is_added_is_listed()
    {
        var added = await house.DoAsync(new AddClinician("Dr. Ada Tremblay", ClinicianRole.Orthodontist));
        (await house.DoAsync(new ListClinicians())).Items.ShouldContain(added);
        (await house.AskAsync(new AddClinician(" ", ClinicianRole.Dentist))).Refusal!.Fields.Keys.ShouldBe(["displayName"]);
    }
}
