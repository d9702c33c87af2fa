using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>The rounds of one sender, a handful in each: while the last ones of it go, the next is taken and made ready, and while that goes, the last answers are written down; so the line is never idle in between.</summary>
/// <param name="load">Takes a handful; null when nothing is due.</param>
/// <param name="pace">Lets through one at a time.</param>
/// <param name="handful">Learns how fast they go.</param>
/// <param name="note">Learns from an answer; true when nobody need go on calling the peer now.</param>
/// <param name="clock">Measures a round.</param>
internal sealed class SendingRounds(
    Func<CancellationToken, Task<Conveyor?>> load, Pace pace, Handful handful, Func<PeerAnswer, ArchiveLine, CancellationToken, Task<bool>> note, TimeProvider clock)
    : IAsyncDisposable
{
    private Task<Conveyor?>? next;
    private Task finishing = Task.CompletedTask;

    private enum End
    {
        AllSent,
        PeerAway,
        DestinationChanged,
    }

    /// <summary>One round; false when there was nothing to do, or nothing may be done with these settings any more.</summary>
    public async Task<bool> SendSomeAsync(ArchiveLine line, CancellationToken stop)
    {
        var loading = next ?? load(stop);
        next = null;
        if (await loading is not { } conveyor)
            return false;
        var end = End.PeerAway;
        try
        {
            end = await SendAllAsync(conveyor, line, stop);
        }
        finally
        {
            await FinishAsync(conveyor);
            if (end != End.AllSent)
                await GiveBackNextAsync();
        }
        return end != End.DestinationChanged;
    }

    public async ValueTask DisposeAsync()
    {
        await GiveBackNextAsync();
        await finishing;
    }

    private async Task<End> SendAllAsync(Conveyor conveyor, ArchiveLine line, CancellationToken stop)
    {
        var (since, count) = (clock.GetTimestamp(), conveyor.Left);
        while (conveyor.Left > 0)
        {
            if (conveyor.Left <= Conveyor.Together && conveyor.Left < count)
                next ??= Task.Run(() => load(stop), stop); // Not before the first was sent: then the peer is there.
            await pace.TakeAsync(stop);
            if (await conveyor.SendAsync(line, stop) is not { } answer)
                return End.DestinationChanged;
            if (await note(answer, line, stop))
                return End.PeerAway;
        }
        handful.Sent(count, clock.GetElapsedTime(since));
        return End.AllSent;
    }

    /// <summary>What is left goes back, and what was given is written down, while the next round goes; but no more than one round is behind.</summary>
    private async Task FinishAsync(Conveyor conveyor)
    {
        var before = finishing;
        finishing = conveyor.DisposeAsync().AsTask();
        await before;
    }

    private async Task GiveBackNextAsync()
    {
        if (next is not { } loading)
            return;
        next = null;
        await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loading.IsCompletedSuccessfully && await loading is { } conveyor)
            await conveyor.DisposeAsync();
    }
}
