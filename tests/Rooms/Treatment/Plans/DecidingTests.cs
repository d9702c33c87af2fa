using DentaMind.Kernel;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Paper;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

public sealed class DecidingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Costs_are_told_line_by_line_and_add_up_in_each_phase_and_option()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync()), Filling(), Scaling(3), Crown());

        var estimate = await house.DoAsync(new EstimatePlan(plan.Id));

        var option = estimate.Options.ShouldHaveSingleItem();
        option.Totals.Fee.Cents.ShouldBe(45_000 + (3 * 6_000) + 120_000);
        option.Phases.Sum(phase => phase.Totals.Fee.Cents).ShouldBe(option.Totals.Fee.Cents);
        option.Totals.Patient.ShouldBe(option.Totals.Fee, "nobody insures this patient");
        option.Phases.SelectMany(phase => phase.Items).Single(item => item.Lines.Count == 3).Totals.Fee.Cents.ShouldBe(18_000);
        option.Phases.SelectMany(phase => phase.Items).SelectMany(item => item.Lines).ShouldAllBe(line => line.Steps.Count > 0);
        estimate.IsFrozen.ShouldBeFalse();
        (await house.CodeAsync(new EstimatePlan(plan.Id, DateOnly.MaxValue))).ShouldBe("invalid");
    }

    [Fact]
    public async Task A_presented_plan_keeps_its_costs_and_is_written_on_no_more_until_it_is_taken_back()
    {
        var plan = await house.PresentedAsync();

        (plan.State, plan.Estimate!.IsFrozen).ShouldBe((PlanState.Presented, true));
        (await house.CodeAsync(new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[0].Id, [Crown()])))).ShouldBe("plan-not-open");
        (await house.CodeAsync(new PresentPlan(plan.Id, new Presentation(plan.Version)))).ShouldBe("plan-state");
        plan = await house.DoAsync(new WithdrawPlan(plan.Id, plan.Version));
        (plan.State, plan.Estimate).ShouldBe((PlanState.Draft, null));
    }

    [Fact]
    public async Task An_empty_plan_cannot_be_presented()
    {
        var plan = await house.ProposeAsync(await house.PatientAsync());

        (await house.CodeAsync(new PresentPlan(plan.Id, new Presentation(plan.Version)))).ShouldBe("plan-empty");
        (await house.CodeAsync(new PresentPlan(plan.Id, new Presentation(plan.Version, 0)))).ShouldBe("invalid");
    }

    [Fact]
    public async Task A_plan_that_was_not_answered_in_time_has_expired()
    {
        await using var own = await TestHouse.OpenAsync();
        var plan = await own.PresentedAsync();
        own.Clock.Advance(TimeSpan.FromDays(91));

        (await own.DoAsync(new GetPlan(plan.Id))).State.ShouldBe(PlanState.Expired);
        (await own.CodeAsync(Accept(plan))).ShouldBe("plan-expired");
        (await own.DoAsync(new WithdrawPlan(plan.Id, plan.Version))).State.ShouldBe(PlanState.Draft);
    }

    [Fact]
    public async Task A_plan_is_declined_with_its_reason_and_whoever_schedules_is_told()
    {
        var plan = await house.PresentedAsync();
        (await house.CodeAsync(new DeclinePlan(plan.Id, new Declining(plan.Version, " ")))).ShouldBe("invalid");

        plan = await house.DoAsync(new DeclinePlan(plan.Id, new Declining(plan.Version, "Wants to think.")));

        (plan.State, plan.DeclinedBecause).ShouldBe((PlanState.Declined, "Wants to think."));
        (await house.CodeAsync(Accept(plan))).ShouldBe("plan-state");
    }

    [Fact]
    public async Task A_plan_is_accepted_item_by_item_and_what_was_not_chosen_stays_proposed()
    {
        var plan = await house.PresentedAsync(null, Filling(), Crown());
        var chosen = plan.Items().Single(item => item.Procedure == "DM.CROWN.CERAMIC").Id;

        plan = await house.DoAsync(Accept(plan, Drawn, chosen));

        plan.State.ShouldBe(PlanState.Accepted);
        plan.Items().Select(item => (item.Id == chosen, item.State)).ShouldBe([(false, ItemState.Proposed), (true, ItemState.Accepted)]);
        (plan.Progress.Done, plan.Progress.Total, plan.Progress.TotalValue!.Value.Cents).ShouldBe((0, 1, 120_000));
        var document = plan.Document.ShouldNotBeNull();
        (document.Method, document.Signer, document.Sha256.Length).ShouldBe((SignatureMethod.Drawn, Patient, 64));
    }

    [Fact]
    public async Task A_consent_that_was_written_anew_has_to_be_read_first()
    {
        await using var own = await TestHouse.OpenAsync();
        var plan = await own.PresentedAsync();
        (await own.DoAsync(new ListConsentTexts())).Items.ShouldHaveSingleItem().Version.ShouldBe(0);
        await own.DoAsync(new WriteConsentText(0, "I agree.", "J\u2019accepte."));
        (await own.CodeAsync(new WriteConsentText(0, "Another.", "Un autre."))).ShouldBe("changed-meanwhile");

        (await own.CodeAsync(Accept(plan))).ShouldBe("consent-changed");
        var accept = Accept(plan);
        (await own.DoAsync(accept with { Acceptance = accept.Acceptance with { ConsentVersion = 1 } })).Document!.ConsentVersion.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_sign_at_once_one_has_signed_and_one_document_is_kept()
    {
        await using var own = await TestHouse.OpenAsync();
        var plan = await own.PresentedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => own.AskAsync(Accept(plan)))));

        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Single(outcome => !outcome.IsAnswer).Refusal!.Code.ShouldBeOneOf("changed-meanwhile", "already-signed");
        (await own.CountAsync("plan_documents")).ShouldBe(1);
        own.CountObjects().ShouldBe(1, "the other's was taken out again");
    }

    [Fact]
    public async Task An_amendment_is_a_draft_of_its_own_and_takes_over_when_it_is_signed()
    {
        var patient = await house.PatientAsync();
        var signed = await house.SignedAsync(patient, Filling(), Crown());
        (await house.CodeAsync(new WithdrawPlan(signed.Id, signed.Version))).ShouldBe("plan-state");
        var done = signed.Items().Single(item => item.Procedure == "DM.REST.COMPOSITE").Id;
        signed = await house.DoAsync(new DentaMind.Treatment.Plans.Doing.CompleteItem(signed.Id, done, new(signed.Version)));

        var amendment = await house.DoAsync(new AmendPlan(signed.Id, signed.Version));
        (amendment.Edition, amendment.Amends, amendment.State).ShouldBe((2, signed.Id, PlanState.Draft));
        amendment.Only().Procedure.ShouldBe("DM.CROWN.CERAMIC", "what is done stays with what was signed");
        (await house.CodeAsync(new AmendPlan(signed.Id, signed.Version))).ShouldBe("amendment-open");
        (await house.MarksAsync(patient)).ShouldBe(["16 Crown Planned", "36 Filling Completed MOD"], ignoreOrder: true);
        amendment = await house.DoAsync(new ChangeItem(amendment.Id, amendment.Only().Id, new ItemChange(amendment.Version, Crown("17"))));
        amendment = await house.DoAsync(new PresentPlan(amendment.Id, new Presentation(amendment.Version)));
        amendment = await house.DoAsync(Accept(amendment));

        var old = await house.DoAsync(new GetPlan(signed.Id));
        (old.State, old.AmendedBy, old.Document).ShouldBe((PlanState.Superseded, amendment.Id, signed.Document));
        (await house.MarksAsync(patient)).ShouldBe(["17 Crown Planned", "36 Filling Completed MOD"], ignoreOrder: true);
    }

    public static TheoryData<string, Signature, Signer> Unsigned => new()
    {
        { "signature", new Signature(), Patient },
        { "signature", new Signature { Typed = " " }, Patient },
        { "signature", Drawn with { Typed = "Both" }, Patient },
        { "signature", Drawn with { Strokes = [[10, 10, 11, 11]] }, Patient },
        { "signature", Drawn with { Strokes = [[10, 10, 500, 11]] }, Patient },
        { "signature", Drawn with { Strokes = [[10, 10, double.NaN, 11, 90, 90]] }, Patient },
        { "signature", Drawn with { Strokes = [[10, 10, 90]] }, Patient },
        { "signature", Drawn with { Width = double.PositiveInfinity }, Patient },
        { "signature", Drawn with { Strokes = [.. Enumerable.Repeat<IReadOnlyList<double>>([1, 1, 90, 90], 201)] }, Patient },
        { "signer.name", Typed, Patient with { Name = "" } },
        { "signer.relation", Typed, new Signer(SignerKind.Guardian, "Jo Roe") },
        { "signer.relation", Typed, Patient with { Relation = "mother" } },
    };

    [Theory, MemberData(nameof(Unsigned))]
    public void What_is_no_signature_is_refused_beside_its_field(string field, Signature signature, Signer signer)
    {
        var refusal = new AcceptPlan(PlanId.New(), new Acceptance(1, PlanOptionId.New(), 0, PaperLanguage.En, DentaMind.Kernel.Dentistry.Notation.Fdi, signer, signature)).Check();

        refusal.ShouldNotBeNull().Fields.Keys.ShouldContain(field);
    }
}
