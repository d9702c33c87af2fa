using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Doing;
using DentaMind.Treatment.Procedures;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

/// <summary>A bridge is one thing in the chart though its teeth are planned one by one; a denture lies on the teeth that it replaces.</summary>
public sealed class BridgeMarksTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_planned_bridge_marks_its_abutments_and_pontics_together()
    {
        var patient = await house.PatientAsync();

        var plan = await house.AddAsync(await house.ProposeAsync(patient), Pontic("36"), Abutment("37"), Abutment("35"));

        (await BridgesAsync(patient)).ShouldBe(["35 Planned Abutment", "36 Planned Pontic", "37 Planned Abutment"]);
        plan.Items().Select(item => item.MarkId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await house.MarksAsync(patient)).ShouldAllBe(mark => mark.Contains("Bridge"), "an abutment's crown is part of the bridge");
    }

    [Fact]
    public async Task A_tooth_more_or_less_redraws_the_bridge_and_what_is_none_any_more_is_a_crown()
    {
        var patient = await house.PatientAsync();
        var plan = await house.AddAsync(await house.ProposeAsync(patient), Abutment("35"));
        (await house.MarksAsync(patient)).ShouldBe(["35 Crown Planned"]);

        plan = await house.AddAsync(plan, Pontic("36"));
        (await BridgesAsync(patient)).ShouldBe(["35 Planned Abutment", "36 Planned Pontic"]);
        plan = await house.AddAsync(plan, Abutment("37"));
        (await BridgesAsync(patient)).Length.ShouldBe(3);
        plan = await house.DoAsync(new RemoveItem(plan.Id, plan.Items().Single(item => item.Tooth?.ToString() == "36").Id, plan.Version));

        (await house.MarksAsync(patient)).ShouldBe(["35 Crown Planned", "37 Crown Planned"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_pontic_that_nothing_carries_is_not_drawn_yet()
    {
        var patient = await house.PatientAsync();

        var plan = await house.AddAsync(await house.ProposeAsync(patient), Pontic("36"), Abutment("34"));

        (await house.MarksAsync(patient)).ShouldBe(["34 Crown Planned"]);
        plan.Items().Single(item => item.Tooth?.ToString() == "36").MarkId.ShouldBeNull();
    }

    [Theory]
    [InlineData("13a 12p 11p 21p 22p 23a", 1)]
    [InlineData("34a 35p 36a 37p 38a", 1)]
    [InlineData("33a 34a 35p 36a", 1)]
    [InlineData("33a 34p 35a 36a 37p 38a", 2)]
    [InlineData("14a 15p 16a 44a 45p 46a", 2)]
    public async Task What_touches_is_one_bridge_and_two_abutments_between_pontics_part_two(string teeth, int bridges)
    {
        var patient = await house.PatientAsync();
        var forms = teeth.Split(' ').Select(tooth => tooth[^1] == 'p' ? Pontic(tooth[..^1]) : Abutment(tooth[..^1]));

        var plan = await house.AddAsync(await house.ProposeAsync(patient), [.. forms]);

        plan.Items().ShouldAllBe(item => item.MarkId != null);
        plan.Items().Select(item => item.MarkId).Distinct().Count().ShouldBe(bridges);
    }

    [Fact]
    public async Task A_bridge_is_done_when_all_of_it_is_and_undone_as_it_was()
    {
        var patient = await house.PatientAsync();
        await GoneAsync(patient, "36");
        var plan = await house.SignedAsync(patient, Abutment("35"), Pontic("36"), Abutment("37"));
        var ids = plan.Items().Select(item => item.Id).ToList();

        foreach (var id in ids.SkipLast(1))
            plan = await house.DoAsync(new CompleteItem(plan.Id, id, new ItemCompletion(plan.Version)));
        (await BridgesAsync(patient)).ShouldBe(["35 Planned Abutment", "36 Planned Pontic", "37 Planned Abutment"]);
        plan = await house.DoAsync(new CompleteItem(plan.Id, ids[^1], new ItemCompletion(plan.Version)));
        (await BridgesAsync(patient)).ShouldBe(["35 Completed Abutment", "36 Completed Pontic", "37 Completed Abutment"]);

        await house.DoAsync(new StepBack(plan.Id, ids[0], plan.Version));

        (await BridgesAsync(patient)).ShouldBe(["35 Planned Abutment", "36 Planned Pontic", "37 Planned Abutment"]);
    }

    [Fact]
    public async Task A_complete_denture_marks_its_arch_and_a_partial_one_what_is_gone_or_goes()
    {
        var (patient, other) = (await house.PatientAsync(), await house.PatientAsync());
        await house.AddAsync(await house.ProposeAsync(patient), Denture("DM.PROS.DENTURE.COMPLETE", MouthPart.UpperArch));
        (await TeethAsync(patient, ChartItem.Denture)).ShouldBe(["11", "12", "13", "14", "15", "16", "17", "21", "22", "23", "24", "25", "26", "27"], ignoreOrder: true);

        await GoneAsync(other, "46", "45", "38");
        await house.AddAsync(await house.ProposeAsync(other), Extraction("44") with { ReadBack = new ToothReadBack("44", "lower right first premolar") }, Denture("DM.PROS.DENTURE.PARTIAL.CAST", MouthPart.LowerArch));

        (await TeethAsync(other, ChartItem.Denture)).ShouldBe(["44", "45", "46"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_denture_that_is_done_lies_where_the_teeth_are_gone_and_stays_so()
    {
        var patient = await house.PatientAsync();
        await GoneAsync(patient, "46", "45");
        var plan = await house.SignedAsync(patient, Denture("DM.PROS.DENTURE.PARTIAL.ACRYLIC", MouthPart.LowerArch), Filling());
        plan = await house.DoAsync(new CompleteItem(plan.Id, plan.Items().Single(item => item.Part is not null).Id, new ItemCompletion(plan.Version)));
        (await house.MarksAsync(patient)).ShouldBe(["36 Filling Planned MOD", "45 Denture Completed", "46 Denture Completed"], ignoreOrder: true);

        await GoneAsync(patient, "47");
        await house.DoAsync(new CompleteItem(plan.Id, plan.Items().Single(item => item.Tooth is not null).Id, new ItemCompletion(plan.Version)));

        (await TeethAsync(patient, ChartItem.Denture)).ShouldBe(["45", "46"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_denture_where_no_tooth_is_known_to_be_gone_leaves_no_mark_and_is_no_error()
    {
        var patient = await house.PatientAsync();

        var plan = await house.AddAsync(await house.ProposeAsync(patient), Denture("DM.PROS.DENTURE.PARTIAL.CAST", MouthPart.UpperArch));

        plan.Only().MarkId.ShouldBeNull();
        (await house.MarksAsync(patient)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planned_mark_that_was_undone_in_the_chart_stands_in_nobodys_way()
    {
        var patient = await house.PatientAsync();
        var plan = await house.AddAsync(await house.ProposeAsync(patient), Filling());
        await house.DoAsync(new UndoChartEvent(patient, plan.Only().MarkId!.Value, new UndoWriting()));

        plan = await house.DoAsync(new RemoveItem(plan.Id, plan.Only().Id, plan.Version));

        plan.Items().ShouldBeEmpty();
    }

    private static ItemForm Abutment(string tooth) => new() { Procedure = "DM.PROS.RETAINER.CERAMIC", Tooth = tooth, Notation = Notation.Fdi, FeeCents = 90_000 };

    private static ItemForm Pontic(string tooth) => new() { Procedure = "DM.PROS.PONTIC.CERAMIC", Tooth = tooth, Notation = Notation.Fdi, FeeCents = 80_000 };

    private static ItemForm Denture(string procedure, MouthPart arch) => new() { Procedure = procedure, Part = arch, FeeCents = 150_000 };

    private Task<ChartWritten> GoneAsync(PatientId patient, params string[] teeth) =>
        house.DoAsync(new WriteChart(patient, new ChartWriting([new EventForm { Kind = ChartEventKind.Presence, Teeth = teeth, Presence = Presence.Missing }], Notation.Fdi)));

    private async Task<string[]> BridgesAsync(PatientId patient) => [.. (await house.DoAsync(new GetChart(patient))).Teeth
        .SelectMany(tooth => tooth.Marks.Where(mark => mark.Item == ChartItem.Bridge), (tooth, mark) => $"{tooth.Tooth} {mark.Status} {mark.Role}").Order()];

    private async Task<string[]> TeethAsync(PatientId patient, ChartItem item) => [.. (await house.DoAsync(new GetChart(patient))).Teeth
        .Where(tooth => tooth.Marks.Any(mark => mark.Item == item)).Select(tooth => tooth.Tooth.ToString())];
}
