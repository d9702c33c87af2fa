using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Reconciling;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

public sealed class LeasedWalksTests : IAsyncLifetime
{
    private readonly ReconcilingHouse room = new();
    private readonly ShelfArchive archive = new();

    public ValueTask InitializeAsync() => room.InitializeAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task An_archive_is_walked_through_once_at_a_time()
    {
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));

        (await room.House.CodeAsync(new CompareDestination(ReconcilingHouse.Vna))).ShouldBe("reconciliation-under-way");
        (await room.House.CodeAsync(new AdoptImages(ReconcilingHouse.Vna))).ShouldBe("reconciliation-under-way");
        (await room.House.CodeAsync(new CompareDestination("nowhere"))).ShouldBe("not-found");
        (await room.House.CodeAsync(new CompareDestination(ReconcilingHouse.Vna), TestHouse.Person("reader", Right.SeeRouting))).ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Two_servers_never_take_the_same_walk_and_one_that_is_killed_is_taken_up_where_it_was()
    {
        await room.BringAsync("2.25.201");
        var second = await room.BringAsync("2.25.202");
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var run = (await room.TakeAsync())!;
        (await room.TakeAsync()).ShouldBeNull();

        archive.BeforeListing = study => study == "2.25.202" ? throw new InvalidOperationException("killed") : Task.CompletedTask;
        await Should.ThrowAsync<InvalidOperationException>(() => room.WalkAsync(run, archive));
        (await room.TakeAsync()).ShouldBeNull();
        room.House.Clock.Advance(ReconciliationDesk.LeaseTime);

        archive.BeforeListing = null;
        archive.Listed.Clear();
        var done = await room.WalkAsync(archive);
        archive.Listed.ShouldHaveSingleItem().ShouldBe("2.25.202");
        (done.State, done.StudiesDone, done.Of(FindingKind.MissingThere)).ShouldBe((ReconciliationState.Done, 2, (2, 2)));
        (await room.DeliveryAsync(second.Image))!.Losses.ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_late_with_an_old_lease_changes_nothing()
    {
        var lost = await room.BringAsync("2.25.203");
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        var run = (await room.TakeAsync())!;
        archive.BeforeListing = async _ =>
        {
            room.House.Clock.Advance(ReconciliationDesk.LeaseTime);
            await room.TakeAsync();
        };

        var view = await room.WalkAsync(run, archive);

        (view.State, view.StudiesDone, view.Counts.Count).ShouldBe((ReconciliationState.Running, 0, 0));
        (await room.DeliveryAsync(lost.Image))!.State.ShouldBe(DeliveryState.Confirmed);
        (await room.AtDeskAsync(desk => desk.RenewAsync(run.Lease!.Value, CancellationToken.None))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_walk_that_is_stopped_repairs_nothing_more_and_the_archive_is_free_for_another()
    {
        var lost = await room.BringAsync("2.25.204");
        var asked = await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        archive.BeforeListing = _ => room.House.DoAsync(new StopReconciliation(asked.Id));

        var view = await room.WalkAsync(archive);

        (view.State, view.StudiesDone).ShouldBe((ReconciliationState.Stopped, 0));
        (await room.DeliveryAsync(lost.Image))!.State.ShouldBe(DeliveryState.Confirmed);
        (await room.House.CodeAsync(new StopReconciliation(asked.Id))).ShouldBe("reconciliation-over");
        (await room.House.CodeAsync(new CompareDestination(ReconcilingHouse.Vna))).ShouldBeNull();
    }

    [Fact]
    public async Task A_walk_that_is_paused_goes_on_where_it_was()
    {
        await room.BringAsync("2.25.205");
        await room.BringAsync("2.25.206");
        var asked = await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        archive.BeforeListing = study => study == "2.25.206" ? room.House.DoAsync(new PauseReconciliation(asked.Id)) : Task.CompletedTask;

        var paused = await room.WalkAsync(archive);
        (paused.State, paused.StudiesDone).ShouldBe((ReconciliationState.Paused, 1));
        (await room.TakeAsync()).ShouldBeNull();

        archive.BeforeListing = null;
        await room.House.DoAsync(new ResumeReconciliation(asked.Id));
        (await room.WalkAsync(archive)).ShouldSatisfyAllConditions(
            done => done.State.ShouldBe(ReconciliationState.Done),
            done => done.Of(FindingKind.MissingThere).ShouldBe((2, 2)));
    }

    [Fact]
    public async Task The_calendar_asks_once_a_day_for_what_something_was_brought_to()
    {
        await room.OpenDestinationAsync("idle");
        await room.BringAsync("2.25.207");
        await ScheduleAsync();
        (await room.TakeAsync(isScheduled: true)).ShouldBeNull();

        room.House.Clock.Advance(TimeSpan.FromHours(25));
        await ScheduleAsync();
        await ScheduleAsync();
        (await room.TakeAsync()).ShouldBeNull();
        var run = (await room.TakeAsync(isScheduled: true))!;
        (run.Destination, run.AskedBy, run.Repairs, run.Kind).ShouldBe((ReconcilingHouse.Vna, "calendar", true, ReconciliationKind.Compare));
        await room.WalkAsync(run, archive);

        await ScheduleAsync();
        (await room.TakeAsync(isScheduled: true)).ShouldBeNull();
        room.House.Clock.Advance(TimeSpan.FromDays(40));
        await room.AtDeskAsync(async desk =>
        {
            await desk.ForgetAsync(CancellationToken.None);
            return true;
        });
        (await room.House.DoAsync(new ListReconciliations())).Items.ShouldBeEmpty();
        (await room.House.CountAsync("reconciliation_findings")).ShouldBe(0);
    }

    private Task<bool> ScheduleAsync() => room.AtDeskAsync(async desk =>
    {
        await desk.ScheduleAsync(CancellationToken.None);
        return true;
    });
}
