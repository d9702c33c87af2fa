using DentaMind.Kernel;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Doing;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

public sealed class DoingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_signed_plan_is_scheduled_begun_and_done_step_by_step_and_back()
    {
        var plan = await house.SignedAsync(null, Filling(), Crown());
        var (filling, crown) = (plan.Items().Single(item => item.Procedure == "DM.REST.COMPOSITE").Id, plan.Items().Single(item => item.Procedure == "DM.CROWN.CERAMIC").Id);

        plan = await house.DoAsync(new ScheduleItems(plan.Id, new ItemSchedule(plan.Version, [filling, crown])));
        plan.State.ShouldBe(PlanState.Scheduled);
        plan = await house.DoAsync(new StartItem(plan.Id, crown, plan.Version));
        plan.State.ShouldBe(PlanState.InProgress);
        plan = await house.DoAsync(new CompleteItem(plan.Id, filling, new ItemCompletion(plan.Version)));
        (plan.Progress.Done, plan.Progress.Total, plan.Progress.DoneValue!.Value.Cents, plan.Progress.TotalValue!.Value.Cents).ShouldBe((1, 2, 45_000, 165_000));
        plan = await house.DoAsync(new CompleteItem(plan.Id, crown, new ItemCompletion(plan.Version)));
        plan.State.ShouldBe(PlanState.Completed);
        (await house.CodeAsync(new CompleteItem(plan.Id, crown, new ItemCompletion(plan.Version)))).ShouldBe("item-state");

        foreach (var expected in new[] { ItemState.InProgress, ItemState.Scheduled, ItemState.Accepted })
        {
            plan = await house.DoAsync(new StepBack(plan.Id, crown, plan.Version));
            plan.Items().Single(item => item.Id == crown).State.ShouldBe(expected);
        }
        (await house.CodeAsync(new StepBack(plan.Id, crown, plan.Version))).ShouldBe("item-state", "a signature is not undone by a key");
    }

    [Fact]
    public async Task Nothing_is_done_before_it_is_signed_nor_in_the_future()
    {
        var draft = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync()), Filling());
        (await house.CodeAsync(new CompleteItem(draft.Id, draft.Only().Id, new ItemCompletion(draft.Version)))).ShouldBe("plan-state");
        (await house.CodeAsync(new ScheduleItems(draft.Id, new ItemSchedule(draft.Version, [draft.Only().Id])))).ShouldBe("plan-state");
        (await house.CodeAsync(new StartItem(draft.Id, draft.Only().Id, draft.Version))).ShouldBe("plan-state");
        var signed = await house.SignedAsync();
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

        foreach (var day in new[] { today.AddDays(2), today.AddDays(-30), DateOnly.MinValue, DateOnly.MaxValue })
            (await house.CodeAsync(new CompleteItem(signed.Id, signed.Only().Id, new ItemCompletion(signed.Version, day)))).ShouldBe("invalid");
    }

    [Fact]
    public async Task What_is_signed_and_has_no_visit_is_listed_oldest_first_within_reach()
    {
        await using var own = await TestHouse.OpenAsync();
        var (here, there) = ((await own.DoAsync(new DentaMind.Practice.Locations.AddLocation("Here"))).Id, (await own.DoAsync(new DentaMind.Practice.Locations.AddLocation("There"))).Id);
        var first = await own.SignedAsync(await own.PatientAsync("First", here), Filling(), Crown());
        own.Clock.Advance(TimeSpan.FromDays(10));
        var second = await own.SignedAsync(await own.PatientAsync("Second", there));

        var all = await own.DoAsync(new ListUnscheduled());
        all.Items.Select(item => (item.PlanId, item.PatientName, item.Items, item.Value.Cents, item.Days)).ShouldBe(
            [(first.Id, "First, Jane", 2, 165_000, 10), (second.Id, "Second, Jane", 1, 45_000, 0)]);
        (all.Count, all.Value.Cents, all.Next).ShouldBe((2, 210_000, null));
        (await own.DoAsync(new ListUnscheduled { LeastCents = 100_000 })).Items.ShouldHaveSingleItem().PlanId.ShouldBe(first.Id);
        (await own.DoAsync(new ListUnscheduled { Location = there })).Items.ShouldHaveSingleItem().PlanId.ShouldBe(second.Id);
        (await own.DoAsync(new ListUnscheduled(), TestHouse.Everybody with { Locations = new HashSet<LocationId> { here } })).Count.ShouldBe(1);
        (await own.CodeAsync(new ListUnscheduled { LeastCents = -1 })).ShouldBe("invalid");

        first = await own.DoAsync(new ScheduleItems(first.Id, new ItemSchedule(first.Version, [.. first.Items().Select(item => item.Id)])));
        await own.DoAsync(new DeclinePlan(second.Id, new Declining(second.Version, "No more.", [second.Only().Id])));
        (await own.DoAsync(new ListUnscheduled())).Items.ShouldBeEmpty();
    }
}
