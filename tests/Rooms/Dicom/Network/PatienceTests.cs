using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class PatienceTests
{
    private static readonly NetworkLimits Limits = new();
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_peer_that_never_speaks_is_given_up_when_artim_runs_out()
    {
        await using var reception = new Reception(clock: clock);
        using var peer = await reception.CallAsync();

        await clock.ArmedAsync(Limits.Artim);
        clock.Advance(Limits.Artim);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.TimedOut);
    }

    [Fact]
    public async Task Artim_is_for_the_whole_request_and_not_for_each_byte()
    {
        await using var reception = new Reception(clock: clock);
        using var peer = await reception.CallAsync();

        await clock.ArmedAsync(Limits.Artim);
        clock.Advance(20 * Second);
        await peer.SayAsync(Talk.Request().ToPdu().AsMemory(0, 40));
        await clock.ArmedAsync(Limits.Artim - (20 * Second));
        clock.Advance(Limits.Artim - (20 * Second));

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
    }

    [Fact]
    public async Task A_peer_that_is_silent_between_messages_is_given_up_after_the_idle_time()
    {
        await using var reception = new Reception(clock: clock);
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await clock.ArmedAsync(Limits.Idle);
        clock.Advance(Limits.Idle - Second);
        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo()));
        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
        await clock.ArmedAsync(Limits.Idle);
        clock.Advance(Limits.Idle);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        (await reception.NextAsync<AssociationClosed>()).Messages.ShouldBe(1);
    }

    [Fact]
    public async Task Half_a_message_and_then_silence_is_given_up_and_not_kept()
    {
        await using var reception = new Reception(clock: clock);
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()).AsMemory(0, 20));
        await clock.ArmedAsync(Limits.SlowStart);
        clock.Advance(Limits.SlowStart);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        reception.Shelf.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_peer_that_drips_below_the_least_rate_is_given_up()
    {
        using var patience = new Patience(clock, Limits);
        patience.Message();

        var seconds = 0;
        for (; !patience.Token.IsCancellationRequested && seconds < 100; seconds++)
            Wait(patience, Second, bytes: Limits.BytesPerSecond / 2);

        seconds.ShouldBe(19); // ten seconds of allowance, of which each second takes one and gives back a half
        patience.Cause.ShouldBe(AssociationEnd.TimedOut);
    }

    [Fact]
    public void A_peer_at_the_least_rate_is_waited_for_and_may_stall_after_a_good_run()
    {
        using var patience = new Patience(clock, Limits);
        patience.Message();

        for (var i = 0; i < 1000; i++)
            Wait(patience, Second, Limits.BytesPerSecond);
        Wait(patience, Second, bytes: 10_000_000);
        Wait(patience, Limits.Idle - Second, bytes: 1);

        patience.Token.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void Time_that_the_host_takes_is_not_the_peers_fault()
    {
        using var patience = new Patience(clock, Limits);
        patience.Message();

        Wait(patience, Second, bytes: 1);
        clock.Advance(TimeSpan.FromHours(1));
        Wait(patience, Second, bytes: 1);

        patience.Token.IsCancellationRequested.ShouldBeFalse();
    }

    private void Wait(Patience patience, TimeSpan time, int bytes)
    {
        patience.BeginWait();
        clock.Advance(time);
        patience.EndWait();
        patience.Received(bytes);
    }
}
