using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>Where people and places belong: regions, wishes, and who may change them when.</summary>
public sealed class ChangesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_location_says_where_it_stands_and_where_its_images_go_and_may_say_otherwise_later()
    {
        var added = await house.DoAsync(new AddLocation("Plateau", Region: "CA-QC", StoragePreference: StoragePreference.OnPremise));
        (added.Region, added.StoragePreference, added.Version).ShouldBe(("CA-QC", StoragePreference.OnPremise, 1));

        var changed = await house.DoAsync(new ChangeLocation(added.Id, new LocationChanges { Region = new("CA-ON") }));
        changed.ShouldBe(added with { Region = "CA-ON", Version = 2 });
        (await house.DoAsync(new FindLocation(added.Id))).ShouldBe(changed);
        (await house.DoAsync(new ListLocations())).Items.ShouldContain(changed);

        var cleared = await house.DoAsync(new ChangeLocation(added.Id, new LocationChanges { Region = new(null), StoragePreference = new(null) }));
        (cleared.Region, cleared.StoragePreference, cleared.Version).ShouldBe((null, null, 3));
        (await house.DoAsync(new ChangeLocation(added.Id, new LocationChanges()))).ShouldBe(cleared);
    }

    [Fact]
    public async Task A_patient_has_a_home_a_residency_and_a_wish_and_matching_answers_them()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("Home before")), await house.DoAsync(new AddLocation("Home after")));
        var patient = await house.DoAsync(new RegisterPatient(
            "Moving", "Mona", new DateOnly(1970, 1, 1), Sex.F, [new Identifier("", "MV-1")], here.Id, "CA-QC", StoragePreference.Cloud));
        (patient.HomeLocation, patient.Residency, patient.StoragePreference).ShouldBe((here, "CA-QC", StoragePreference.Cloud));
        (await MatchAsync()).ShouldBe(new PatientPlace(here.Id, "CA-QC", StoragePreference.Cloud));

        var moved = await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { HomeLocationId = new(there.Id), StoragePreference = new(null) }));
        (moved.HomeLocation, moved.Residency, moved.StoragePreference, moved.Version).ShouldBe((there, "CA-QC", null, 2));
        (await house.DoAsync(new GetPatient(patient.Id))).HomeLocation.ShouldBe(there);
        (await MatchAsync()).ShouldBe(new PatientPlace(there.Id, "CA-QC", null));
        (await house.DoAsync(new FindPatientPlaces([patient.Id, PatientId.New()]))).Places
            .ShouldHaveSingleItem().Value.ShouldBe(new PatientPlace(there.Id, "CA-QC", null));

        async Task<PatientPlace?> MatchAsync() =>
            (await house.DoAsync(new MatchPatient(new PatientClaim("Moving", "Mona", new DateOnly(1970, 1, 1), Sex.F, "", "MV-1")))).Place;
    }

    [Theory]
    [InlineData("CA")]
    [InlineData("CA-QC")]
    [InlineData("GB-ENG")]
    [InlineData("MX-9")]
    public async Task A_region_is_written_as_ISO_3166_writes_it(string region)
    {
        var place = await house.DoAsync(new AddLocation($"In {region}", Region: region));
        place.Region.ShouldBe(region);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C")]
    [InlineData("ca-qc")]
    [InlineData("CA_QC")]
    [InlineData("CA-QC ")]
    [InlineData("CA-")]
    [InlineData("-CA")]
    [InlineData("CA-QUEBEC")]
    [InlineData("ＣＡ")]
    public async Task What_is_no_region_is_refused_at_its_field(string region)
    {
        (await house.AskAsync(new AddLocation("Nowhere", Region: region))).Refusal!.Fields.Keys.ShouldBe(["region"]);
        (await house.AskAsync(new RegisterPatient("No", "Body", Residency: region))).Refusal!.Fields.Keys.ShouldBe(["residency"]);
        (await house.AskAsync(new ChangeLocation(LocationId.New(), new LocationChanges { Region = new(region) }))).Refusal!.Fields.Keys.ShouldBe(["region"]);
        (await house.AskAsync(new ChangePatient(PatientId.New(), new PatientChanges { Residency = new(region) }))).Refusal!.Fields.Keys.ShouldBe(["residency"]);
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_and_changes_nothing()
    {
        var patient = await house.DoAsync(new RegisterPatient("Twice", "Seen"));
        var place = await house.DoAsync(new AddLocation("Twice seen"));
        await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { Residency = new("CA-ON"), Version = 1 }));
        await house.DoAsync(new ChangeLocation(place.Id, new LocationChanges { Region = new("CA-ON"), Version = 1 }));

        (await house.CodeAsync(new ChangePatient(patient.Id, new PatientChanges { Residency = new("CA-QC"), Version = 1 }))).ShouldBe("changed-meanwhile");
        (await house.CodeAsync(new ChangeLocation(place.Id, new LocationChanges { Region = new("CA-QC"), Version = 1 }))).ShouldBe("changed-meanwhile");

        (await house.DoAsync(new GetPatient(patient.Id))).Residency.ShouldBe("CA-ON");
        (await house.DoAsync(new FindLocation(place.Id))).Region.ShouldBe("CA-ON");
    }

    [Fact]
    public async Task Of_ten_who_change_one_version_at_once_one_does()
    {
        var patient = await house.DoAsync(new RegisterPatient("Pulled", "About"));
        var tries = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => Task.Run(() =>
            house.AskAsync(new ChangePatient(patient.Id, new PatientChanges { Residency = new($"CA-{at}"), Version = 1 })))));
        tries.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        tries.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "changed-meanwhile");
        (await house.DoAsync(new GetPatient(patient.Id))).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_changes_what_is_beyond_reach_or_moves_a_patient_there()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("Reached")), await house.DoAsync(new AddLocation("Not reached")));
        var mine = await house.DoAsync(new RegisterPatient("Reach", "Mine", HomeLocationId: here.Id));
        var theirs = await house.DoAsync(new RegisterPatient("Reach", "Theirs", HomeLocationId: there.Id));
        var actor = TestHouse.Everybody with { Locations = new HashSet<LocationId> { here.Id } };

        (await house.CodeAsync(new ChangePatient(theirs.Id, new PatientChanges { Residency = new("CA") }), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new ChangeLocation(there.Id, new LocationChanges { Region = new("CA") }), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new FindLocation(there.Id), actor)).ShouldBe("not-found");
        (await house.AskAsync(new ChangePatient(mine.Id, new PatientChanges { HomeLocationId = new(there.Id) }), actor)).Refusal!.Fields.Keys.ShouldBe(["homeLocationId"]);
        (await house.AskAsync(new ChangePatient(mine.Id, new PatientChanges { HomeLocationId = new(LocationId.New()) }))).Refusal!.Fields.Keys.ShouldBe(["homeLocationId"]);
        (await house.CodeAsync(new ChangePatient(mine.Id, new PatientChanges()), TestHouse.Person("reader", Right.SeePatients))).ShouldBe("not-allowed");
        (await house.CodeAsync(new ChangeLocation(here.Id, new LocationChanges()), TestHouse.Person("clerk", Right.EditPatients))).ShouldBe("not-allowed");
    }

    [Fact]
    public void A_field_that_is_left_out_stays_and_one_that_is_null_is_taken_away()
    {
        var changes = JsonSerializer.Deserialize<PatientChanges>("""{"residency":null,"version":4}""", JsonSerializerOptions.Web)!;
        (changes.Residency.IsAsked, changes.Residency.Or("CA")).ShouldBe((true, null));
        (changes.HomeLocationId.IsAsked, changes.StoragePreference.IsAsked, changes.Version).ShouldBe((false, false, 4));
        var home = LocationId.New();
        JsonSerializer.Deserialize<PatientChanges>($$"""{"homeLocationId":"{{home}}"}""", JsonSerializerOptions.Web)!.HomeLocationId.Or(null).ShouldBe(home);
        JsonSerializer.Deserialize<LocationChanges>("""{"region":"CA-QC"}""", JsonSerializerOptions.Web)!.Region.Or(null).ShouldBe("CA-QC");
    }
}
