using System.Text;
using DentaMind.Kernel;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Locations;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Fees.Sheets;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Fees;

/// <summary>Fee schedules and code lists from the file to the database and out again.</summary>
public sealed class FeesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly SheetColumns Plain = new(HasHeader: true, Code: 0, Amount: 1);
    private static readonly SheetColumns Codes = new(HasHeader: true, Code: 0, Description: 1) { Procedure = 2, Surfaces = 3 };

    [Fact]
    public async Task Fees_are_brought_in_by_day_listed_and_taken_out_again()
    {
        var schedule = await ScheduleAsync("By day");
        await ImportAsync(schedule, "code,fee\nDM.EXAM.RECALL,60\nDM.REST.COMPOSITE,180.50\n", new(2025, 1, 1));
        var now = await ImportAsync(schedule, "code,fee\nDM.EXAM.RECALL,65\n", new(2026, 1, 1));
        now.Versions.Select(version => (version.ValidFrom, version.FeeCount, version.ImportedBy)).ShouldBe([(new(2026, 1, 1), 1, "everybody"), (new(2025, 1, 1), 2, "everybody")]);
        (await house.DoAsync(new ListFeeSchedules())).Items.Single(one => one.Id == schedule.Id).Versions.Count.ShouldBe(2);

        var old = now.Versions[1];
        var fees = await house.DoAsync(new ListFees(schedule.Id, old.Id));
        fees.Items.Select(fee => (fee.Code, fee.Procedure, fee.Fee.Cents)).ShouldBe([("DM.EXAM.RECALL", "DM.EXAM.RECALL", 6000L), ("DM.REST.COMPOSITE", "DM.REST.COMPOSITE", 18050L)]);
        var file = await house.DoAsync(new ExportFees(schedule.Id, old.Id));
        Encoding.UTF8.GetString(file.Content.Span).ShouldBe("\uFEFFcode,description,fee,surfaces,teeth\r\nDM.EXAM.RECALL,,60.00,,\r\nDM.REST.COMPOSITE,,180.50,,\r\n");

        await house.DoAsync(new RemoveFees(schedule.Id, now.Versions[0].Id));
        (await house.DoAsync(new ListFeeSchedules())).Items.Single(one => one.Id == schedule.Id).Versions.ShouldHaveSingleItem().Id.ShouldBe(old.Id);
        (await house.CodeAsync(new ListFees(schedule.Id, now.Versions[0].Id))).ShouldBe("not-found");
    }

    [Fact]
    public async Task Every_line_is_kept_or_none()
    {
        var schedule = await ScheduleAsync("All or none");
        var flawed = await house.AskAsync(new ImportFees(schedule.Id, new(new(2026, 1, 1), Base64("code,fee\nDM.EXAM.RECALL,60\nDM.EXAM.NEW,-5\nZ0001,5\n"), Plain)));
        Told(flawed.Refusal!).ShouldBe("sheet-flawed 3");
        var strange = await house.AskAsync(new ImportFees(schedule.Id, new(new(2026, 1, 1), Base64("code,fee\nDM.EXAM.RECALL,60\nZ0001,5\n"), Plain)));
        Told(strange.Refusal!).ShouldBe("codes-unknown 3");
        (await house.CodeAsync(new ImportFees(schedule.Id, new(new(2026, 1, 1), Convert.ToBase64String([0x50, 0x4B, 3, 4, 0, 0]), Plain)))).ShouldBe("not-csv");
        (await house.CodeAsync(new ImportFees(schedule.Id, new(new(2026, 1, 1), "not base64!", Plain)))).ShouldBe("invalid");
        (await house.CodeAsync(new ImportFees(schedule.Id, new(new(2026, 1, 1), Base64("code,fee\nDM.EXAM.RECALL,60\n"), Plain with { Amount = 7 })))).ShouldBe("invalid");
        (await house.DoAsync(new ListFeeSchedules())).Items.Single(one => one.Id == schedule.Id).Versions.ShouldBeEmpty();
        (await house.CountAsync($"fees WHERE code = 'Z0001'")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_ten_who_bring_in_the_same_day_at_once_one_does()
    {
        var schedule = await ScheduleAsync("Pulled about");
        var import = new FeeImport(new(2026, 1, 1), Base64("code,fee\nDM.EXAM.RECALL,60\n"), Plain);
        var tries = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => house.AskAsync(new ImportFees(schedule.Id, import)))));
        tries.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        tries.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "fee-version-taken");
    }

    [Fact]
    public async Task A_code_list_is_kept_only_when_a_licence_was_confirmed_and_says_by_whom()
    {
        var content = Base64("code,description,procedure,surfaces\nZ0001,Recall,DM.EXAM.RECALL,\nZ0002,Filling one face,DM.REST.COMPOSITE,1\nZ0003,\"=cmd|' /C calc'!A0\",,\n");
        var refused = await house.AskAsync(new ImportCodes("Unlicensed", content, Codes, LicenceConfirmed: false));
        refused.Refusal!.Fields.Keys.ShouldBe(["licenceConfirmed"]);
        (await house.DoAsync(new ListCodeLists())).Items.ShouldNotContain(list => list.Name == "Unlicensed");

        var list = await house.DoAsync(new ImportCodes("Licensed", content, Codes, LicenceConfirmed: true));
        (list.CodeCount, list.UnmappedCount, list.LicenceConfirmedBy).ShouldBe((3, 1, "everybody"));
        list.LicenceConfirmedAt.ShouldBe(house.Clock.GetUtcNow());
        (await house.CodeAsync(new ImportCodes("Licensed", content, Codes, LicenceConfirmed: true))).ShouldBe("code-list-name-taken");

        var unmapped = (await house.DoAsync(new ListCodes(list.Id, OnlyUnmapped: true))).Items.ShouldHaveSingleItem();
        unmapped.Description.ShouldBe("=cmd|' /C calc'!A0");
        var mapped = await house.DoAsync(new MapCode(list.Id, "Z0003", new CodeMeaning("DM.EXAM.NEW", Version: 1)));
        (mapped.Procedure, mapped.Version).ShouldBe(("DM.EXAM.NEW", 2));
        (await house.CodeAsync(new MapCode(list.Id, "Z0003", new CodeMeaning(null, Version: 1)))).ShouldBe("changed-meanwhile");
        (await house.CodeAsync(new MapCode(list.Id, "Z0003", new CodeMeaning("DM.NONE")))).ShouldBe("invalid");
        (await house.CodeAsync(new MapCode(list.Id, "Z0009", new CodeMeaning(null)))).ShouldBe("not-found");
        (await house.DoAsync(new ListCodeLists())).Items.Single(one => one.Id == list.Id).UnmappedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Imported_codes_are_fees_of_the_procedures_they_stand_for_and_leave_the_house_harmless()
    {
        var list = await house.DoAsync(new ImportCodes("Standing for", Base64("code,description,procedure,surfaces\nZ0100,=1+1,DM.REST.COMPOSITE,2\n"), Codes, LicenceConfirmed: true));
        var schedule = await ScheduleAsync("With codes");
        var import = new FeeImport(new(2026, 1, 1), Base64("code,fee\nZ0100,199\n"), Plain, list.Id);
        var version = (await house.DoAsync(new ImportFees(schedule.Id, import))).Versions[0];
        var fee = (await house.DoAsync(new ListFees(schedule.Id, version.Id))).Items.ShouldHaveSingleItem();
        (fee.Code, fee.Procedure, fee.Description).ShouldBe(("Z0100", "DM.REST.COMPOSITE", "=1+1"));
        Encoding.UTF8.GetString((await house.DoAsync(new ExportFees(schedule.Id, version.Id))).Content.Span).ShouldContain("\r\nZ0100,\"'=1+1\",199.00,");
        (await house.CodeAsync(new ImportFees(schedule.Id, import with { ValidFrom = new(2027, 1, 1), CodeListId = Guid.CreateVersion7() }))).ShouldBe("invalid");
    }

    [Fact]
    public async Task A_preview_shows_everything_and_keeps_nothing()
    {
        var preview = await house.DoAsync(new PreviewSheet(SheetKind.Fees, Base64("code;tarif\nDM.EXAM.RECALL;60,00\nZ0001;5,00\nDM.EXAM.NEW;-1\n")));
        (preview.Encoding, preview.Separator, preview.RowCount, preview.FlawCount, preview.UnmappedCount).ShouldBe((SheetEncoding.Utf8, SheetSeparator.Semicolon, 2, 1, 1));
        preview.Flaws.ShouldHaveSingleItem().Line.ShouldBe(4);
        preview.FirstRows[0].ShouldBe(["code", "tarif"]);
        preview.Rows[0].ShouldBe(new PreviewedRow(2, "DM.EXAM.RECALL", "", new Money(6000, Currency.Cad), "DM.EXAM.RECALL"));
        (await house.CodeAsync(new PreviewSheet(SheetKind.Fees, Base64("code;tarif\nZ;1\n"), new SheetColumns(true, 0, 9)))).ShouldBe("invalid");
        (await house.CodeAsync(new PreviewSheet(SheetKind.Fees, new string('A', SheetImports.LongestContent + 1)))).ShouldBe("invalid");
        (await house.CodeAsync(new PreviewSheet(SheetKind.Fees, Base64("a"), null), TestHouse.Person("desk", Right.SeePlans))).ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Two_schedules_for_the_same_part_of_the_practice_are_refused_and_beyond_reach_there_are_none()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("Fees here")), await house.DoAsync(new AddLocation("Fees there")));
        var clinician = await house.DoAsync(new AddClinician("Dr. Fee Test", ClinicianRole.Dentist));
        var mine = await house.DoAsync(new AddFeeSchedule("Here by her", here.Id, clinician.Id));
        await house.DoAsync(new AddFeeSchedule("There", there.Id));
        (await house.CodeAsync(new AddFeeSchedule("Here by her again", here.Id, clinician.Id))).ShouldBe("fee-schedule-scope-taken");
        (await house.CodeAsync(new AddFeeSchedule("Here by her", here.Id))).ShouldBe("fee-schedule-name-taken");
        (await house.AskAsync(new AddFeeSchedule("Nowhere", LocationId.New()))).Refusal!.Fields.Keys.ShouldBe(["locationId"]);
        (await house.AskAsync(new AddFeeSchedule("By nobody", null, ClinicianId.New()))).Refusal!.Fields.Keys.ShouldBe(["clinicianId"]);
        (await house.AskAsync(new AddFeeSchedule("Under no plan", null, null, Guid.CreateVersion7()))).Refusal!.Fields.Keys.ShouldBe(["planId"]);
        (await house.AskAsync(new AddFeeSchedule(" "))).Refusal!.Fields.Keys.ShouldBe(["name"]);

        var actor = TestHouse.Everybody with { Locations = new HashSet<LocationId> { there.Id } };
        (await house.DoAsync(new ListFeeSchedules(), actor)).Items.ShouldNotContain(schedule => schedule.Id == mine.Id);
        (await house.CodeAsync(new ImportFees(mine.Id, new(new(2026, 1, 1), Base64("code,fee\nDM.EXAM.RECALL,60\n"), Plain)), actor)).ShouldBe("not-found");
    }

    internal static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Told(Refusal refusal) => $"{refusal.Code} {string.Join(' ', refusal.Flaws.Select(flaw => flaw.Line))}";

    /// <summary>Of a location of its own, for two schedules of the whole practice are refused.</summary>
    private async Task<FeeScheduleView> ScheduleAsync(string name)
    {
        var location = await house.DoAsync(new AddLocation($"Of {name}"));
        return await house.DoAsync(new AddFeeSchedule(name, location.Id));
    }

    private Task<FeeScheduleView> ImportAsync(FeeScheduleView schedule, string text, DateOnly from) =>
        house.DoAsync(new ImportFees(schedule.Id, new FeeImport(from, Base64(text), Plain)));
}
