using System.Text;
using DentaMind.Kernel;
using DentaMind.Practice.History;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Notes;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice.History;

/// <summary>What is written down of a patient's health, how it changes, and that nothing of it is ever lost.</summary>
public sealed class FactsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly Fact Diabetes = new()
    {
        Kind = "diabetes",
        Variant = "type-2",
        Since = "2014",
        Measures = new Dictionary<string, Measured> { ["hba1c"] = new(8.1m, "2026-02") },
        Codes = [new FactCode("ICD-10", "Z0001")],
    };

    [Fact]
    public async Task What_is_said_is_read_back_with_who_wrote_it_down_and_when()
    {
        var patient = await PatientAsync();
        var dentist = TestHouse.Person("amelie", Enum.GetValues<Right>()) with { DisplayName = "Dr Amélie" };
        var added = await house.DoAsync(new AddFact(patient, Diabetes with { Source = FactSource.Relative, SaidBy = "daughter" }), dentist);

        (added.Version, added.Section, added.RecordedBy, added.RecordedAt).ShouldBe((1, HistorySection.Conditions, "Dr Amélie", house.Clock.GetUtcNow()));
        var conditions = await SectionAsync(patient, HistorySection.Conditions);
        conditions.Asked.ShouldBe(AskedState.Recorded);
        var read = conditions.Facts.ShouldHaveSingleItem();
        (read.Fact.SaidBy, read.Fact.Variant, read.Fact.Since, read.Fact.Measures!["hba1c"], read.Fact.Codes![0].Code)
            .ShouldBe(("daughter", "type-2", "2014", new Measured(8.1m, "2026-02"), "Z0001"));
    }

    [Fact]
    public async Task Not_asked_differs_from_none_known_which_is_a_fact_of_its_own()
    {
        var patient = await PatientAsync();
        (await SectionAsync(patient, HistorySection.Allergies)).Asked.ShouldBe(AskedState.NotAsked);

        await house.DoAsync(new SayNoneKnown(patient, new NoneKnown(HistorySection.Allergies, FactSource.Patient)));
        var none = await SectionAsync(patient, HistorySection.Allergies);
        (none.Asked, none.Facts.Count, none.NoneKnown!.Fact.Source).ShouldBe((AskedState.NoneKnown, 0, FactSource.Patient));
        (await SectionAsync(patient, HistorySection.Medications)).Asked.ShouldBe(AskedState.NotAsked);

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var latex = await house.DoAsync(new AddFact(patient, new Fact { Kind = "latex" }));
        (await SectionAsync(patient, HistorySection.Allergies)).Asked.ShouldBe(AskedState.Recorded);
        (await house.CodeAsync(new SayNoneKnown(patient, new NoneKnown(HistorySection.Allergies)))).ShouldBe("facts-stand");

        await house.DoAsync(new UndoFact(patient, latex.Id, new FactUndoing(1)));
        (await SectionAsync(patient, HistorySection.Allergies)).Asked.ShouldBe(AskedState.NoneKnown, "taking the allergy back brings the earlier answer back");
    }

    [Fact]
    public async Task None_known_said_before_something_was_found_does_not_come_back_when_that_is_over()
    {
        var patient = await PatientAsync();
        await house.DoAsync(new SayNoneKnown(patient, new NoneKnown(HistorySection.Medications)));
        house.Clock.Advance(TimeSpan.FromDays(1));
        var course = await house.DoAsync(new AddFact(patient, new Fact { Kind = "steroid" }));
        await house.DoAsync(new EndFact(patient, course.Id, new FactEnding(1)));
        (await SectionAsync(patient, HistorySection.Medications)).Asked.ShouldBe(AskedState.Recorded);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.DoAsync(new SayNoneKnown(patient, new NoneKnown(HistorySection.Medications)));
        var now = await SectionAsync(patient, HistorySection.Medications);
        (now.Asked, now.Facts.Single().Fact.Status).ShouldBe((AskedState.NoneKnown, FactStatus.Resolved));
    }

    [Fact]
    public async Task A_correction_keeps_what_was_said_before_with_the_reason()
    {
        var patient = await PatientAsync();
        var added = await house.DoAsync(new AddFact(patient, Diabetes));
        var corrected = await house.DoAsync(new CorrectFact(patient, added.Id, new FactCorrection(1, Diabetes with { Variant = "type-1" }, "Letter of the physician")));

        (corrected.Version, corrected.Fact.Variant, corrected.Reason).ShouldBe((2, "type-1", "Letter of the physician"));
        var all = (await house.DoAsync(new GetHistory(patient, All: true))).Versions!;
        all.Select(one => (one.Version, one.Fact.Variant)).ShouldBe([(2, "type-1"), (1, "type-2")]);
        (await house.CountAsync($"history_facts WHERE fact_id = '{added.Id.Value.ToString().ToUpperInvariant()}'")).ShouldBe(2);
    }

    [Fact]
    public async Task Undoing_reads_as_before_exactly_and_undoing_that_brings_the_change_back()
    {
        var patient = await PatientAsync();
        var added = await house.DoAsync(new AddFact(patient, Diabetes));
        await house.DoAsync(new EndFact(patient, added.Id, new FactEnding(1, "2026-03", "Weight lost")));

        var undone = await house.DoAsync(new UndoFact(patient, added.Id, new FactUndoing(2)));
        Words(undone.Fact).ShouldBe(Words(Diabetes));
        var again = await house.DoAsync(new UndoFact(patient, added.Id, new FactUndoing(3)));
        (again.Version, again.Fact.Status, again.Fact.Until).ShouldBe((4, FactStatus.Resolved, "2026-03"));
    }

    [Fact]
    public async Task What_was_a_mistake_leaves_the_history_and_stays_in_its_versions()
    {
        var patient = await PatientAsync();
        var added = await house.DoAsync(new AddFact(patient, new Fact { Kind = "hiv" }));
        (await house.AskAsync(new WithdrawFact(patient, added.Id, new FactWithdrawal(1, " ")))).Refusal!.Fields.Keys.ShouldBe(["reason"]);
        await house.DoAsync(new WithdrawFact(patient, added.Id, new FactWithdrawal(1, "Another patient's form")));

        (await SectionAsync(patient, HistorySection.Conditions)).Asked.ShouldBe(AskedState.NotAsked);
        (await house.DoAsync(new GetHistory(patient, All: true))).Versions!.Select(one => one.Fact.Status).ShouldBe([FactStatus.Withdrawn, FactStatus.Active]);
        (await house.CodeAsync(new EndFact(patient, added.Id, new FactEnding(2)))).ShouldBe("fact-not-there");
        (await house.DoAsync(new UndoFact(patient, added.Id, new FactUndoing(2)))).Fact.Status.ShouldBe(FactStatus.Active);
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_and_of_ten_at_once_one_changes_it()
    {
        var patient = await PatientAsync();
        var added = await house.DoAsync(new AddFact(patient, Diabetes));
        var tries = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => Task.Run(() =>
            house.AskAsync(new CorrectFact(patient, added.Id, new FactCorrection(1, Diabetes with { Note = $"try {at}" }))))));
        tries.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        tries.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "changed-meanwhile");
        (await SectionAsync(patient, HistorySection.Conditions)).Facts.Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_thing_is_not_written_down_twice_but_two_drugs_of_a_class_are_two()
    {
        var patient = await PatientAsync();
        await house.DoAsync(new AddFact(patient, new Fact { Kind = "bisphosphonate", Name = "alendronate" }));
        (await house.CodeAsync(new AddFact(patient, new Fact { Kind = "bisphosphonate", Name = "Alendronate " }))).ShouldBe("fact-there-already");
        await house.DoAsync(new AddFact(patient, new Fact { Kind = "bisphosphonate", Name = "zoledronate" }));
        (await SectionAsync(patient, HistorySection.Medications)).Facts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Everything_is_confirmed_at_once_and_a_later_change_is_unconfirmed_again()
    {
        var patient = await PatientAsync();
        var diabetes = await house.DoAsync(new AddFact(patient, Diabetes));
        await house.DoAsync(new SayNoneKnown(patient, new NoneKnown(HistorySection.Allergies)));
        var confirmed = await house.DoAsync(new ConfirmHistory(patient, new HistoryConfirmation(FactSource.Patient)));
        await house.DoAsync(new ConfirmHistory(patient, new HistoryConfirmation(FactSource.Patient)));

        confirmed.Sections.SelectMany(section => section.Facts).ShouldAllBe(fact => fact.ConfirmedAt == house.Clock.GetUtcNow() && fact.ConfirmedBy == "everybody");
        confirmed.Sections.Single(section => section.Section == HistorySection.Allergies).NoneKnown!.ConfirmedAt.ShouldNotBeNull();
        (await house.CountAsync($"history_confirmations WHERE patient_id = '{patient.Value.ToString().ToUpperInvariant()}'")).ShouldBe(2, "twice a day is once");

        await house.DoAsync(new CorrectFact(patient, diabetes.Id, new FactCorrection(1, Diabetes with { Variant = "type-1" })));
        (await SectionAsync(patient, HistorySection.Conditions)).Facts.Single().ConfirmedAt.ShouldBeNull();
        (await house.CodeAsync(new ConfirmHistory(patient, new HistoryConfirmation(FactSource.Patient, [new ConfirmedFact(diabetes.Id, 1)])))).ShouldBe("changed-meanwhile");
    }

    [Fact]
    public async Task A_history_reads_as_it_did_on_a_day()
    {
        var patient = await PatientAsync();
        var monday = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var added = await house.DoAsync(new AddFact(patient, new Fact { Kind = "pregnancy", DueOn = monday.AddDays(90) }));
        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.DoAsync(new EndFact(patient, added.Id, new FactEnding(1)));

        (await house.DoAsync(new GetHistory(patient, monday))).Alerts.Alerts.ShouldContain(alert => alert.Code == "pregnancy");
        (await house.DoAsync(new GetHistory(patient))).Alerts.Alerts.ShouldNotContain(alert => alert.Code == "pregnancy");
        (await house.DoAsync(new GetHistory(patient, monday.AddDays(-1)))).Sections.ShouldAllBe(section => section.Asked == AskedState.NotAsked);
    }

    [Fact]
    public async Task A_fact_is_reached_through_its_own_patient_and_location_only()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("History here")), await house.DoAsync(new AddLocation("History there")));
        var mine = (await house.DoAsync(new RegisterPatient("History", "Mine", HomeLocationId: here.Id))).Id;
        var theirs = (await house.DoAsync(new RegisterPatient("History", "Theirs", HomeLocationId: there.Id))).Id;
        var fact = await house.DoAsync(new AddFact(theirs, Diabetes));
        var actor = TestHouse.Everybody with { Locations = new HashSet<LocationId> { here.Id } };

        (await house.CodeAsync(new GetHistory(theirs), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new GetAlerts(theirs), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new AddFact(theirs, Diabetes), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new SayNoneKnown(theirs, new NoneKnown(HistorySection.Allergies)), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new ConfirmHistory(theirs, new HistoryConfirmation()), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new EndFact(mine, fact.Id, new FactEnding(1)))).ShouldBe("not-found", "the tab shows another patient");
        (await house.CodeAsync(new GetHistory(mine), TestHouse.Person("desk", Right.SeeAlerts))).ShouldBe("not-allowed");
        (await house.CodeAsync(new AddFact(mine, Diabetes), TestHouse.Person("reader", Right.SeeHistory))).ShouldBe("not-allowed");
        (await house.DoAsync(new GetAlerts(mine), TestHouse.Person("desk", Right.SeeAlerts))).Alerts.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_merged_is_answered_for_and_taken_apart_again_each_has_their_own()
    {
        var (kept, merged) = (await PatientAsync(), await PatientAsync());
        var diabetes = await house.DoAsync(new AddFact(kept, Diabetes));
        var latex = await house.DoAsync(new AddFact(merged, new Fact { Kind = "latex" }));
        var note = await house.DoAsync(new StartNote(merged, new NewNote(DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime), "en-CA", "Of the merged one.")));
        await house.DoAsync(new MergePatients(kept, merged, "The same person"));

        foreach (var address in (PatientId[])[kept, merged])
        {
            (await house.DoAsync(new GetAlerts(address))).Facts.Select(fact => fact.Id).ShouldBe([diabetes.Id, latex.Id], ignoreOrder: true);
            (await house.DoAsync(new ListNotes(address))).Items.Single().Text.ShouldBe("Of the merged one.");
        }
        (await house.CodeAsync(new AddFact(merged, new Fact { Kind = "asthma" }))).ShouldBe("patient-merged");
        (await house.CodeAsync(new SayNoneKnown(merged, new NoneKnown(HistorySection.Symptoms)))).ShouldBe("patient-merged");
        (await house.CodeAsync(new StartNote(merged, new NewNote(new DateOnly(2026, 1, 5), "en-CA")))).ShouldBe("patient-merged");
        await house.DoAsync(new CorrectFact(kept, latex.Id, new FactCorrection(1, new Fact { Kind = "latex", Reaction = Reaction.Rash })));
        await house.DoAsync(new SaveNote(kept, note.Id, new NoteText(1, new DateOnly(2026, 1, 5), "en-CA", "Still of the merged one.")));
        await house.DoAsync(new ConfirmHistory(kept, new HistoryConfirmation()));

        await house.DoAsync(new UnmergePatients(merged));
        (await house.DoAsync(new GetAlerts(kept))).Facts.Single().Id.ShouldBe(diabetes.Id);
        var back = (await house.DoAsync(new GetAlerts(merged))).Facts.Single();
        (back.Id, back.Fact.Reaction, back.ConfirmedBy).ShouldBe((latex.Id, Reaction.Rash, "everybody"));
        (await house.DoAsync(new ListNotes(kept))).Items.ShouldBeEmpty();
        (await house.DoAsync(new ListNotes(merged))).Items.Single().Text.ShouldBe("Still of the merged one.");
    }

    [Fact]
    public async Task Nothing_that_is_said_stands_in_the_database_in_the_clear()
    {
        var patient = await PatientAsync();
        await house.DoAsync(new AddFact(patient, new Fact { Kind = "other-condition", Name = "Quaggaplexia", Note = "zebrafinch note", SaidBy = "gnuaunt" }));
        foreach (var file in Directory.GetFiles(house.Folder, "dentamind.db*"))
        {
            var kept = await ReadAsync(file);
            foreach (var word in (string[])["Quaggaplexia", "zebrafinch", "gnuaunt", "other-condition"])
                kept.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{word} is in {Path.GetFileName(file)}");
        }
    }

    [Fact]
    public async Task The_catalogue_has_every_part_and_offers_no_way_to_write_none_as_a_fact()
    {
        var kinds = (await house.DoAsync(new ListFactKinds())).Items;
        kinds.Select(kind => kind.Section).Distinct().Count().ShouldBe(Enum.GetValues<HistorySection>().Length);
        kinds.Select(kind => kind.Code).Distinct().Count().ShouldBe(kinds.Count);
        kinds.ShouldNotContain(kind => kind.Code.StartsWith("none-known", StringComparison.Ordinal));
        Enum.GetValues<HistorySection>().ShouldAllBe(section => kinds.Any(kind => kind.Section == section && kind.IsNamed));
        (await house.AskAsync(new AddFact(PatientId.New(), new Fact { Kind = "none-known-allergies" }))).Refusal!.Fields.Keys.ShouldBe(["kind"]);
    }

    private async Task<PatientId> PatientAsync() =>
        (await house.DoAsync(new RegisterPatient("Facts", $"{PatientId.New()}", new DateOnly(1960, 6, 15)))).Id;

    private async Task<SectionView> SectionAsync(PatientId patient, HistorySection section) =>
        (await house.DoAsync(new GetHistory(patient))).Sections.Single(one => one.Section == section);

    private static string Words(Fact fact) => System.Text.Json.JsonSerializer.Serialize(fact);

    private static async Task<string> ReadAsync(string file)
    {
        await using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await shared.CopyToAsync(all);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
