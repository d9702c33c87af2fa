using System.Text;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

public sealed class PatientsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_patient_who_is_registered_is_read_back_as_they_are()
    {
        var home = await house.DoAsync(new AddLocation("Home of the read"));
        var registered = await house.DoAsync(new RegisterPatient(" Nguyễn ", "Thị Minh", new DateOnly(1990, 2, 28), Sex.F, [new Identifier(" A ", " 5 ")], home.Id));
        var read = await house.DoAsync(new GetPatient(registered.Id));
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(registered));
        read.FamilyName.ShouldBe("Nguyễn");
        read.Identifiers.ShouldBe([new Identifier("A", "5")]);
        read.HomeLocation.ShouldBe(home);
    }

    [Fact]
    public async Task A_number_of_one_issuer_names_one_patient_though_ten_register_it_at_once()
    {
        var tries = Enumerable.Range(0, 10).Select(at => Task.Run(() =>
            house.AskAsync(new RegisterPatient("Racer", $"Number {at}", Identifiers: [new Identifier("RACE", at % 2 == 0 ? "r-1" : "R-1")]))));
        var outcomes = await Task.WhenAll(tries);
        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "identifier-taken");
        (await house.DoAsync(new FindPatients("racer"))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_issuers_may_give_the_same_number()
    {
        await house.DoAsync(new RegisterPatient("First", "One", Identifiers: [new Identifier("ONE", "12")]));
        await house.DoAsync(new RegisterPatient("Second", "Two", Identifiers: [new Identifier("TWO", "12")]));
        (await house.DoAsync(new FindPatients("12"))).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_number_that_is_given_twice_in_one_ask_is_kept_once()
    {
        var patient = await house.DoAsync(new RegisterPatient("Twice", "Told", Identifiers: [new Identifier("DUP", "ab-1"), new Identifier("dup", "AB-1")]));
        patient.Identifiers.Count.ShouldBe(1);
    }

    public static TheoryData<string, RegisterPatient> Wrong => new()
    {
        { "familyName", new RegisterPatient(" ", "Given") },
        { "familyName", new RegisterPatient(new string('x', 65), "Given") },
        { "givenName", new RegisterPatient("Family", null!) },
        { "birthDate", new RegisterPatient("Family", "Given", new DateOnly(1066, 10, 14)) },
        { "birthDate", new RegisterPatient("Family", "Given", new DateOnly(2999, 1, 1)) },
        { "identifiers", new RegisterPatient("Family", "Given", Identifiers: [new Identifier("A", " ")]) },
        { "identifiers", new RegisterPatient("Family", "Given", Identifiers: [null!]) },
        { "identifiers", new RegisterPatient("Family", "Given", Identifiers: [.. Enumerable.Range(0, 21).Select(at => new Identifier("A", $"n{at}"))]) },
        { "homeLocationId", new RegisterPatient("Family", "Given", HomeLocationId: LocationId.New()) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_is_named_by_its_field(string field, RegisterPatient ask) =>
        (await house.AskAsync(ask)).Refusal!.Fields.Keys.ShouldBe([field]);

    [Fact]
    public async Task No_word_of_a_patient_is_in_the_database_files()
    {
        var patient = await house.DoAsync(new RegisterPatient("Zwyczajnowska", "Quintessa", new DateOnly(1977, 7, 17), Sex.F, [new Identifier("SECRETISSUER", "SECRETNUMBER-42")]));
        await house.DoAsync(new FindPatients("Zwyczajnowska"));
        await house.DoAsync(new GetPatient(patient.Id));
        foreach (var file in Directory.GetFiles(house.Folder, "dentamind.db*"))
        {
            var kept = Encoding.UTF8.GetString(Read(file));
            foreach (var word in (string[])["Zwyczajnowska", "Quintessa", "1977-07-17", "SECRETISSUER", "SECRETNUMBER"])
                kept.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{word} is in {Path.GetFileName(file)}");
        }
    }

    [Fact]
    public async Task Names_for_a_list_leave_out_whom_the_actor_does_not_reach()
    {
        var (mine, theirs, nobodys, actor) = await ThreePatientsAsync("Names");
        var names = (await house.DoAsync(new NamePatients([mine, theirs, nobodys, PatientId.New()]), actor)).Names;
        names.Keys.ShouldBe([mine, nobodys], ignoreOrder: true);
        names[mine].ShouldBe("Names, Mine");
    }

    [Fact]
    public async Task A_patient_of_another_location_is_neither_found_nor_read_and_has_no_key()
    {
        var (mine, theirs, nobodys, actor) = await ThreePatientsAsync("Reach");
        (await house.DoAsync(new FindPatients("reach"), actor)).Items.Select(one => one.Id).ShouldBe([mine, nobodys], ignoreOrder: true);
        (await house.CodeAsync(new GetPatient(theirs), actor)).ShouldBe("not-found");
        (await house.DoAsync(new FindPatientKeys([theirs, mine, PatientId.New()]), actor)).Wrapped.ShouldHaveSingleItem().Key.ShouldBe(mine);
    }

    private async Task<(PatientId Mine, PatientId Theirs, PatientId Nobodys, Actor Actor)> ThreePatientsAsync(string family)
    {
        var here = await house.DoAsync(new AddLocation(family + " here"));
        var there = await house.DoAsync(new AddLocation(family + " there"));
        var mine = await house.DoAsync(new RegisterPatient(family, "Mine", HomeLocationId: here.Id));
        var theirs = await house.DoAsync(new RegisterPatient(family, "Theirs", HomeLocationId: there.Id));
        var nobodys = await house.DoAsync(new RegisterPatient(family, "Nobody’s"));
        return (mine.Id, theirs.Id, nobodys.Id, TestHouse.Everybody with { Locations = new HashSet<LocationId> { here.Id } });
    }

    private static byte[] Read(string file)
    {
        using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        shared.CopyTo(all);
        return all.ToArray();
    }
}
