using System.Text.Json;
using DentaMind.Imaging.Catalogue;
using DentaMind.Platform;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Imaging;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Server;

/// <summary>What an earlier version kept is read by this one.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private TestHouse house = null!;

    public async ValueTask InitializeAsync() => house = await TestHouse.OpenAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Places_patients_and_images_from_before_routing_have_no_facts_and_may_get_them()
    {
        var place = await house.DoAsync(new AddLocation("Before"));
        var patient = await house.DoAsync(new RegisterPatient("Before", "Bo", HomeLocationId: place.Id));
        var image = await house.FileAsync(XRays.Of(), place.Id);
        foreach (var (table, column) in new[]
        {
            ("locations", "region"), ("locations", "storage_preference"), ("locations", "version"),
            ("patients", "residency"), ("patients", "storage_preference"), ("patients", "version"),
            ("images", "ae_title"), ("images", "clinician_id"), ("images", "tags"), ("images", "flaws"),
        })
            await house.SqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create($"ALTER TABLE {table} DROP COLUMN {column}"));
        (await house.SqlAsync($"DELETE FROM __EFMigrationsHistory WHERE MigrationId = '0002_facts_for_routing'")).ShouldBe(1);

        await PlatformModule.MigrateAsync(house.Rooms, CancellationToken.None);

        (await house.DoAsync(new FindLocation(place.Id))).ShouldBe(place);
        JsonSerializer.Serialize(await house.DoAsync(new GetPatient(patient.Id))).ShouldBe(JsonSerializer.Serialize(patient));
        var facts = (await house.DoAsync(new ListFiledFacts())).Items.ShouldHaveSingleItem().Facts;
        (facts.Location, facts.AeTitle, facts.Clinician, facts.Tags.Count).ShouldBe((place.Id, null, null, 0));
        (await house.DoAsync(new GetImage(image))).State.ShouldBe(ImageState.Filed);
        (await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { Residency = new("CA-QC"), Version = 1 }))).Residency.ShouldBe("CA-QC");
    }
}
