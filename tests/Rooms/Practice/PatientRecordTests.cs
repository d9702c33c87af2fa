using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>Everything that is written of a patient, and what becomes of it when two people write at once.</summary>
public sealed class PatientRecordTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly Contacts Reached = new()
    {
        Phones = [new Phone("902 555 0134", ContactUse.Mobile, true), new Phone("902 555 0135", ContactUse.Home)],
        Emails = [new EmailAddress("anne@example.ca", ContactUse.Home, true)],
        Addresses = [new PostalAddress("12 Water St\nApt 4", "Halifax", "CA-NS", "B3J 1A1", "CA", ContactUse.Home, true)],
        Emergency = new EmergencyContact("Luc Lefèvre", "brother", "902 555 0199"),
    };

    [Fact]
    public async Task The_whole_record_is_read_back_as_it_was_written()
    {
        var ask = new RegisterPatient("Whole", "Record", new DateOnly(1992, 2, 29), Sex.F, [new Identifier("", "WR-1")])
        {
            PreferredName = " Wren ",
            Pronouns = "they/them",
            Language = "fr-CA",
            Contacts = Reached,
        };
        var read = await house.DoAsync(new GetPatient((await house.DoAsync(ask)).Id));
        (read.PreferredName, read.Pronouns, read.Language, read.Version).ShouldBe(("Wren", "they/them", "fr-CA", 1));
        Json(read.Contacts).ShouldBe(Json(Reached));
        (await house.DoAsync(new FindPatients("whole"))).Items.ShouldHaveSingleItem().Contacts.ShouldBeNull();
    }

    [Fact]
    public async Task A_correction_changes_what_it_names_and_the_patient_is_found_by_the_new_words_and_no_longer_by_the_old()
    {
        var patient = await house.DoAsync(new RegisterPatient("Oldname", "Ottilie", Identifiers: [new Identifier("", "ON-1")]) { Contacts = Reached, Pronouns = "she/her" });
        var changed = await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { FamilyName = new("Newname"), Pronouns = new(null), Version = 1 }));
        (changed.FamilyName, changed.GivenName, changed.Pronouns, changed.Version).ShouldBe(("Newname", "Ottilie", null, 2));
        Json(changed.Contacts).ShouldBe(Json(Reached));
        (await house.DoAsync(new FindPatients("newname ottilie"))).Items.ShouldHaveSingleItem().Id.ShouldBe(patient.Id);
        (await house.DoAsync(new FindPatients("oldname"))).Items.ShouldBeEmpty();
        (await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { FamilyName = new("Newname"), Version = 2 }))).Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("+1 (902) 555-7741")]
    [InlineData("9025557741")]
    [InlineData("QUINN@EXAMPLE.ca")]
    [InlineData("Quilla")]
    public async Task A_patient_is_found_by_telephone_by_e_mail_and_by_preferred_name(string query)
    {
        await house.DoAsync(new RegisterPatient("Reachable", "Aquila")
        {
            PreferredName = "Quilla",
            Contacts = new Contacts { Phones = [new Phone("902-555-7741")], Emails = [new EmailAddress("quinn@example.ca")] },
        });
        var found = (await house.DoAsync(new FindPatients(query))).Items;
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(one => one.FamilyName == "Reachable");
    }

    [Fact]
    public async Task A_number_that_is_not_written_any_more_stays_an_alias_by_which_images_still_match()
    {
        var patient = await house.DoAsync(new RegisterPatient("Renumbered", "Rita", new DateOnly(1980, 5, 6), Sex.F, [new Identifier("A", "OLD-1")]));
        var changed = await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { Identifiers = [new Identifier("A", "NEW-1")] }));
        changed.Identifiers.ShouldBe([new Identifier("A", "NEW-1"), new Identifier("A", "OLD-1", IsAlias: true)]);
        (await house.DoAsync(new FindPatients("OLD-1"))).Items.ShouldHaveSingleItem().Id.ShouldBe(patient.Id);
        (await MatchAsync("OLD-1")).ShouldBe(patient.Id);
        (await MatchAsync("NEW-1")).ShouldBe(patient.Id);

        var forgot = await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { ForgetIdentifiers = [new Identifier("a", "old-1")] }));
        forgot.Identifiers.ShouldBe([new Identifier("A", "NEW-1")]);
        (await MatchAsync("OLD-1")).ShouldBeNull();
        (await house.DoAsync(new RegisterPatient("Another", "One", Identifiers: [new Identifier("A", "OLD-1")]))).Id.ShouldNotBe(patient.Id);

        async Task<PatientId?> MatchAsync(string number) =>
            (await house.DoAsync(new MatchPatient(new PatientClaim("Renumbered", "Rita", new DateOnly(1980, 5, 6), Sex.F, "A", number)))).Patient;
    }

    [Fact]
    public async Task A_number_of_another_patient_is_refused_and_nothing_is_changed()
    {
        await house.DoAsync(new RegisterPatient("Holds", "It", Identifiers: [new Identifier("A", "HELD-1")]));
        var patient = await house.DoAsync(new RegisterPatient("Wants", "It"));
        var ask = new ChangePatient(patient.Id, new PatientChanges { FamilyName = new("Changed"), Identifiers = [new Identifier("A", "HELD-1")] });
        (await house.CodeAsync(ask)).ShouldBe("identifier-taken");
        (await house.DoAsync(new GetPatient(patient.Id))).FamilyName.ShouldBe("Wants");
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_shown_the_record_as_it_is_now()
    {
        var patient = await house.DoAsync(new RegisterPatient("Conflict", "Cleo"));
        await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { PreferredName = new("First"), Version = 1 }));
        var refusal = (await house.AskAsync(new ChangePatient(patient.Id, new PatientChanges { PreferredName = new("Second"), Version = 1 }))).Refusal!;
        refusal.Code.ShouldBe("changed-meanwhile");
        var now = refusal.Current.ShouldBeOfType<PatientView>();
        (now.PreferredName, now.Version).ShouldBe(("First", 2));
        $"{refusal}".ShouldBe("changed-meanwhile");
    }

    [Fact]
    public async Task Of_ten_who_correct_one_version_at_once_one_does_and_the_others_see_what_they_lost_to()
    {
        var patient = await house.DoAsync(new RegisterPatient("Pulled", "Apart"));
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => Task.Run(() =>
            house.AskAsync(new ChangePatient(patient.Id, new PatientChanges { GivenName = new($"Apart {at}"), Version = 1 })))));
        var won = all.Where(one => one.IsAnswer).ShouldHaveSingleItem().Answer;
        all.Where(one => !one.IsAnswer).ShouldAllBe(one => ((PatientView)one.Refusal!.Current!).GivenName == won.GivenName);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "familyName", """{"familyName":""}""" },
        { "familyName", """{"familyName":null}""" },
        { "givenName", """{"givenName":null}""" },
        { "preferredName", $$"""{"preferredName":"{{new string('x', 65)}}"}""" },
        { "birthDate", """{"birthDate":"1990-02-30"}""" },
        { "birthDate", """{"birthDate":"2021-02-29"}""" },
        { "birthDate", """{"birthDate":"yesterday"}""" },
        { "birthDate", """{"birthDate":"1066-10-14"}""" },
        { "birthDate", """{"birthDate":"2999-01-01"}""" },
        { "pronouns", $$"""{"pronouns":"{{new string('x', 41)}}"}""" },
        { "language", """{"language":"French"}""" },
        { "language", """{"language":"fr_CA"}""" },
        { "residency", """{"residency":"ca"}""" },
        { "contacts.emails[0].address", """{"contacts":{"emails":[{"address":"not an address"}]}}""" },
        { "contacts.emails[1].address", """{"contacts":{"emails":[{"address":"a@b.ca"},{"address":"a@b"}]}}""" },
        { "contacts.phones[0].number", """{"contacts":{"phones":[{"number":"call me"}]}}""" },
        { "contacts.phones", """{"contacts":{"phones":[null]}}""" },
        { "contacts.phones", """{"contacts":{"phones":null}}""" },
        { "contacts.phones", """{"contacts":{"phones":[{"number":"911","isPreferred":true},{"number":"912","isPreferred":true}]}}""" },
        { "contacts.addresses[0].city", """{"contacts":{"addresses":[{"street":"1 Way","city":""}]}}""" },
        { "contacts.addresses[0].country", """{"contacts":{"addresses":[{"street":"1 Way","city":"Here","country":"Canada"}]}}""" },
        { "contacts.emergency.phone", """{"contacts":{"emergency":{"name":"Luc","phone":""}}}""" },
        { "identifiers", """{"identifiers":[{"issuer":"A","number":" "}]}""" },
        { "forgetIdentifiers", """{"forgetIdentifiers":[null]}""" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_changed(string field, string body)
    {
        var patient = await house.DoAsync(new RegisterPatient("Wrong", "Field"));
        var changes = JsonSerializer.Deserialize<PatientChanges>(body, JsonSerializerOptions.Web)!;
        (await house.AskAsync(new ChangePatient(patient.Id, changes))).Refusal!.Fields.Keys.ShouldBe([field]);
        (await house.DoAsync(new GetPatient(patient.Id))).Version.ShouldBe(1);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var fields = (await house.AskAsync(new RegisterPatient(" ", new string('x', 65), new DateOnly(1066, 10, 14)) { Language = "?" })).Refusal!.Fields.Keys;
        fields.ShouldBe(["familyName", "givenName", "birthDate", "language"]);
    }

    [Fact]
    public async Task No_word_of_the_record_is_in_the_database_files()
    {
        var words = new[] { "Zyxxyname", "zyx/zyxs", "902555zyx", "zyx@example.ca", "Zyx Street", "Zyxville", "Zyx Helper" };
        await house.DoAsync(new RegisterPatient("Hidden", "Hanna")
        {
            PreferredName = words[0],
            Pronouns = words[1],
            Contacts = new Contacts
            {
                Emails = [new EmailAddress(words[3])],
                Addresses = [new PostalAddress(words[4], words[5])],
                Emergency = new EmergencyContact(words[6], null, "902 555 0000"),
            },
        });
        foreach (var word in words)
            (await house.CountAsync($"patients WHERE instr(words, CAST('{word}' AS BLOB)) > 0 OR instr(coalesce(contacts, ''), CAST('{word}' AS BLOB)) > 0")).ShouldBe(0);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
