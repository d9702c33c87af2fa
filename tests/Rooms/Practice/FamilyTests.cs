using DentaMind.Kernel;
using DentaMind.Practice.Families;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>Who belongs together, and who answers for the bills.</summary>
public sealed class FamilyTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_family_begins_with_its_guarantor_and_says_what_each_is_to_them()
    {
        var (mother, child) = (await RegisterAsync("Begins", "Mother"), await RegisterAsync("Begins", "Child"));
        (await house.DoAsync(new GetFamily(child))).Members.ShouldBeEmpty();
        var family = await house.DoAsync(new JoinFamily(child, mother, FamilyRelation.Child));
        family.Guarantor.ShouldBe(mother);
        family.Members.Select(one => (one.Patient.Id, one.Relation, one.IsGuarantor)).ShouldBe([(mother, null, true), (child, FamilyRelation.Child, false)]);
        (await house.DoAsync(new JoinFamily(child, mother, FamilyRelation.Ward))).Members[1].Relation.ShouldBe(FamilyRelation.Ward);
    }

    [Fact]
    public async Task The_guarantor_goes_last_or_names_another_first()
    {
        var (father, child) = (await RegisterAsync("Last", "Father"), await RegisterAsync("Last", "Child"));
        await house.DoAsync(new JoinFamily(child, father, FamilyRelation.Child));
        (await house.CodeAsync(new LeaveFamily(father))).ShouldBe("guarantor-of-family");
        (await house.CodeAsync(new JoinFamily(father, await RegisterAsync("Other", "Family")))).ShouldBe("guarantor-of-family");
        (await house.DoAsync(new NameGuarantor(child))).Guarantor.ShouldBe(child);
        await house.DoAsync(new LeaveFamily(father));
        (await house.DoAsync(new GetFamily(child))).Members.ShouldHaveSingleItem().IsGuarantor.ShouldBeTrue();
        await house.DoAsync(new LeaveFamily(child));
        (await house.DoAsync(new GetFamily(child))).Guarantor.ShouldBeNull();
        (await house.CodeAsync(new NameGuarantor(child))).ShouldBe("no-family");
        (await house.CountAsync("families f WHERE NOT EXISTS (SELECT 1 FROM patients p WHERE p.family_id = f.id)")).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_who_was_merged_is_named_by_who_answers_for_them()
    {
        var (mother, child, twice) = (await RegisterAsync("Merged", "Mother"), await RegisterAsync("Merged", "Child"), await RegisterAsync("Merged", "Twice"));
        await house.DoAsync(new JoinFamily(child, mother, FamilyRelation.Child));
        await house.DoAsync(new MergePatients(twice, child, "the same child"));
        (await house.DoAsync(new GetFamily(mother))).Members.Select(one => one.Patient.Id).ShouldBe([mother, twice]);
        (await house.DoAsync(new GetFamily(twice))).Guarantor.ShouldBe(mother);
        await house.DoAsync(new UnmergePatients(child));
        (await house.DoAsync(new GetFamily(twice))).Guarantor.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_joins_themselves_or_nobody()
    {
        var one = await RegisterAsync("Alone", "One");
        (await house.AskAsync(new JoinFamily(one, one))).Refusal!.Fields.Keys.ShouldBe(["of"]);
        (await house.CodeAsync(new JoinFamily(one, PatientId.New()))).ShouldBe("not-found");
        (await house.CodeAsync(new GetFamily(PatientId.New()))).ShouldBe("not-found");
    }

    private async Task<PatientId> RegisterAsync(string family, string given) => (await house.DoAsync(new RegisterPatient(family, given))).Id;
}
