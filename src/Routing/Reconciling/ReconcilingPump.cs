using DentaMind.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Routing.Reconciling;

/// <summary>Takes walks through archives: one that the calendar wants, one that a person wants and one for a patient who comes at a time, so that none waits for another and no archive notices.</summary>
internal sealed partial class ReconcilingPump(IServiceScopeFactory scopes, SignalBoard board, TimeProvider clock, ILogger<ReconcilingPump> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAtCalendar = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AtDeskAsync(async desk =>
        {
            await desk.TakeOverAsync(stoppingToken);
            return true;
        });
        await Task.WhenAll(Enum.GetValues<WalkTurn>().Select(turn => LoopAsync(turn, stoppingToken)));
    }

    private async Task LoopAsync(WalkTurn turn, CancellationToken stop)
    {
        using var reader = board.Stand();
        var calendarAt = clock.GetUtcNow();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (turn == WalkTurn.Calendar && clock.GetUtcNow() >= calendarAt)
                {
                    await ScheduleAsync(stop);
                    calendarAt = clock.GetUtcNow() + LookAtCalendar;
                }
                if (!await TakeOneAsync(turn, stop))
                    await reader.WaitForAsync(ReconcilingSignal.Asked, LookAgain, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                WalkFailed(log, error);
                await Task.Delay(LookAgain, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task<bool> ScheduleAsync(CancellationToken stop) => AtDeskAsync(async desk =>
    {
        await desk.ScheduleAsync(stop);
        await desk.ForgetAsync(stop);
        return true;
    });

    /// <summary>Goes one walk while its lease holds; whatever ends it early leaves it to be taken up again.</summary>
    private async Task<bool> TakeOneAsync(WalkTurn turn, CancellationToken stop)
    {
        if (await AtDeskAsync(desk => desk.TakeAsync(turn, stop)) is not { } run)
            return false;
        using var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var renewing = new Timer(_ => _ = RenewAsync(run.Lease!.Value, own), null, RenewEvery, RenewEvery);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Walk>().GoAsync(run, own.Token);
        }
        catch (OperationCanceledException) when (own.IsCancellationRequested)
        {
            await AtDeskAsync(desk => desk.GiveBackAsync(run.Lease!.Value, CancellationToken.None));
        }
        return true;
    }

    /// <summary>Who lost the lease, because somebody stopped the walk or the database was away for too long, lets go.</summary>
    private async Task RenewAsync(Guid lease, CancellationTokenSource own)
    {
        try
        {
            if (!await AtDeskAsync(desk => desk.RenewAsync(lease, own.Token)))
                await own.CancelAsync();
        }
        catch (Exception error) when (error is ObjectDisposedException or OperationCanceledException)
        {
            // The walk is over.
        }
        catch (Exception error)
        {
            WalkFailed(log, error);
        }
    }

    private async Task<T> AtDeskAsync<T>(Func<ReconciliationDesk, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ReconciliationDesk>());
    }

    [LoggerMessage(506, LogLevel.Warning, "A walk through an archive broke off; it goes on later.")]
    private static partial void WalkFailed(ILogger log, Exception error);
}
