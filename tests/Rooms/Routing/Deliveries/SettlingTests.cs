using DentaMind.Dicom.Network.Commitment;
using DentaMind.Platform.Outbox;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class SettlingTests : IAsyncLifetime
{
    private readonly TestHouse house = new();

    public async ValueTask InitializeAsync()
    {
        await house.InitializeAsync();
        await house.PutAsync("vna");
        await house.DoAsync(Book(All("vna")));
        await house.RouteAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_yes_is_sent_and_only_a_proof_is_confirmed()
    {
        var sent = await SentAsync();
        (await OnlyAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(DeliveryState.Sent), one => one.Grade.ShouldBe(ProofGrade.Accepted));

        await house.ProveAsync(sent, new Proof(PeerAnswer.Done, ProofGrade.ReadBack));

        (await OnlyAsync()).ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(DeliveryState.Confirmed), one => one.Grade.ShouldBe(ProofGrade.ReadBack), one => one.ConfirmedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task What_an_archive_lists_and_never_gives_back_is_sent_again_and_given_twice_as_long_the_next_time()
    {
        var broken = new Proof(new PeerAnswer(PeerOutcome.NotNow, "status-a702"), ProofGrade.ReadBack);
        foreach (var (losses, patience) in new[] { (0, TimeSpan.FromMinutes(1)), (1, TimeSpan.FromMinutes(2)) })
        {
            await house.ProveAsync(await SentAsync(), broken);
            house.Clock.Advance(patience - TimeSpan.FromSeconds(10));
            await house.ProveAsync((await house.TakeForProofAsync("vna")).ShouldHaveSingleItem(), broken);
            (await OnlyAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(DeliveryState.Sent, "it may only be busy"), one => one.Losses.ShouldBe(losses));

            house.Clock.Advance(TimeSpan.FromSeconds(20));
            await house.ProveAsync((await house.TakeForProofAsync("vna")).ShouldHaveSingleItem(), broken);
            (await OnlyAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(DeliveryState.Waiting), one => one.Losses.ShouldBe(losses + 1), one => one.Reason.ShouldBe("not-given-back"));
            house.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task What_fails_in_another_way_or_on_our_side_is_only_asked_again()
    {
        await house.ProveAsync(await SentAsync(), new Proof(new PeerAnswer(PeerOutcome.NotNow, "status-a702"), ProofGrade.ReadBack));
        foreach (var answer in new[] { new PeerAnswer(PeerOutcome.NotNow, "status-c001"), new PeerAnswer(PeerOutcome.NotNow, "status-c001") { IsOfUs = true }, new PeerAnswer(PeerOutcome.Away, "status-c001") })
        {
            house.Clock.Advance(TimeSpan.FromHours(1));
            await house.ProveAsync((await house.TakeForProofAsync("vna")).ShouldHaveSingleItem(), new Proof(answer, ProofGrade.ReadBack));
            (await OnlyAsync()).State.ShouldBe(DeliveryState.Sent);
        }
    }

    [Theory]
    [InlineData(nameof(ProofGrade.Listed))]
    [InlineData(nameof(ProofGrade.None))]
    public async Task An_archive_that_cannot_list_or_commit_for_long_is_only_asked_again(string grade)
    {
        var proof = new Proof(new PeerAnswer(PeerOutcome.NotNow, "status-a702"), Enum.Parse<ProofGrade>(grade));
        await house.ProveAsync(await SentAsync(), proof);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.ProveAsync((await house.TakeForProofAsync("vna")).ShouldHaveSingleItem(), proof);
        (await OnlyAsync()).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task What_is_settled_together_leaves_a_line_for_each_image()
    {
        await house.RouteAsync();
        await house.RouteAsync();
        var taken = await house.TakeAsync("vna");
        taken.Count.ShouldBe(3);

        await house.SettleAsync(taken, PeerAnswer.Done);

        (await house.DeliveriesAsync()).ShouldAllBe(one => one.State == DeliveryState.Sent);
        (await house.CountAsync($"(SELECT DISTINCT image_id FROM trail WHERE action = '{nameof(SettleDeliveries)}' AND outcome = 'done' AND image_id IS NOT NULL) AS lines")).ShouldBe(3);
    }

    [Fact]
    public async Task One_whose_lease_is_lost_while_all_are_settled_does_not_keep_the_rest()
    {
        await house.RouteAsync();
        var taken = await house.TakeAsync("vna");
        await using var scope = house.Rooms.CreateAsyncScope();
        // The clock is read between the looking up and the saving.
        var clock = new MeddlingClock(() => house.SqlAsync($"UPDATE deliveries SET lease = NULL WHERE number = {taken[0].Number}").GetAwaiter().GetResult());
        var handler = new SettleDeliveriesHandler(scope.ServiceProvider.GetRequiredService<Settlement>(), clock);

        await handler.HandleAsync(new SettleDeliveries(taken[0].Lease!.Value, taken.ToDictionary(one => one.Number, _ => PeerAnswer.Done)), TestHouse.Everybody, CancellationToken.None);

        clock.Meddled.ShouldBe(1);
        var states = (await house.DeliveriesAsync()).ToDictionary(one => one.Image, one => one.State);
        states[taken[0].Image].ShouldBe(DeliveryState.Waiting);
        states[taken[1].Image].ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task Those_whose_lease_is_another_now_do_not_keep_the_rest()
    {
        await house.RouteAsync();
        var taken = await house.TakeAsync("vna");
        await house.InDatabaseAsync(async db => { await new DeliveryDesk(db, house.Clock).GiveBackAsync([taken[0].Number], taken[0].Lease!.Value, CancellationToken.None); return 0; });

        await house.SettleAsync(taken, PeerAnswer.Done);

        var states = (await house.DeliveriesAsync()).ToDictionary(one => one.Image, one => one.State);
        states[taken[0].Image].ShouldBe(DeliveryState.Waiting);
        states[taken[1].Image].ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task A_day_of_absence_uses_up_no_attempt()
    {
        for (var time = 0; time < 3 * Backoff.LastAttempt; time++)
        {
            await house.SettleAsync((await house.TakeAsync("vna"))[0], new PeerAnswer(PeerOutcome.Away, "connection-refused"));
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await OnlyAsync()).ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(DeliveryState.Waiting), one => one.Attempts.ShouldBe(0), one => one.Reason.ShouldBe("connection-refused"));
    }

    [Fact]
    public async Task What_the_peer_refuses_is_parked_with_its_own_words_sealed()
    {
        await house.SettleAsync((await house.TakeAsync("vna"))[0], new PeerAnswer(PeerOutcome.Refused, "status-a900", "Roe^Jane is no good"));

        (await OnlyAsync()).ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(DeliveryState.Parked), one => one.Reason.ShouldBe("status-a900"), one => one.PeerWords.ShouldBe("Roe^Jane is no good"));
        (house.IsInClear("status-a900"), house.IsInClear("Roe^Jane")).ShouldBe((true, false));
        (await house.CountAsync("work WHERE listener LIKE 'routing.%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_fails_again_and_again_is_parked_after_the_last_attempt()
    {
        for (var time = 0; time < Backoff.LastAttempt; time++)
        {
            await house.SettleAsync((await house.TakeAsync("vna"))[0], new PeerAnswer(PeerOutcome.NotNow, "status-a700"));
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await OnlyAsync()).State.ShouldBe(DeliveryState.Parked);
    }

    [Fact]
    public async Task A_parked_one_is_released_by_hand_and_a_waiting_one_is_put_aside()
    {
        await house.SettleAsync((await house.TakeAsync("vna"))[0], new PeerAnswer(PeerOutcome.Refused, "status-a900"));
        var id = (await OnlyAsync()).Id;

        (await house.DoAsync(new RetryDelivery(id))).State.ShouldBe(DeliveryState.Waiting);
        (await house.DoAsync(new ParkDelivery(id))).Reason.ShouldBe("parked-by-hand");
        (await house.CodeAsync(new ParkDelivery(id))).ShouldBe("delivery-not-waiting");
        await house.DoAsync(new RetryDelivery(id));
        await house.TakeAsync("vna");

        (await house.CodeAsync(new RetryDelivery(id))).ShouldBe("delivery-under-way");
    }

    [Fact]
    public async Task What_the_peer_lost_is_sent_again_until_it_has_lost_it_five_times()
    {
        for (var loss = 0; loss <= Delivery.MostLosses; loss++)
            await house.ProveAsync(await SentAsync(), new Proof(new PeerAnswer(PeerOutcome.Missing, "not-listed")));

        (await OnlyAsync()).ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(DeliveryState.Parked), one => one.Reason.ShouldBe("lost-again-and-again"), one => one.Losses.ShouldBe(Delivery.MostLosses));
    }

    [Fact]
    public async Task Whoever_comes_late_with_an_old_lease_changes_nothing()
    {
        var first = (await house.TakeAsync("vna"))[0];
        house.Clock.Advance(DeliveryDesk.LeaseTime + TimeSpan.FromSeconds(1));
        var second = (await house.TakeAsync("vna"))[0];

        await house.SettleAsync(first, new PeerAnswer(PeerOutcome.Refused, "late"));
        (await OnlyAsync()).State.ShouldBe(DeliveryState.Waiting);
        await house.SettleAsync(second, PeerAnswer.Done);

        (await OnlyAsync()).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task A_commitment_that_comes_later_is_believed_from_whom_it_was_asked()
    {
        var sent = await SentAsync();
        await house.ProveAsync(sent, new Proof(PeerAnswer.Done, ProofGrade.Accepted, "2.25.77"));
        var report = new CommitmentReport("2.25.77", [new SopReference("1.2.840.10008.5.1.4.1.1.1.1", "2.25.1")], []);

        (await house.CodeAsync(new HearCommitment(report, "STRANGER"))).ShouldBe("not-asked");
        (await OnlyAsync()).State.ShouldBe(DeliveryState.Sent);
        await house.DoAsync(new HearCommitment(report, "VNA"));

        (await OnlyAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(DeliveryState.Confirmed), one => one.Grade.ShouldBe(ProofGrade.Committed));
        (await house.CodeAsync(new HearCommitment(report, "VNA"))).ShouldBe("not-asked");
    }

    [Fact]
    public async Task What_a_report_does_not_name_is_not_committed_to()
    {
        await house.ProveAsync(await SentAsync(), new Proof(PeerAnswer.Done, ProofGrade.Accepted, "2.25.78"));

        await house.DoAsync(new HearCommitment(new CommitmentReport("2.25.78", [], []), "VNA"));

        (await OnlyAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(DeliveryState.Waiting), one => one.Losses.ShouldBe(1));
    }

    [Fact]
    public async Task A_withdrawn_one_is_not_due_any_more()
    {
        var taken = (await house.TakeAsync("vna"))[0];

        await house.DoAsync(new WithdrawDelivery(taken.Number, taken.Lease!.Value, null, taken.Image, "residency"));
        house.Clock.Advance(TimeSpan.FromDays(1));

        (await house.TakeAsync("vna")).ShouldBeEmpty();
        (await OnlyAsync()).Reason.ShouldBe("residency");
    }

    /// <summary>Sent, and in the prover's hand.</summary>
    private async Task<Delivery> SentAsync()
    {
        await house.SettleAsync((await house.TakeAsync("vna")).ShouldHaveSingleItem(), PeerAnswer.Done);
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        return (await house.TakeForProofAsync("vna")).ShouldHaveSingleItem();
    }

    private async Task<DeliveryView> OnlyAsync() => (await house.DeliveriesAsync()).ShouldHaveSingleItem();
}
