using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Reconciling;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

public sealed class CompareDestinationTests : IAsyncLifetime
{
    private readonly ReconcilingHouse room = new();
    private readonly ShelfArchive archive = new();

    public ValueTask InitializeAsync() => room.InitializeAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task What_an_archive_lost_is_due_again_and_what_it_has_is_left_alone()
    {
        var lost = await room.BringAsync("2.25.100");
        var kept = await room.BringAsync("2.25.100");
        archive.Put(kept.Uids);

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var run = await room.WalkAsync(archive);

        (run.State, run.Studies, run.StudiesDone, run.Instances).ShouldBe((ReconciliationState.Done, 1, 1, 1L));
        run.Of(FindingKind.MissingThere).ShouldBe((1, 1));
        run.Counts.Count.ShouldBe(1);
        var again = (await room.DeliveryAsync(lost.Image))!;
        (again.State, again.Reason, again.Losses, again.ConfirmedAt).ShouldBe((DeliveryState.Waiting, "missing-there", 1, null));
        (await room.DeliveryAsync(kept.Image))!.State.ShouldBe(DeliveryState.Confirmed);
    }

    [Fact]
    public async Task A_preview_reports_and_repairs_nothing()
    {
        var lost = await room.BringAsync("2.25.101");

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna, Repair: false));
        var run = await room.WalkAsync(archive);

        run.Of(FindingKind.MissingThere).ShouldBe((1, 0));
        (await room.FindingsAsync(run)).ShouldHaveSingleItem().Image.ShouldBe(lost.Image);
        (await room.DeliveryAsync(lost.Image))!.State.ShouldBe(DeliveryState.Confirmed);
    }

    [Fact]
    public async Task What_a_short_list_leaves_out_is_not_lost_when_the_archive_finds_it_by_name()
    {
        var one = await room.BringAsync("2.25.102");
        var other = await room.BringAsync("2.25.102");
        archive.Put(one.Uids);
        archive.Put(other.Uids);
        archive.ListsAtMost = 1;

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var run = await room.WalkAsync(archive);

        run.Of(FindingKind.MissingThere).ShouldBe((0, 0));
        (await room.FindingsAsync(run)).ShouldHaveSingleItem().Reason.ShouldBe("list-not-whole");
    }

    [Fact]
    public async Task What_lies_in_another_study_is_reported_once_and_not_sent_again()
    {
        var moved = await room.BringAsync("2.25.103");
        archive.Put(moved.Uids with { Study = "2.25.104", Series = "2.25.105" });

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var run = await room.WalkAsync(archive);

        (run.StudiesDone, run.Of(FindingKind.OtherUids), run.Of(FindingKind.MissingThere), run.Of(FindingKind.NotOurs)).ShouldBe((2, (1, 0), (0, 0), (0, 0)));
        (await room.DeliveryAsync(moved.Image))!.State.ShouldBe(DeliveryState.Confirmed);
    }

    [Fact]
    public async Task What_only_the_archive_has_is_reported()
    {
        archive.Put(new InstanceUids(null, "2.25.7", "2.25.106", "2.25.8"));

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var found = await room.FindingsAsync(await room.WalkAsync(archive));

        found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Kind.ShouldBe(FindingKind.NotOurs),
            one => (one.Study, one.Series, one.SopInstance, one.Image).ShouldBe(("2.25.106", "2.25.8", "2.25.7", null)));
    }

    [Fact]
    public async Task Only_what_was_decided_since_then_is_looked_at()
    {
        await room.BringAsync("2.25.107");
        room.House.Clock.Advance(TimeSpan.FromHours(2));
        await room.BringAsync("2.25.108");

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna, Since: room.House.Clock.GetUtcNow() - TimeSpan.FromHours(1)));
        await room.WalkAsync(archive);

        archive.Listed.ShouldHaveSingleItem().ShouldBe("2.25.108");
    }

    [Fact]
    public async Task What_was_sent_again_by_hand_meanwhile_is_not_touched()
    {
        var lost = await room.BringAsync("2.25.109");
        archive.BeforeListing = async _ => await room.House.DoAsync(new RetryDelivery((await room.DeliveryAsync(lost.Image))!.Id));

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var run = await room.WalkAsync(archive);

        run.Of(FindingKind.MissingThere).ShouldBe((1, 0));
        var again = (await room.DeliveryAsync(lost.Image))!;
        (again.State, again.Losses, again.Reason).ShouldBe((DeliveryState.Waiting, 0, null));
    }

    [Fact]
    public async Task What_an_archive_loses_again_and_again_is_parked()
    {
        var lost = await room.BringAsync("2.25.110");
        for (var times = 0; times <= Delivery.MostLosses; times++)
        {
            await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
            await room.WalkAsync(archive);
            if ((await room.DeliveryAsync(lost.Image))!.State == DeliveryState.Waiting)
                await room.House.SqlAsync($"UPDATE deliveries SET state = 'Confirmed'");
        }

        var parked = (await room.DeliveryAsync(lost.Image))!;
        (parked.State, parked.Reason).ShouldBe((DeliveryState.Parked, "lost-again-and-again"));
    }

    [Fact]
    public async Task An_archive_that_is_away_is_asked_again_later_and_nothing_is_called_lost()
    {
        var brought = await room.BringAsync("2.25.111");
        archive.Put(brought.Uids);
        archive.Trouble = new PeerAnswer(PeerOutcome.Away, "connection-refused");
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));

        var waiting = await room.WalkAsync(archive);
        (waiting.State, waiting.Reason, waiting.StudiesDone).ShouldBe((ReconciliationState.Waiting, "connection-refused", 0));
        (await room.TakeAsync()).ShouldBeNull();

        archive.Trouble = null;
        room.House.Clock.Advance(TimeSpan.FromMinutes(1));
        var done = await room.WalkAsync(archive);
        (done.State, done.StudiesDone, done.Counts.Count).ShouldBe((ReconciliationState.Done, 1, 0));
    }

    [Fact]
    public async Task A_study_over_which_the_archive_stumbles_does_not_keep_the_others_waiting()
    {
        await room.BringAsync("2.25.112");
        var lost = await room.BringAsync("2.25.113");
        (archive.Trouble, archive.TroubleWith) = (new PeerAnswer(PeerOutcome.NotNow, "http-500"), "2.25.112");
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));

        var run = await room.WalkAsync(archive);
        for (var rounds = 0; run.State == ReconciliationState.Waiting && rounds < 10; rounds++)
        {
            room.House.Clock.Advance(TimeSpan.FromMinutes(20));
            run = await room.WalkAsync(archive);
        }

        (run.State, run.StudiesDone, run.Of(FindingKind.NotCompared)).ShouldBe((ReconciliationState.Done, 2, (1, 0)));
        (await room.DeliveryAsync(lost.Image))!.State.ShouldBe(DeliveryState.Waiting);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_understood_proves_no_loss()
    {
        var brought = await room.BringAsync("2.25.114");
        (archive.Trouble, archive.TroubleWith) = (new PeerAnswer(PeerOutcome.Nonsense, "answer-not-dicom-json"), "2.25.114");

        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var found = await room.FindingsAsync(await room.WalkAsync(archive));

        found.ShouldHaveSingleItem().Reason.ShouldBe("answer-not-dicom-json");
        (await room.DeliveryAsync(brought.Image))!.State.ShouldBe(DeliveryState.Confirmed);
    }

    [Fact]
    public async Task The_last_comparison_tells_how_far_it_is_and_what_it_found()
    {
        (await room.House.DoAsync(new GetComparison(ReconcilingHouse.Vna))).Last.ShouldBeNull();
        await room.BringAsync("2.25.115");
        var asked = await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna), TestHouse.Person("ada", Right.ManageRouting));
        await room.WalkAsync(archive);

        var view = await room.House.DoAsync(new GetComparison(ReconcilingHouse.Vna));
        (view.Last!.Id, view.Last.AskedBy, view.Last.State).ShouldBe((asked.Id, "ada", ReconciliationState.Done));
        view.Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
    }
}
