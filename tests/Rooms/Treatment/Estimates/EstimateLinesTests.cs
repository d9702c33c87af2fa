using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Treatment.Fees;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Estimates;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Fees.Sheets;
using DentaMind.Treatment.Procedures;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Estimates;

/// <summary>An estimate through the door, from what the database holds.</summary>
public sealed class EstimateLinesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly AskedLine Filling = new("a", "DM.REST.COMPOSITE", ToothPosition.Of(Tooth.OfFdi(36)), SurfaceSet.Of(Surface.Mesial, Surface.Occlusal));

    [Fact]
    public async Task The_fees_of_the_place_and_the_terms_of_the_plan_make_the_estimate()
    {
        var place = await house.DoAsync(new AddLocation("Estimated"));
        var patient = (await house.DoAsync(new RegisterPatient("Estimate", "Ed", new DateOnly(1980, 1, 1), HomeLocationId: place.Id))).Id;
        var plan = await PlanAsync("Door", Scenes.Usual with { IsInNetwork = true, WritesOff = true, Deductible = Scenes.Dollars(20), AnnualMaximum = Scenes.Dollars(1000) });
        await FeesAsync(new AddFeeSchedule("Estimated fees", place.Id), "DM.REST.COMPOSITE,200");
        await FeesAsync(new AddFeeSchedule("Allowed by Door", null, null, plan), "DM.REST.COMPOSITE,150");
        await house.DoAsync(new PutCoverage(patient, new([new(Guid.CreateVersion7(), plan, "Ed", Relationship.Self, "1", new(2024, 1, 1))], [], []), 0));

        var view = await house.DoAsync(new EstimateLines(patient, Scenes.Day, [Filling]));
        var line = view.Lines.ShouldHaveSingleItem();
        (line.Fee, line.WriteOff, line.Insurance[0].Pays, line.Patient).ShouldBe((Scenes.Dollars(200), Scenes.Dollars(50), Scenes.Dollars(104), Scenes.Dollars(46)));
        view.Totals.ShouldBe(new EstimateTotals(Scenes.Dollars(200), Scenes.Dollars(50), Scenes.Dollars(104), Scenes.Dollars(46)));
        view.Coverages.ShouldHaveSingleItem().ShouldBe(new CoverageLeft(1, "Door", Scenes.Dollars(1000), Scenes.Dollars(20), new(2027, 1, 1)));
        line.Steps.Select(step => step.Code).ShouldBe([StepCode.Fee, StepCode.Allowed, StepCode.Deductible, StepCode.Percent, StepCode.Pays, StepCode.WriteOff, StepCode.Patient]);
        line.Steps[^1].Text.ShouldBe(new Bilingual("The patient pays $46.00.", "Le patient paie 46,00\u00a0$."));
    }

    [Fact]
    public async Task A_given_fee_holds_before_the_schedule_and_without_any_the_line_says_so()
    {
        var patient = (await house.DoAsync(new RegisterPatient("Estimate", "Given"))).Id;
        var view = await house.DoAsync(new EstimateLines(patient, Scenes.Day, [Filling with { Fee = Scenes.Dollars(99) }, new("b", "DM.PHOTO.SET")]));
        view.Lines.Select(line => (line.Id, line.Fee, line.IsFeeKnown, line.Patient)).ShouldBe([("a", Scenes.Dollars(99), true, Scenes.Dollars(99)), ("b", Scenes.Dollars(0), false, Scenes.Dollars(0))]);
        view.Lines[1].Steps[0].Text.En.ShouldStartWith("No fee is in force");
    }

    [Fact]
    public async Task A_plan_that_is_paid_upon_amalgam_finds_its_fee_in_the_practices_own_schedule()
    {
        var place = await house.DoAsync(new AddLocation("Downgraded"));
        var patient = (await house.DoAsync(new RegisterPatient("Estimate", "Down", HomeLocationId: place.Id))).Id;
        var plan = await PlanAsync("Down", Scenes.Usual with { Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM")] });
        await FeesAsync(new AddFeeSchedule("Downgraded fees", place.Id), "DM.REST.COMPOSITE,200\nDM.REST.AMALGAM,150");
        await house.DoAsync(new PutCoverage(patient, new([new(Guid.CreateVersion7(), plan, "Do", Relationship.Self, "1", new(2024, 1, 1))], [], []), 0));
        (await house.DoAsync(new EstimateLines(patient, Scenes.Day, [Filling]))).Totals.Insurance.ShouldBe(Scenes.Dollars(120));
    }

    public static TheoryData<string, AskedLine> Wrong => new()
    {
        { "a procedure that nobody knows", new("a", "Z0001") },
        { "a filling on no tooth", new("a", "DM.REST.COMPOSITE") },
        { "a filling on no face", new("a", "DM.REST.COMPOSITE", Filling.Tooth) },
        { "a chewing face on a front tooth", new("a", "DM.REST.COMPOSITE", ToothPosition.Of(Tooth.OfFdi(11)), SurfaceSet.Of(Surface.Occlusal)) },
        { "root planing nowhere", new("a", "DM.PERIO.ROOTPLANING") },
        { "root planing of a jaw", new("a", "DM.PERIO.ROOTPLANING", Part: MouthPart.UpperArch) },
        { "a negative fee", Filling with { Fee = Scenes.Cents(-1) } },
        { "a day long ago", Filling with { On = new(1900, 1, 1) } },
        { "no id", Filling with { Id = "" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_done_is_refused_on_its_line(string what, AskedLine line) =>
        (await house.AskAsync(new EstimateLines(PatientId.New(), Scenes.Day, [line]))).Refusal!.Fields.Keys.ShouldBe(["lines[0]"], what);

    [Fact]
    public async Task Nobody_is_estimated_whom_the_asker_may_not_reach()
    {
        var place = await house.DoAsync(new AddLocation("Out of reach"));
        var patient = (await house.DoAsync(new RegisterPatient("Estimate", "Far", HomeLocationId: place.Id))).Id;
        (await house.CodeAsync(new EstimateLines(patient, Scenes.Day, [Filling]), TestHouse.Everybody with { Locations = new HashSet<LocationId>() })).ShouldBe("not-found");
        (await house.CodeAsync(new EstimateLines(patient, Scenes.Day, [Filling]), TestHouse.Person("nobody", Right.SeePatients))).ShouldBe("not-allowed");
        (await house.CodeAsync(new EstimateLines(PatientId.New(), Scenes.Day, [Filling]))).ShouldBe("not-found");
        (await house.AskAsync(new EstimateLines(patient, Scenes.Day, []))).Refusal!.Fields.Keys.ShouldBe(["lines"]);
        (await house.AskAsync(new EstimateLines(patient, Scenes.Day, [Filling, Filling]))).Refusal!.Fields.Keys.ShouldBe(["lines[1]"]);
    }

    private async Task<Guid> PlanAsync(string name, PlanTerms terms)
    {
        var carrier = await house.DoAsync(new AddCarrier($"Insurer of {name}"));
        return (await house.DoAsync(new AddInsurancePlan(carrier.Id, new PlanForm(name, null, null, terms)))).Id;
    }

    private async Task FeesAsync(AddFeeSchedule ask, string rows)
    {
        var schedule = await house.DoAsync(ask);
        await house.DoAsync(new ImportFees(schedule.Id, new FeeImport(new(2026, 1, 1), FeesTests.Base64($"code,fee\n{rows}\n"), new SheetColumns(true, 0, 1))));
    }
}
