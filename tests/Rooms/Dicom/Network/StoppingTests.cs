using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_message_under_way_is_finished_before_the_receiver_stops()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var reception = new Reception(shelf: new Shelf
        {
            Instead = async (request, ct) =>
            {
                begun.SetResult();
                await goOn.Task;
                await request.DataSet.CopyToAsync(Stream.Null, ct);
                return StoreResult.Success;
            },
        });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        await begun.Task;

        var stopped = reception.Receiver.StopAsync();
        goOn.SetResult();
        await peer.SayAsync(Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: true));

        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        peer.Dispose();
        await stopped;
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.HostStopped);
    }

    [Fact]
    public async Task An_idle_peer_is_aborted_at_once()
    {
        var clock = new ManualClock();
        await using var reception = new Reception(clock: clock);
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        await clock.ArmedAsync(new NetworkLimits().Idle);

        var stopped = reception.Receiver.StopAsync();

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        peer.Dispose();
        await stopped;
    }

    [Fact]
    public async Task At_the_deadline_a_message_under_way_is_given_up()
    {
        var begun = new TaskCompletionSource();
        await using var reception = new Reception(shelf: new Shelf
        {
            Instead = async (_, ct) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, ct);
                return StoreResult.Success;
            },
        });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        await begun.Task;

        var stopped = reception.Receiver.StopAsync(new CancellationToken(canceled: true));

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        peer.Dispose();
        await stopped;
        reception.Receiver.OpenConnections.ShouldBe(0);
    }

    [Fact]
    public async Task A_stopped_receiver_takes_no_call()
    {
        await using var reception = new Reception();
        var port = reception.Port;
        await reception.Receiver.StopAsync();

        await Should.ThrowAsync<System.Net.Sockets.SocketException>(() => PduPeer.CallAsync(port));
    }
}
