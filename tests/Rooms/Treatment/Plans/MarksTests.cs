using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Doing;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

/// <summary>The chart goes with the plan, exactly and in the same transaction.</summary>
public sealed class MarksTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_is_planned_stands_in_the_chart_and_what_is_taken_off_leaves_it_as_it_was()
    {
        var patient = await house.PatientAsync();
        var before = await house.MarksAsync(patient);

        var plan = await house.AddAsync(await house.ProposeAsync(patient), Filling(), Crown());
        (await house.MarksAsync(patient)).Except(before).ShouldBe(["16 Crown Planned", "36 Filling Planned MOD"], ignoreOrder: true);
        plan.Items().ShouldAllBe(item => item.MarkId != null);
        foreach (var item in plan.Items())
            plan = await house.DoAsync(new RemoveItem(plan.Id, item.Id, plan.Version));

        (await house.MarksAsync(patient)).ShouldBe(before);
    }

    [Fact]
    public async Task Only_the_recommended_option_is_drawn_and_another_choice_redraws()
    {
        var patient = await house.PatientAsync();
        var plan = await house.AddAsync(await house.ProposeAsync(patient, "Filling", "Crown"), Filling("16", "O"));
        plan = await house.DoAsync(new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[1].Id, [Crown()])));
        (await house.MarksAsync(patient)).ShouldBe(["16 Filling Planned O"]);

        await house.DoAsync(new ChangePlan(plan.Id, new PlanChanges { Version = plan.Version, RecommendedId = plan.Options[1].Id }));

        (await house.MarksAsync(patient)).ShouldBe(["16 Crown Planned"]);
    }

    [Fact]
    public async Task An_item_that_is_written_anew_is_drawn_anew_and_one_that_only_moves_is_left_alone()
    {
        var patient = await house.PatientAsync();
        var plan = await house.AddAsync(await house.ProposeAsync(patient), Filling());
        var mark = plan.Only().MarkId;

        plan = await house.DoAsync(new MoveItem(plan.Id, plan.Only().Id, new ItemMove(plan.Version, plan.Options[0].Phases[3].Id, 4)));
        plan.Only().MarkId.ShouldBe(mark);
        plan = await house.DoAsync(new ChangeItem(plan.Id, plan.Only().Id, new ItemChange(plan.Version, Filling("37", "O"))));

        plan.Only().MarkId.ShouldNotBe(mark);
        (await house.MarksAsync(patient)).ShouldBe(["37 Filling Planned O"]);
    }

    [Fact]
    public async Task What_is_done_is_charted_as_done_and_undone_as_it_was_planned()
    {
        var patient = await house.PatientAsync();
        var plan = await house.SignedAsync(patient);
        (await house.MarksAsync(patient)).ShouldBe(["36 Filling Planned MOD"]);

        plan = await house.DoAsync(new CompleteItem(plan.Id, plan.Only().Id, new ItemCompletion(plan.Version)));
        (await house.MarksAsync(patient)).ShouldBe(["36 Filling Completed MOD"]);
        plan.State.ShouldBe(PlanState.Completed);
        plan = await house.DoAsync(new StepBack(plan.Id, plan.Only().Id, plan.Version));

        (await house.MarksAsync(patient)).ShouldBe(["36 Filling Planned MOD"]);
        (plan.State, plan.Only().State, plan.Only().DoneOn).ShouldBe((PlanState.Accepted, ItemState.Accepted, null));
    }

    [Fact]
    public async Task What_is_declined_leaves_the_chart_and_comes_back_with_the_plan()
    {
        var patient = await house.PatientAsync();
        var plan = await house.PresentedAsync(patient);

        plan = await house.DoAsync(new DeclinePlan(plan.Id, new Declining(plan.Version, "Too dear.")));
        (await house.MarksAsync(patient)).ShouldBeEmpty();
        await house.DoAsync(new WithdrawPlan(plan.Id, plan.Version));

        (await house.MarksAsync(patient)).ShouldBe(["36 Filling Planned MOD"]);
    }

    [Fact]
    public async Task An_implant_where_a_tooth_is_still_to_be_taken_out_can_be_planned()
    {
        var patient = await house.PatientAsync();

        var plan = await house.AddAsync(await house.ProposeAsync(patient), Extraction(), new ItemForm { Procedure = "DM.IMPL.BODY", Tooth = "48", Notation = Notation.Fdi });

        plan.Items().Length.ShouldBe(2);
        (await house.MarksAsync(patient)).ShouldContain("48 Extraction Planned");
    }

    [Fact]
    public async Task What_the_chart_cannot_hold_is_not_planned_and_nothing_is_half_kept()
    {
        var patient = await house.PatientAsync();
        var plan = await house.SignedAsync(patient, Extraction());
        await house.DoAsync(new CompleteItem(plan.Id, plan.Only().Id, new ItemCompletion(plan.Version)));
        var next = await house.ProposeAsync(patient);

        (await house.CodeAsync(new AddItems(next.Id, new NewItems(next.Version, next.Options[0].Id, [Filling("48", "O")])))).ShouldBe("chart-contradiction");

        (await house.DoAsync(new GetPlan(next.Id))).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_charted_condition_is_planned_from_and_only_one_of_the_same_chart()
    {
        var (patient, other) = (await house.PatientAsync(), await house.PatientAsync());
        var caries = new EventForm { Id = ChartEventId.New(), Teeth = ["36"], Item = ChartItem.Caries, Status = ChartStatus.Condition, Surfaces = "O" };
        await house.DoAsync(new WriteChart(patient, new ChartWriting([caries], Notation.Fdi)));
        var (mine, theirs) = (await house.ProposeAsync(patient), await house.ProposeAsync(other));

        (await house.AddAsync(mine, Filling() with { From = caries.Id })).Only().From.ShouldBe(caries.Id);
        (await house.CodeAsync(new AddItems(theirs.Id, new NewItems(theirs.Version, theirs.Options[0].Id, [Filling() with { From = caries.Id }])))).ShouldBe("invalid");
    }
}
