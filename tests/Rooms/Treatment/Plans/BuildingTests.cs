using DentaMind.Kernel;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

public sealed class BuildingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_plan_begins_with_its_options_side_by_side_and_five_phases_in_each()
    {
        var patient = await house.PatientAsync();

        var plan = await house.ProposeAsync(patient, "Good", "Better", "Best");

        plan.Options.Select(option => option.Name).ShouldBe(["Good", "Better", "Best"]);
        plan.Options.ShouldAllBe(option => option.Phases.Count == 5 && option.Phases[0].Kind == PhaseKind.Urgent);
        (plan.State, plan.Edition, plan.Version, plan.RecommendedId).ShouldBe((PlanState.Draft, 1, 1, plan.Options[0].Id));
        (await house.DoAsync(new GetPlan(plan.Id))).Options.SelectMany(option => option.Phases, (option, phase) => (option.Name, phase.Id))
            .ShouldBe(plan.Options.SelectMany(option => option.Phases, (option, phase) => (option.Name, phase.Id)), "and is read back so");
        (await house.DoAsync(new ListPlans(patient))).Items.ShouldHaveSingleItem().Id.ShouldBe(plan.Id);
    }

    [Fact]
    public async Task The_same_id_twice_is_one_plan_and_another_patients_id_is_taken()
    {
        var (patient, other, id) = (await house.PatientAsync(), await house.PatientAsync(), PlanId.New());
        var proposal = new PlanProposal("Once", id);

        var first = await house.DoAsync(new ProposePlan(patient, proposal));
        var again = await house.DoAsync(new ProposePlan(patient, proposal));

        (again.Id, again.Version).ShouldBe((first.Id, first.Version));
        (await house.DoAsync(new ListPlans(patient))).Items.Count.ShouldBe(1);
        (await house.CodeAsync(new ProposePlan(other, proposal))).ShouldBe("plan-id-taken");
    }

    [Fact]
    public async Task Ten_who_propose_under_one_id_at_once_make_one_plan()
    {
        var (patient, id) = (await house.PatientAsync(), PlanId.New());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => house.AskAsync(new ProposePlan(patient, new PlanProposal("Race", id))))));

        outcomes.Count(outcome => outcome.IsAnswer).ShouldBeGreaterThan(0);
        outcomes.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "plan-id-taken");
        (await house.DoAsync(new ListPlans(patient))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Options_are_named_ordered_copied_and_removed_but_for_the_last()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync(), "A", "B"), Filling());
        plan = await house.DoAsync(new AddOption(plan.Id, new NewOption(plan.Version, "C", OptionTier.Best, plan.Options[0].Id)));
        plan.Items(2).ShouldHaveSingleItem().Id.ShouldNotBe(plan.Items(0).ShouldHaveSingleItem().Id);
        plan = await house.DoAsync(new ChangeOption(plan.Id, plan.Options[2].Id, new OptionChanges { Version = plan.Version, Name = "Crown", Before = new(plan.Options[0].Id) }));
        plan.Options.Select(option => option.Name).ShouldBe(["Crown", "A", "B"]);
        plan.Options[0].Tier.ShouldBe(OptionTier.Best);
        plan = await house.DoAsync(new RemoveOption(plan.Id, plan.Options[1].Id, plan.Version));
        plan.RecommendedId.ShouldBe(plan.Options[0].Id, "the recommended one went");
        plan = await house.DoAsync(new RemoveOption(plan.Id, plan.Options[1].Id, plan.Version));
        (await house.CodeAsync(new RemoveOption(plan.Id, plan.Options[0].Id, plan.Version))).ShouldBe("last-option");
    }

    [Fact]
    public async Task Phases_are_added_named_moved_and_removed_when_empty()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync()), Filling());
        var option = plan.Options[0];
        (await house.CodeAsync(new AddPhase(plan.Id, new NewPhase(plan.Version, option.Id)))).ShouldBe("invalid", "a phase of one's own needs a name");
        plan = await house.DoAsync(new AddPhase(plan.Id, new NewPhase(plan.Version, option.Id, PhaseKind.Own, "Whitening", option.Phases[0].Id)));
        plan.Options[0].Phases[0].Name.ShouldBe("Whitening");
        plan = await house.DoAsync(new ChangePhase(plan.Id, plan.Options[0].Phases[0].Id, new PhaseChanges { Version = plan.Version, Name = new("Later"), Before = new(null) }));
        plan.Options[0].Phases[^1].Name.ShouldBe("Later");
        plan = await house.DoAsync(new RemovePhase(plan.Id, plan.Options[0].Phases[^1].Id, plan.Version));
        var used = plan.Options[0].Phases.Single(phase => phase.Items.Count > 0);
        (await house.CodeAsync(new RemovePhase(plan.Id, used.Id, plan.Version))).ShouldBe("phase-in-use");
    }

    [Fact]
    public async Task Items_find_their_phase_by_the_kind_of_care()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync()), Extraction(), Scaling(), Crown());

        plan.Options[0].Phases.Where(phase => phase.Items.Count > 0).Select(phase => phase.Kind)
            .ShouldBe([PhaseKind.Urgent, PhaseKind.DiseaseControl, PhaseKind.Restorative]);
    }

    [Fact]
    public async Task An_item_moves_to_a_visit_a_phase_and_another_option_and_stays_itself()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync(), "A", "B"), Filling("36"), Filling("37", "O"));
        var (first, second) = (plan.Items()[0], plan.Items()[1]);
        var elective = plan.Options[0].Phases[3];
        plan = await house.DoAsync(new MoveItem(plan.Id, first.Id, new ItemMove(plan.Version, elective.Id, 2)));
        plan = await house.DoAsync(new MoveItem(plan.Id, second.Id, new ItemMove(plan.Version, elective.Id, 2, first.Id)));
        plan.Options[0].Phases[3].Items.Select(item => (item.Id, item.Visit)).ShouldBe([(second.Id, 2), (first.Id, 2)]);
        plan = await house.DoAsync(new MoveItem(plan.Id, first.Id, new ItemMove(plan.Version, plan.Options[1].Phases[2].Id)));
        plan.Items(1).ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        (await house.CodeAsync(new MoveItem(plan.Id, first.Id, new ItemMove(plan.Version, elective.Id, 1, second.Id)))).ShouldBe("invalid", "that one is in another visit");
        (await house.CodeAsync(new MoveItem(plan.Id, PlanItemId.New(), new ItemMove(plan.Version, elective.Id)))).ShouldBe("not-found");
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_shown_what_the_first_wrote()
    {
        var plan = await house.ProposeAsync(await house.PatientAsync());
        await house.AddAsync(plan, Filling());

        var refusal = (await house.AskAsync(new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[0].Id, [Crown()])))).Refusal!;

        refusal.Code.ShouldBe("changed-meanwhile");
        refusal.Current.ShouldBeOfType<PlanView>().Only().Procedure.ShouldBe("DM.REST.COMPOSITE");
    }

    [Fact]
    public async Task Ten_who_write_at_once_leave_one_item()
    {
        var plan = await house.ProposeAsync(await house.PatientAsync());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            house.AskAsync(new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[0].Id, [Scaling()]))))));

        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "changed-meanwhile");
        (await house.DoAsync(new GetPlan(plan.Id))).Only().Procedure.ShouldBe("DM.PERIO.SCALING");
    }

    [Fact]
    public async Task A_plan_is_within_reach_of_its_patients_location_only()
    {
        var home = await house.DoAsync(new DentaMind.Practice.Locations.AddLocation("Plans reach"));
        var plan = await house.ProposeAsync(await house.PatientAsync(home: home.Id));
        var elsewhere = Everywhere() with { Locations = new HashSet<LocationId> { LocationId.New() } };

        (await house.CodeAsync(new GetPlan(plan.Id), elsewhere)).ShouldBe("not-found");
        (await house.CodeAsync(new ListPlans(plan.PatientId), elsewhere)).ShouldBe("not-found");
        (await house.CodeAsync(new ChangePlan(plan.Id, new PlanChanges { Version = 1, Name = "x" }), elsewhere)).ShouldBe("not-found");
    }

    private static Actor Everywhere() => TestHouse.Everybody;
}
