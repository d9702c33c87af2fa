using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Notes;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice.Notes;

/// <summary>Clinical notes: drafts that survive, signatures that hold, amendments that add and never change.</summary>
public sealed class NotesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly Actor Dentist = TestHouse.Person("amelie", Enum.GetValues<Right>()) with { DisplayName = "Dr Amélie" };

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_draft_is_saved_while_it_is_written_and_read_back_as_it_stands()
    {
        var (patient, note) = await DraftAsync("Begun");
        var saved = await house.DoAsync(new SaveNote(patient, note.Id, new NoteText(1, Today, "fr-CA", "Écrit à moitié")), Dentist);

        (saved.Version, saved.State, saved.Language, saved.Text, saved.SavedBy).ShouldBe((2, NoteState.Draft, "fr-CA", "Écrit à moitié", "Dr Amélie"));
        var read = await OnlyAsync(patient);
        (read.Version, read.State, read.Language, read.Text, read.SavedBy).ShouldBe((2, NoteState.Draft, "fr-CA", "Écrit à moitié", "Dr Amélie"));
    }

    [Fact]
    public async Task Of_two_who_write_one_draft_the_second_is_told_and_overwrites_nothing()
    {
        var (patient, note) = await DraftAsync("Shared");
        await house.DoAsync(new SaveNote(patient, note.Id, new NoteText(1, Today, "en-CA", "first")));
        (await house.CodeAsync(new SaveNote(patient, note.Id, new NoteText(1, Today, "en-CA", "second")))).ShouldBe("changed-meanwhile");
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => house.AskAsync(new SaveNote(patient, note.Id, new NoteText(2, Today, "en-CA", $"try {at}"))))));
        tries.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        (await OnlyAsync(patient)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_signed_note_never_changes()
    {
        var (patient, note) = await DraftAsync("All is well.");
        var signed = await house.DoAsync(new SignNote(patient, note.Id, new NoteSeen(1)), Dentist);

        (signed.State, signed.Signature!.By, signed.Signature.IsIntact, signed.Signature.IsLate, signed.Signature.Sha256.Length).ShouldBe((NoteState.Signed, "Dr Amélie", true, false, 64));
        (await house.CodeAsync(new SaveNote(patient, note.Id, new NoteText(2, Today, "en-CA", "Altered.")))).ShouldBe("note-signed");
        (await house.CodeAsync(new SignNote(patient, note.Id, new NoteSeen(2)))).ShouldBe("note-signed");
        (await house.CodeAsync(new DiscardNote(patient, note.Id, new NoteSeen(2)))).ShouldBe("note-signed");
        (await OnlyAsync(patient)).Text.ShouldBe("All is well.");
    }

    [Fact]
    public async Task Only_who_holds_a_licence_signs_and_nobody_signs_nothing()
    {
        var (patient, note) = await DraftAsync(" ");
        var assistant = TestHouse.Person("assistant", Right.SeeHistory, Right.WriteNotes);
        (await house.CodeAsync(new SignNote(patient, note.Id, new NoteSeen(1)), assistant)).ShouldBe("not-allowed");
        (await house.CodeAsync(new SignNote(patient, note.Id, new NoteSeen(1)), Dentist)).ShouldBe("note-empty");
        (await house.CodeAsync(new SaveNote(patient, note.Id, new NoteText(1, Today, "en-CA", "written")), assistant)).ShouldBeNull();
        (await house.CodeAsync(new AmendNote(patient, note.Id, new NewAmendment(0, "more", "forgotten")), Dentist)).ShouldBe("note-not-signed");
    }

    [Fact]
    public async Task An_amendment_is_added_with_author_time_and_reason_and_the_note_reads_as_signed()
    {
        var (patient, note) = await DraftAsync("Tooth 36 (FDI) filled.");
        await house.DoAsync(new SignNote(patient, note.Id, new NoteSeen(1)), Dentist);
        house.Clock.Advance(TimeSpan.FromHours(3));
        await house.DoAsync(new AmendNote(patient, note.Id, new NewAmendment(0, "Surface was distal.", "Surface forgotten")), Dentist);
        (await house.CodeAsync(new AmendNote(patient, note.Id, new NewAmendment(0, "Another", "late")), Dentist)).ShouldBe("changed-meanwhile");
        await house.DoAsync(new AmendNote(patient, note.Id, new NewAmendment(1, "Shade A2.", "Shade forgotten")), Dentist);

        var read = await OnlyAsync(patient);
        (read.Text, read.Signature!.IsIntact).ShouldBe(("Tooth 36 (FDI) filled.", true));
        read.Amendments.Select(one => (one.Number, one.Text, one.Reason, one.By)).ShouldBe(
            [(1, "Surface was distal.", "Surface forgotten", "Dr Amélie"), (2, "Shade A2.", "Shade forgotten", "Dr Amélie")]);
    }

    [Theory]
    [InlineData("UPDATE notes SET sha256 = replace(sha256, substr(sha256, 1, 4), 'abcd')")]
    [InlineData("UPDATE notes SET visit_on = '2020-01-01'")]
    [InlineData("DELETE FROM note_amendments WHERE number = 1")]
    [InlineData("UPDATE note_amendments SET number = 7 WHERE number = 2")]
    [InlineData("UPDATE note_amendments SET sha256 = (SELECT sha256 FROM notes LIMIT 1) WHERE number = 1")]
    public async Task What_was_altered_behind_our_back_no_longer_counts_as_signed(string meddling)
    {
        await using var own = await TestHouse.OpenAsync();
        var patient = (await own.DoAsync(new RegisterPatient("Meddled", "With"))).Id;
        var note = await own.DoAsync(new StartNote(patient, new NewNote(DateOnly.FromDateTime(own.Clock.GetUtcNow().UtcDateTime), "en-CA", "As it was.")));
        await own.DoAsync(new SignNote(patient, note.Id, new NoteSeen(1)));
        await own.DoAsync(new AmendNote(patient, note.Id, new NewAmendment(0, "one", "because")));
        await own.DoAsync(new AmendNote(patient, note.Id, new NewAmendment(1, "two", "because")));
        (await own.DoAsync(new ListNotes(patient))).Items.Single().Signature!.IsIntact.ShouldBeTrue();

        await own.SqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(meddling));

        (await own.DoAsync(new ListNotes(patient))).Items.Single().Signature!.IsIntact.ShouldBeFalse();
    }

    [Fact]
    public async Task A_note_that_is_signed_days_after_the_visit_is_marked_late()
    {
        var patient = await PatientAsync();
        var note = await house.DoAsync(new StartNote(patient, new NewNote(Today.AddDays(-2), "en-CA", "Written late.")));
        (await house.DoAsync(new SignNote(patient, note.Id, new NoteSeen(1)))).Signature!.IsLate.ShouldBeTrue();
        var next = await house.DoAsync(new StartNote(patient, new NewNote(Today.AddDays(-1), "en-CA", "Written the day after.")));
        (await house.DoAsync(new SignNote(patient, next.Id, new NoteSeen(1)))).Signature!.IsLate.ShouldBeFalse();
    }

    [Fact]
    public async Task A_draft_that_is_put_aside_leaves_the_list_and_comes_back_when_it_is_saved()
    {
        var (patient, note) = await DraftAsync("Perhaps");
        await house.DoAsync(new DiscardNote(patient, note.Id, new NoteSeen(1)));
        (await house.DoAsync(new ListNotes(patient))).Items.ShouldBeEmpty();
        await house.DoAsync(new SaveNote(patient, note.Id, new NoteText(2, Today, "en-CA", "After all")));
        (await OnlyAsync(patient)).State.ShouldBe(NoteState.Draft);
    }

    [Fact]
    public async Task Notes_stand_latest_visit_first_and_page_by_page()
    {
        var patient = await PatientAsync();
        for (var at = 0; at < 52; at++)
            await house.DoAsync(new StartNote(patient, new NewNote(Today.AddDays(-(at * 7 % 52)), "en-CA", $"{at}")));
        var first = await house.DoAsync(new ListNotes(patient));
        var second = await house.DoAsync(new ListNotes(patient, int.Parse(first.Next!, System.Globalization.CultureInfo.InvariantCulture)));
        first.Items.Concat(second.Items).Select(note => note.VisitOn).ShouldBeInOrder(SortDirection.Descending);
        (first.Items.Count, second.Items.Count, second.Next).ShouldBe((50, 2, null));
    }

    public static TheoryData<string, NewNote> Wrong => new()
    {
        { "text", new NewNote(new DateOnly(2026, 1, 1), "en-CA", new string('x', 20_001)) },
        { "text", new NewNote(new DateOnly(2026, 1, 1), "en-CA", null!) },
        { "language", new NewNote(new DateOnly(2026, 1, 1), "tlh", "nuqneH") },
        { "visitOn", new NewNote(new DateOnly(2999, 1, 1), "en-CA", "x") },
        { "visitOn", new NewNote(new DateOnly(1066, 1, 1), "en-CA", "x") },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_is_named_by_its_field(string field, NewNote draft) =>
        (await house.AskAsync(new StartNote(await PatientAsync(), draft))).Refusal!.Fields.Keys.ShouldBe([field]);

    [Fact]
    public async Task A_note_is_reached_through_its_own_patient_and_location_only()
    {
        var here = await house.DoAsync(new AddLocation("Notes here"));
        var (patient, note) = await DraftAsync("Private");
        var other = await PatientAsync();
        (await house.CodeAsync(new SaveNote(other, note.Id, new NoteText(1, Today, "en-CA", "wrong tab")))).ShouldBe("not-found");
        (await house.CodeAsync(new ListNotes(patient), TestHouse.Person("desk", Right.SeeAlerts))).ShouldBe("not-allowed");
        var away = (await house.DoAsync(new RegisterPatient("Notes", "Away", HomeLocationId: here.Id))).Id;
        var elsewhere = TestHouse.Everybody with { Locations = new HashSet<LocationId> { LocationId.New() } };
        (await house.CodeAsync(new ListNotes(away), elsewhere)).ShouldBe("not-found");
        (await house.CodeAsync(new StartNote(away, new NewNote(Today, "en-CA")), elsewhere)).ShouldBe("not-found");
    }

    [Fact]
    public async Task The_practice_begins_with_templates_in_both_languages_and_makes_them_its_own()
    {
        var first = (await house.DoAsync(new ListNoteTemplates())).Items;
        first.GroupBy(one => one.Template.Language).ShouldAllBe(language => language.Count() >= 5);
        first.ShouldContain(one => one.Template.Body.Contains("aujourd'hui"));

        var added = await house.DoAsync(new AddNoteTemplate(new NoteTemplateWords(NoteTemplateKind.Snippet, "en-CA", "Polished", "Polished ___.")));
        (await house.CodeAsync(new AddNoteTemplate(added.Template))).ShouldBe("template-name-taken");
        var changed = await house.DoAsync(new ChangeNoteTemplate(added.Id, new NoteTemplateChange(1, added.Template with { IsRetired = true })));
        (changed.Version, changed.Template.IsRetired).ShouldBe((2, true));
        (await house.CodeAsync(new ChangeNoteTemplate(added.Id, new NoteTemplateChange(1, added.Template)))).ShouldBe("changed-meanwhile");
        (await house.CodeAsync(new ChangeNoteTemplate(added.Id, new NoteTemplateChange(2, added.Template with { Name = "Extraction" })))).ShouldBe("template-name-taken");
        (await house.AskAsync(new AddNoteTemplate(added.Template with { Name = "" }))).Refusal!.Fields.Keys.ShouldBe(["name"]);
        (await house.AskAsync(new AddNoteTemplate(added.Template with { Body = "" }))).Refusal!.Fields.Keys.ShouldBe(["body"]);
    }

    private async Task<(PatientId Patient, NoteView Note)> DraftAsync(string text)
    {
        var patient = await PatientAsync();
        return (patient, await house.DoAsync(new StartNote(patient, new NewNote(Today, "en-CA", text)), Dentist));
    }

    private async Task<PatientId> PatientAsync() => (await house.DoAsync(new RegisterPatient("Notes", $"{PatientId.New()}"))).Id;

    private async Task<NoteView> OnlyAsync(PatientId patient) => (await house.DoAsync(new ListNotes(patient))).Items.ShouldHaveSingleItem();
}
