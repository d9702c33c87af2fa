using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Outbox;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DentaMind.Routing.Deliveries;

/// <summary>Everything that this process does for one destination, with the settings of one moment: its senders, its prover, and a look at whether it is there.</summary>
/// <remarks>It may be ended at any line: what it had in hand comes back when its lease ends, and sending again is harmless.</remarks>
internal sealed partial class DestinationLane(Destination destination, IServiceScopeFactory scopes, SignalBoard board, TimeProvider clock, ILogger<DestinationLane> log)
{
    private const int ProvedAtOnce = 64;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private readonly DestinationSettings settings = destination.Settings;

    private readonly Handful handful = new(destination.Settings.Limits.Parallel);
    private readonly Breaker breaker = new(clock);
    private readonly Pace pace = new(destination.Settings.Limits.PerMinute, clock);
    private long seenAt;

    public string Name => destination.Name;

    /// <summary>The destination as it was when the lane was opened.</summary>
    public Destination Destination => destination;

    /// <summary>Sends and proves until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        if (settings.IsPaused)
            return;
        using var taking = new SemaphoreSlim(1, 1);
        var senders = Enumerable.Range(0, settings.Limits.Parallel).Select(_ => Task.Run(() => SendAsync(taking, stop), CancellationToken.None));
        await Task.WhenAll([.. senders, Task.Run(() => LoopAsync(ProveSomeAsync, stop), CancellationToken.None), Task.Run(() => StandInAsync(stop), CancellationToken.None)]);
    }

    /// <summary>Does it again and again; a round that found nothing to do waits for a signal or two seconds.</summary>
    private async Task LoopAsync(Func<ArchiveLine, CancellationToken, Task<bool>> round, CancellationToken stop)
    {
        using var reader = board.Stand();
        await using var line = new ArchiveLine(destination, scopes);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (breaker.Wait() is var pause && pause > TimeSpan.Zero)
                    await Task.Delay(pause < LookAgain ? pause : LookAgain, clock, stop);
                else if (!await round(line, stop))
                {
                    breaker.NotLooked();
                    await line.RestAsync();
                    await reader.WaitForAsync(DeliveryDesk.DueAt(Name), LookAgain, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                RoundFailed(log, Name, error);
                await line.HangUpAsync();
                await Task.Delay(LookAgain, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAsync(SemaphoreSlim taking, CancellationToken stop)
    {
        await using var rounds = new SendingRounds(ct => LoadAsync(taking, ct), pace, handful, NoteAsync, clock);
        await LoopAsync(rounds.SendSomeAsync, stop);
    }

    /// <summary>Takes a handful in hand and begins to make it ready; null when nothing is due, or nothing is sent at this hour.</summary>
    private async Task<Conveyor?> LoadAsync(SemaphoreSlim taking, CancellationToken stop)
    {
        if (settings.Limits.Window is { } window && !window.IsOpen(clock.GetUtcNow()))
            return null;
        await taking.WaitAsync(stop); // One sender after another: those who reached for the same would find it gone, and rest while images wait.
        IReadOnlyList<Delivery> batch;
        try
        {
            batch = await TakeAsync((desk, ct) => desk.TakeAsync(Name, handful.Size, ct), stop);
        }
        finally
        {
            taking.Release();
        }
        return batch.Count == 0 ? null : new Conveyor(destination, Hold(batch), clock, scopes, stop);
    }

    private async Task<bool> ProveSomeAsync(ArchiveLine line, CancellationToken stop)
    {
        if (settings.Proof == ProofWanted.None)
            return false;
        var batch = await TakeAsync((desk, ct) => desk.TakeForProofAsync(Name, ProvedAtOnce, ct), stop);
        var (together, each) = (batch.Where(ToCommit).ToList(), batch.Where(delivery => !ToCommit(delivery)).ToList());
        if (each.Count > 0)
            await ProveEachAsync(each, line, stop);
        if (together.Count > 0)
            await CommitAsync(together, line, stop);
        return batch.Count > 0;

        bool ToCommit(Delivery delivery) => Prover.WantsCommitment(delivery, settings, line);
    }

    private async Task CommitAsync(IReadOnlyList<Delivery> together, ArchiveLine line, CancellationToken stop)
    {
        PeerAnswer answer;
        await using (var scope = scopes.CreateAsyncScope())
            answer = await scope.ServiceProvider.GetRequiredService<Prover>().CommitAsync(together, line, stop);
        if (answer.Outcome == PeerOutcome.NotOffered)
            await ProveEachAsync(together, line, stop);
        else
            await NoteAsync(answer, line, stop);
    }

    /// <summary>One after another; when the peer turns out to be away, what is left goes back untouched.</summary>
    private async Task ProveEachAsync(IReadOnlyList<Delivery> batch, ArchiveLine line, CancellationToken stop)
    {
        await using var hand = Hold(batch);
        while (hand.Left > 0)
        {
            await pace.TakeAsync(stop);
            var answer = await ProveAsync(hand.Rest.First(), line, stop);
            hand.Done();
            if (await NoteAsync(answer, line, stop))
                break;
        }
    }

    private InHand Hold(IReadOnlyList<Delivery> batch) => new(batch, scopes, error => RoundFailed(log, Name, error));

    private async Task<PeerAnswer> ProveAsync(Delivery delivery, ArchiveLine line, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Prover>().ProveAsync(delivery, settings, line, stop);
    }

    /// <summary>Learns from an answer whether the peer is there; true when nobody need go on calling it now.</summary>
    private async Task<bool> NoteAsync(PeerAnswer answer, ArchiveLine line, CancellationToken stop)
    {
        var isAway = answer.Outcome is PeerOutcome.Away or PeerOutcome.Misconfigured;
        if (isAway)
            await line.HangUpAsync();
        var isNews = isAway ? breaker.Away(answer.RetryAfter) : breaker.Seen();
        if (!isAway && !isNews && clock.GetElapsedTime(Interlocked.Read(ref seenAt)) < LookAgain)
            return false; // Written down a moment ago: the books need not be asked after each image.
        Interlocked.Exchange(ref seenAt, isAway ? 0 : clock.GetTimestamp());
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HealthNotes>().NoteAsync(Name, isAway ? answer.Code ?? "away" : null, isNews, stop);
        return isAway;
    }

    /// <summary>While the destination is away beyond its limit, standbys take its place.</summary>
    private async Task StandInAsync(CancellationToken stop)
    {
        var patience = TimeSpan.FromMinutes(settings.FailoverAfterMinutes);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(LookAgain, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (breaker.AwaySince is not { } since || clock.GetUtcNow() - since < patience || stop.IsCancellationRequested)
                continue;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Door<StandIn, StoodIn>>()
                    .EnterAsync(new StandIn(Name), Actor.House("routing.stand-in", Right.RunTheHouse), stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                RoundFailed(log, Name, error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<Delivery>> TakeAsync(Func<DeliveryDesk, CancellationToken, Task<IReadOnlyList<Delivery>>> take, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await take(scope.ServiceProvider.GetRequiredService<DeliveryDesk>(), stop);
    }

    [LoggerMessage(501, LogLevel.Warning, "A round for destination {Destination} failed.")]
    private static partial void RoundFailed(ILogger log, string destination, Exception error);
}
