using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DentaMind.Kernel;
using DentaMind.Practice.Families;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>Two records of one person become one, and two again exactly as they were.</summary>
public sealed class MergeTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Merged_then_unmerged_leaves_every_byte_of_both_as_it_was()
    {
        var (kept, merged) = await TwoAsync("Exact");
        await house.DoAsync(new JoinFamily(merged, (await house.DoAsync(new RegisterPatient("Exact", "Parent"))).Id, FamilyRelation.Child));
        var before = await HashAsync(kept, merged);

        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        (await HashAsync(kept, merged)).ShouldNotBe(before);
        await house.DoAsync(new UnmergePatients(merged));
        (await HashAsync(kept, merged)).ShouldBe(before);
    }

    [Fact]
    public async Task A_chain_of_merges_is_undone_link_by_link_in_any_order()
    {
        var (first, second) = await TwoAsync("Chain");
        var (third, fourth) = await TwoAsync("Chains");
        var before = await HashAsync(first, second, third, fourth);
        await house.DoAsync(new MergePatients(second, first, "one"));
        await house.DoAsync(new MergePatients(third, second, "two"));
        await house.DoAsync(new MergePatients(third, fourth, "three"));
        (await KeptAsync(first, second, third, fourth)).ShouldBe([third, third, third, third]);
        (await house.DoAsync(new FindMerged(first))).Ids.ShouldBe([third, first, second, fourth], ignoreOrder: true);

        await house.DoAsync(new UnmergePatients(second));
        (await KeptAsync(first, second, third, fourth)).ShouldBe([second, second, third, third]);
        await house.DoAsync(new UnmergePatients(fourth));
        await house.DoAsync(new UnmergePatients(first));
        (await KeptAsync(first, second, third, fourth)).ShouldBe([first, second, third, fourth]);
        (await HashAsync(first, second, third, fourth)).ShouldBe(before);
    }

    [Fact]
    public async Task The_old_address_answers_with_where_it_went_and_nothing_more_is_written_there()
    {
        var (kept, merged) = await TwoAsync("Address");
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        (await house.DoAsync(new GetPatient(merged))).MergedInto.ShouldBe(kept);
        (await house.DoAsync(new GetPatient(kept))).Merged.ShouldHaveSingleItem().Id.ShouldBe(merged);
        var refusal = (await house.AskAsync(new ChangePatient(merged, new PatientChanges { GivenName = new("No") }))).Refusal!;
        refusal.Code.ShouldBe("patient-merged");
        System.Text.Json.JsonSerializer.Serialize(refusal.Current, refusal.Current!.GetType()).ShouldBe($$"""{"mergedInto":"{{kept}}"}""");
        (await house.CodeAsync(new JoinFamily(merged, kept))).ShouldBe("patient-merged");
    }

    [Fact]
    public async Task The_kept_one_is_found_and_matched_by_the_names_and_numbers_of_both()
    {
        var (kept, merged) = await TwoAsync("Alias");
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        foreach (var query in (string[])["alias kept", "alias merged", "ALIAS-K", "ALIAS-M"])
            (await house.DoAsync(new FindPatients(query))).Items.ShouldHaveSingleItem(query).Id.ShouldBe(kept);
        (await house.DoAsync(new FindPatients("alias"))).Items.ShouldHaveSingleItem().Id.ShouldBe(kept);

        var match = await MatchAsync("Merged");
        (match.Patient, match.CameFor).ShouldBe((kept, merged));
        (await MatchAsync("Kept")).Patient.ShouldBe(kept);
        (await MatchAsync("Stranger")).Doubt.ShouldBe("details-differ");
        (await house.DoAsync(new NamePatients([merged]))).Names[merged].ShouldBe("Alias, Kept");

        Task<PatientMatch> MatchAsync(string given) =>
            house.DoAsync(new MatchPatient(new PatientClaim("Alias", given, new DateOnly(1970, 1, 2), Sex.M, "", "ALIAS-M")));
    }

    [Fact]
    public async Task A_merge_that_is_sent_twice_is_one_merge()
    {
        var (kept, merged) = await TwoAsync("Doubled");
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        (await house.DoAsync(new MergePatients(kept, merged, "the same person"))).Merged.MergedInto.ShouldBe(kept);
        (await house.DoAsync(new ListMerges(kept))).Items.ShouldHaveSingleItem().Reason.ShouldBe("the same person");
        await house.DoAsync(new UnmergePatients(merged));
        (await house.CodeAsync(new UnmergePatients(merged))).ShouldBe("not-merged");
        (await house.DoAsync(new ListMerges(merged))).Items.ShouldHaveSingleItem().UndoneBy.ShouldBe("everybody");
    }

    [Fact]
    public async Task Of_two_who_merge_each_into_the_other_at_once_one_is_told()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = await TwoAsync($"Mutual{round}");
            var both = await Task.WhenAll(
                Task.Run(() => house.AskAsync(new MergePatients(one, other, "left"))),
                Task.Run(() => house.AskAsync(new MergePatients(other, one, "right"))));
            both.Count(outcome => outcome.IsAnswer).ShouldBe(1);
            both.Single(outcome => !outcome.IsAnswer).Refusal!.Code.ShouldBeOneOf("changed-meanwhile", "patient-merged");
            (await KeptAsync(one, other)).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_was_not_seen_is_not_merged()
    {
        var (kept, merged) = await TwoAsync("Seen");
        await house.DoAsync(new ChangePatient(merged, new PatientChanges { Pronouns = new("he/him") }));
        var refusal = (await house.AskAsync(new MergePatients(kept, merged, "the same person", 1, 1))).Refusal!;
        refusal.Code.ShouldBe("changed-meanwhile");
        refusal.Current.ShouldBeOfType<MergeOutcome>().Merged.Pronouns.ShouldBe("he/him");
        (await house.DoAsync(new MergePatients(kept, merged, "the same person", 1, 2))).Merged.MergedInto.ShouldBe(kept);
    }

    [Fact]
    public async Task A_merge_needs_a_reason_two_records_the_right_and_reach_over_both()
    {
        var (kept, merged) = await TwoAsync("Needs");
        (await house.AskAsync(new MergePatients(kept, kept, "same"))).Refusal!.Fields.Keys.ShouldBe(["merge"]);
        (await house.AskAsync(new MergePatients(kept, merged, " "))).Refusal!.Fields.Keys.ShouldBe(["reason"]);
        (await house.CodeAsync(new MergePatients(kept, PatientId.New(), "same"))).ShouldBe("not-found");
        (await house.CodeAsync(new MergePatients(kept, merged, "same"), TestHouse.Person("editor", Right.EditPatients))).ShouldBe("not-allowed");
        var there = await house.DoAsync(new AddLocation("Needs, elsewhere"));
        await house.DoAsync(new ChangePatient(merged, new PatientChanges { HomeLocationId = new(there.Id) }));
        var here = TestHouse.Everybody with { Locations = new HashSet<LocationId> { LocationId.New() } };
        (await house.CodeAsync(new MergePatients(kept, merged, "same"), here)).ShouldBe("not-found");
        (await house.CodeAsync(new FindMerged(merged), here)).ShouldBe("not-found");
    }

    [Fact]
    public async Task Possible_duplicates_are_those_of_the_same_day_and_a_name_or_the_same_number()
    {
        var day = new DateOnly(1988, 8, 8);
        var patient = await house.DoAsync(new RegisterPatient("Duplicand", "Dora", day, Sex.F, [new Identifier("A", "DUPL-1")]));
        var misspelt = await house.DoAsync(new RegisterPatient("Duplicant", "Dora", day, Sex.F));
        var number = await house.DoAsync(new RegisterPatient("Duplicand", "Dora", null, Sex.F, [new Identifier("B", "DUPL-1")]));
        await house.DoAsync(new RegisterPatient("Duplicand", "Dora", day.AddDays(1), Sex.F));
        await house.DoAsync(new RegisterPatient("Other", "Name", day, Sex.F));
        (await house.DoAsync(new ListDuplicates(patient.Id))).Items.Select(one => one.Patient.Id).ShouldBe([misspelt.Id, number.Id], ignoreOrder: true);
        await house.DoAsync(new MergePatients(patient.Id, misspelt.Id, "misspelt"));
        (await house.DoAsync(new ListDuplicates(patient.Id))).Items.Select(one => one.Patient.Id).ShouldBe([number.Id]);
    }

    private async Task<(PatientId Kept, PatientId Merged)> TwoAsync(string family)
    {
        var day = new DateOnly(1970, 1, 2);
        var kept = await house.DoAsync(new RegisterPatient(family, "Kept", day, Sex.M, [new Identifier("", $"{family}-K")]));
        var merged = await house.DoAsync(new RegisterPatient(family, "Merged", day, Sex.M, [new Identifier("", $"{family}-M")])
        {
            Contacts = new Contacts { Phones = [new Phone("902 555 0100")] },
        });
        return (kept.Id, merged.Id);
    }

    private async Task<IEnumerable<PatientId>> KeptAsync(params PatientId[] all)
    {
        var kept = new List<PatientId>();
        foreach (var one in all)
            kept.Add((await house.DoAsync(new FindMerged(one))).Kept);
        return kept;
    }

    /// <summary>A hash over every column of every row that Practice has of these patients; the book of merges itself is left out, for it remembers.</summary>
    private async Task<string> HashAsync(params PatientId[] patients)
    {
        var all = string.Join(',', patients.Select(one => $"'{one.ToString().ToUpperInvariant()}'"));
        var rows = new List<string>();
        foreach (var (table, column) in (IEnumerable<(string, string)>)[("patients", "id"), ("patient_identifiers", "patient_id"), ("patient_name_tokens", "patient_id"), ("families", "guarantor_id")])
            rows.AddRange(await RowsAsync(table, $"{column} IN ({all})"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string table, string where)
    {
        var columns = await QueryAsync($"SELECT name AS Value FROM pragma_table_info('{table}') ORDER BY name");
        var row = string.Join(" || '|' || ", columns.Select(column => $"coalesce(hex({column}), 'null')"));
        return await QueryAsync($"SELECT '{table}|' || {row} AS Value FROM {table} WHERE {where} ORDER BY 1");
    }

    private Task<List<string>> QueryAsync(string sql) =>
        house.InDatabaseAsync(db => db.Database.SqlQuery<string>(FormattableStringFactory.Create(sql)).ToListAsync());
}
