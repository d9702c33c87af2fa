using System.Text;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Treatment.Estimates;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Procedures;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Benefits;

/// <summary>Insurers, plans, and who insures a patient.</summary>
public sealed class CoverageTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly Actor Desk = TestHouse.Person("desk", Right.SeePatients, Right.SeePlans, Right.EditCoverage);

    [Fact]
    public async Task A_plan_is_written_down_listed_and_changed_and_a_stale_change_is_told()
    {
        var carrier = await house.DoAsync(new AddCarrier("Maple Mutual", "12345"));
        (await house.CodeAsync(new AddCarrier("Maple Mutual"))).ShouldBe("carrier-name-taken");
        (await house.DoAsync(new ListCarriers())).Items.ShouldContain(carrier);
        var plan = await house.DoAsync(new AddInsurancePlan(carrier.Id, new PlanForm("Gold", "Acme Bakery", "G-1", Everything)));
        (plan.Carrier, plan.Name, plan.Group, plan.GroupNumber, plan.Version).ShouldBe(("Maple Mutual", "Gold", "Acme Bakery", "G-1", 1));
        (await house.CodeAsync(new AddInsurancePlan(carrier.Id, new PlanForm("Gold", "Acme Bakery", null, Everything)))).ShouldBe("insurance-plan-name-taken");
        JsonSerializer.Serialize((await house.DoAsync(new GetInsurancePlan(plan.Id))).Terms).ShouldBe(JsonSerializer.Serialize(Everything));

        var changed = await house.DoAsync(new ChangeInsurancePlan(plan.Id, new PlanForm("Gold", "Acme Bakery", "G-2", Everything with { AnnualMaximum = null }), 1));
        (changed.GroupNumber, changed.Terms.AnnualMaximum, changed.Version).ShouldBe(("G-2", null, 2));
        (await house.CodeAsync(new ChangeInsurancePlan(plan.Id, new PlanForm("Gold", null, null, Everything), 1))).ShouldBe("changed-meanwhile");
        (await house.DoAsync(new ListInsurancePlans())).Items.ShouldContain(one => one.Id == plan.Id && one.Version == 2);
        (await house.CodeAsync(new GetInsurancePlan(Guid.CreateVersion7()))).ShouldBe("not-found");
        (await house.CodeAsync(new AddCarrier("Desk's own"), Desk)).ShouldBe("not-allowed");
    }

    public static TheoryData<string, PlanTerms> Wrong => new()
    {
        { "terms.yearBegins", new PlanTerms { YearBegins = 13 } },
        { "terms.writesOff", new PlanTerms { WritesOff = true } },
        { "terms.annualMaximum", new PlanTerms { AnnualMaximum = Scenes.Cents(-1) } },
        { "terms.deductible", new PlanTerms { Deductible = Scenes.Cents(100_000_001) } },
        { "terms.shares[0]", new PlanTerms { Shares = [new(ProcedureCategory.Crowns, 101)] } },
        { "terms.shares[1]", new PlanTerms { Shares = [new(ProcedureCategory.Crowns, 10, -1), new(ProcedureCategory.Crowns, 20)] } },
        { "terms.copays[0]", new PlanTerms { Copays = [new("Z0001", Scenes.Dollars(1))] } },
        { "terms.lifetimeMaximums[0]", new PlanTerms { LifetimeMaximums = [new([], Scenes.Dollars(1))] } },
        { "terms.frequencies[0]", new PlanTerms { Frequencies = [new(["crowns"], 0, FrequencyPeriod.CalendarYear)] } },
        { "terms.frequencies[0]", new PlanTerms { Frequencies = [new(["crowns"], 1, FrequencyPeriod.RollingMonths)] } },
        { "terms.ages[0]", new PlanTerms { Ages = [new(["crowns"], 20, 10)] } },
        { "terms.replacements[0]", new PlanTerms { Replacements = [new(["teeth"], 5)] } },
        { "terms.downgrades[0]", new PlanTerms { Downgrades = [new(["crowns"], "nothing")] } },
        { "terms.exclusions", new PlanTerms { Exclusions = ["anything"] } },
        { "terms", new PlanTerms { Deductible = new Money(100, Currency.TryParse("USD", out var dollar) ? dollar : default) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_no_plan_says_is_refused_at_its_field(string field, PlanTerms terms)
    {
        var refusal = (await house.AskAsync(new AddInsurancePlan(Guid.CreateVersion7(), new PlanForm("Wrong", null, null, terms)))).Refusal!;
        (refusal.Code, refusal.Fields.ContainsKey(field)).ShouldBe(("invalid", true), string.Join(' ', refusal.Fields));
    }

    [Fact]
    public async Task Who_insures_a_patient_is_kept_sealed_and_two_who_write_it_at_once_are_told()
    {
        var (patient, plan) = (await PatientAsync("Sealed"), await PlanAsync("Sealed plan"));
        (await house.DoAsync(new GetCoverage(patient), Desk)).ShouldSatisfyAllConditions(view => view.Version.ShouldBe(0), view => view.Coverage.Covers.ShouldBeEmpty());
        var words = new CoverageWords([Cover(plan)], [new(ToothPosition.Of(Tooth.OfFdi(36)), null)],
            [new(new(2025, 9, 1), "DM.REST.COMPOSITE", ToothPosition.Of(Tooth.OfFdi(46)), SurfaceSet.Of(Surface.Occlusal)) { Paid = Scenes.Dollars(80) }]);
        var written = await house.DoAsync(new PutCoverage(patient, words, 0), Desk);
        written.Version.ShouldBe(1);
        written.Plans.ShouldHaveSingleItem().Id.ShouldBe(plan);
        var read = await house.DoAsync(new GetCoverage(patient));
        JsonSerializer.Serialize(read.Coverage).ShouldBe(JsonSerializer.Serialize(words));
        (await house.CodeAsync(new PutCoverage(patient, words, 0))).ShouldBe("changed-meanwhile");

        var row = await house.InDatabaseAsync(db => db.Set<CoverageBook>().SingleAsync(book => book.Patient == patient));
        foreach (var word in new[] { "Quillon", "M-778", "DM.REST", "2025-09-01" })
            row.Words.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1);

        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.AskAsync(new PutCoverage(patient, words, 1)))));
        tries.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        tries.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "changed-meanwhile");
        (await house.DoAsync(new PutCoverage(patient, CoverageWords.None, 2))).Plans.ShouldBeEmpty();
        (await house.InDatabaseAsync(db => db.Set<CoveredBy>().CountAsync(covered => covered.Patient == patient))).ShouldBe(0);
    }

    [Fact]
    public async Task Of_eight_who_write_the_first_insurance_at_once_one_does()
    {
        var (patient, plan) = (await PatientAsync("First"), await PlanAsync("First plan"));
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.AskAsync(new PutCoverage(patient, new([Cover(plan)], [], []), 0)))));
        tries.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        tries.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "changed-meanwhile");
        await house.DoAsync(new PutCoverage(patient, CoverageWords.None, 1));
    }

    [Fact]
    public async Task What_is_wrong_with_an_insurance_is_said_at_its_row()
    {
        var (patient, plan) = (await PatientAsync("Wrong"), await PlanAsync("Wrong plan"));
        var good = Cover(plan);
        await RefusedAsync("covers[0]", new([good with { Subscriber = " " }], [], []));
        await RefusedAsync("covers[0]", new([good with { MemberNumber = new string('9', 41) }], [], []));
        await RefusedAsync("covers[0]", new([good with { EndsOn = new(2023, 1, 1) }], [], []));
        await RefusedAsync("covers[0]", new([good with { Standing = new(new(2026, 1, 1), Scenes.Cents(-1), Scenes.Cents(0)) }], [], []));
        await RefusedAsync("covers[1]", new([good, good], [], []));
        await RefusedAsync("covers[3]", new([.. Enumerable.Range(0, 4).Select(_ => Cover(plan))], [], []));
        await RefusedAsync("covers[0]", new([Cover(Guid.CreateVersion7())], [], []));
        await RefusedAsync("past[0]", new([], [], [new(new(2026, 1, 1), "Z0001")]));
        await RefusedAsync("past[0]", new([], [], [new(new(2026, 1, 1), "DM.EXAM.NEW") { CoverId = Guid.CreateVersion7() }]));
        await RefusedAsync("past[0]", new([], [], [new(new(2026, 1, 1), "DM.REST.COMPOSITE", ToothPosition.Of(Tooth.OfFdi(11)), SurfaceSet.Of(Surface.Occlusal))]));
        (await house.DoAsync(new GetCoverage(patient))).Version.ShouldBe(0);

        async Task RefusedAsync(string field, CoverageWords words) =>
            (await house.AskAsync(new PutCoverage(patient, words, 0))).Refusal!.Fields.Keys.ShouldContain(field);
    }

    [Fact]
    public async Task Beyond_reach_there_is_no_insurance_to_see_or_write()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("Insured here")), await house.DoAsync(new AddLocation("Insured there")));
        var patient = (await house.DoAsync(new RegisterPatient("Far", "Away", HomeLocationId: there.Id))).Id;
        var actor = Desk with { Locations = new HashSet<LocationId> { here.Id } };
        (await house.CodeAsync(new GetCoverage(patient), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new PutCoverage(patient, CoverageWords.None, 0), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new PutCoverage(patient, CoverageWords.None, 0), TestHouse.Person("reader", Right.SeePlans))).ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Merged_patients_are_insured_together_and_taken_apart_each_as_before()
    {
        var (kept, other) = (await PatientAsync("Kept"), await PatientAsync("Other"));
        var (first, second) = (Cover(await PlanAsync("Kept plan")), Cover(await PlanAsync("Other plan")));
        await house.DoAsync(new PutCoverage(kept, new([first], [], []), 0));
        var before = await house.DoAsync(new PutCoverage(other, new([second], [], []), 0));

        await house.DoAsync(new MergePatients(kept, other, "One person"));
        (await house.DoAsync(new GetCoverage(other))).ShouldSatisfyAllConditions(
            view => view.PatientId.ShouldBe(kept), view => view.Coverage.Covers.ShouldBe([first, second]), view => view.Version.ShouldBe(1));
        (await house.CodeAsync(new PutCoverage(other, CoverageWords.None, 1))).ShouldBe("patient-merged");
        await house.DoAsync(new PutCoverage(kept, new([first], [], []), 1));
        (await house.DoAsync(new GetCoverage(kept))).Coverage.Covers.ShouldBe([first]);

        await house.DoAsync(new UnmergePatients(other));
        (await house.DoAsync(new GetCoverage(kept))).Coverage.Covers.ShouldBe([first]);
        JsonSerializer.Serialize((await house.DoAsync(new GetCoverage(other))).Coverage).ShouldBe(JsonSerializer.Serialize(before.Coverage));
    }

    private static PlanTerms Everything => Scenes.Usual with
    {
        AnnualMaximum = Scenes.Dollars(1500),
        Frequencies = [new(["preventive", "DM.EXAM.RECALL"], 2, FrequencyPeriod.RollingMonths, 12, FrequencyScope.Mouth)],
        Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM", DowngradedTeeth.Posterior)],
        Coordination = Coordination.CarveOut,
    };

    private static CoverWords Cover(Guid plan) => new(Guid.CreateVersion7(), plan, "Quillon Mercer", Relationship.Spouse, "M-778", new(2024, 1, 1));

    private async Task<PatientId> PatientAsync(string name) => (await house.DoAsync(new RegisterPatient("Covered", name))).Id;

    private async Task<Guid> PlanAsync(string name)
    {
        var carrier = await house.DoAsync(new AddCarrier($"Insurer of {name}"));
        return (await house.DoAsync(new AddInsurancePlan(carrier.Id, new PlanForm(name, null, null, Everything)))).Id;
    }
}
