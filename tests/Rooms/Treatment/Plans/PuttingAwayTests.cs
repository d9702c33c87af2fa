using DentaMind.Kernel;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Deciding;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

/// <summary>A mistake leaves the list and the chart, and is not lost; what a patient was shown stays.</summary>
public sealed class PuttingAwayTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_draft_that_was_put_away_leaves_the_list_and_the_chart_and_comes_back_as_it_was()
    {
        var patient = await house.PatientAsync();
        var plan = await house.AddAsync(await house.ProposeAsync(patient), Filling(), Scaling());
        plan.CanPutAway.ShouldBeTrue();

        var away = await house.DoAsync(new PutPlanAway(plan.Id, plan.Version));

        (away.State, away.CanPutAway).ShouldBe((PlanState.PutAway, false));
        (await house.MarksAsync(patient)).ShouldBeEmpty();
        var list = await house.DoAsync(new ListPlans(patient));
        (list.Items.Count, list.PutAway).ShouldBe((0, 1));
        (await house.DoAsync(new ListPlans(patient, WithPutAway: true))).Items.ShouldHaveSingleItem().State.ShouldBe(PlanState.PutAway);

        var back = await house.DoAsync(new BringPlanBack(plan.Id, away.Version));

        back.State.ShouldBe(PlanState.Draft);
        back.Items().Select(item => (item.Id, item.Procedure, item.FeeCents)).ShouldBe(plan.Items().Select(item => (item.Id, item.Procedure, item.FeeCents)));
        (await house.MarksAsync(patient)).ShouldBe(["36 Filling Planned MOD"]);
        (await house.DoAsync(new ListPlans(patient))).PutAway.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_put_away_is_neither_written_on_nor_presented()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync()), Filling());
        plan = await house.DoAsync(new PutPlanAway(plan.Id, plan.Version));

        foreach (var ask in new IUseCase<PlanView>[]
        {
            new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[0].Id, [Crown()])), new ChangePlan(plan.Id, new PlanChanges { Version = plan.Version, Name = "Other" }),
            new PresentPlan(plan.Id, new Presentation(plan.Version)), new DeclinePlan(plan.Id, new Declining(plan.Version, "No")),
            new AmendPlan(plan.Id, plan.Version), new PutPlanAway(plan.Id, plan.Version),
        })
        {
            (await house.AskAsync(ask)).Refusal!.Text.ShouldBe("The plan was put away; bring it back first.", ask.GetType().Name);
        }
    }

    [Fact]
    public async Task What_a_patient_was_shown_stays_even_after_it_was_taken_back()
    {
        var presented = await house.PresentedAsync();
        (await house.CodeAsync(new PutPlanAway(presented.Id, presented.Version))).ShouldBe("plan-state");

        var withdrawn = await house.DoAsync(new WithdrawPlan(presented.Id, presented.Version));

        (withdrawn.State, withdrawn.CanPutAway).ShouldBe((PlanState.Draft, false));
        (await house.CodeAsync(new PutPlanAway(withdrawn.Id, withdrawn.Version))).ShouldBe("plan-was-presented");
        var signed = await house.SignedAsync();
        (await house.CodeAsync(new PutPlanAway(signed.Id, signed.Version))).ShouldBe("plan-state");
        (await house.CodeAsync(new BringPlanBack(signed.Id, signed.Version))).ShouldBe("plan-state");
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told()
    {
        var plan = await house.ProposeAsync(await house.PatientAsync());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => house.AskAsync(new PutPlanAway(plan.Id, plan.Version)))));

        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Single(outcome => !outcome.IsAnswer).Refusal!.Code.ShouldBe("changed-meanwhile");
    }

    [Fact]
    public async Task An_amendment_that_was_put_away_is_brought_back_and_not_begun_twice()
    {
        var signed = await house.SignedAsync();
        var next = await house.DoAsync(new AmendPlan(signed.Id, signed.Version));

        await house.DoAsync(new PutPlanAway(next.Id, next.Version));

        (await house.DoAsync(new GetPlan(signed.Id))).AmendedBy.ShouldBeNull();
        var no = (await house.AskAsync(new AmendPlan(signed.Id, signed.Version))).Refusal!;
        (no.Code, no.Text).ShouldBe(("amendment-open", "An amendment of this plan was put away; bring it back and go on with that one."));
    }

    [Fact]
    public async Task Who_only_looks_at_plans_puts_none_away()
    {
        var plan = await house.ProposeAsync(await house.PatientAsync());
        var reader = Actor.House("reader", Right.SeePlans, Right.SeePatients, Right.SeeChart);

        (await house.CodeAsync(new PutPlanAway(plan.Id, plan.Version), reader)).ShouldBe("not-allowed");
        (await house.CodeAsync(new BringPlanBack(plan.Id, plan.Version), reader)).ShouldBe("not-allowed");
    }
}
