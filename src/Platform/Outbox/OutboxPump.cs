using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Platform.Outbox;

/// <summary>Takes the outbox's work and enters the doors with it. It may be killed at any line: what was leased comes back when the lease ends, for it is only renewed by the living.</summary>
internal sealed partial class OutboxPump(IServiceScopeFactory scopes, Subscriptions subscriptions, SignalBoard board, Rush rush, TimeProvider clock, ILogger<OutboxPump> log)
    : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(subscriptions.All.Select(subscription => PumpAsync(subscription, stoppingToken)));

    private async Task PumpAsync(Subscription subscription, CancellationToken stop)
    {
        using var reader = board.Stand();
        var hands = new SemaphoreSlim(subscription.Parallel);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await hands.WaitAsync(stop);
                hands.Release();
                await StandBackAsync(subscription, stop);
                // As much again as there are hands is taken ahead: one turn of the database serves several.
                var items = await LeaseAsync(subscription.Listener, hands.CurrentCount + subscription.Parallel, stop);
                foreach (var item in items)
                {
                    await hands.WaitAsync(stop);
                    if (item.IsLeasedAt(clock.GetUtcNow() + Margin))
                        _ = WorkAsync(subscription, item, hands, stop);
                    else
                        hands.Release();
                }
                if (items.Count == 0)
                    await reader.WaitForAsync(SignalBoard.WorkFor(subscription.Listener), LookAgain, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LeaseFailed(log, subscription.Listener, error);
                await Task.Delay(LookAgain, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        for (var hand = 0; hand < subscription.Parallel; hand++)
            await hands.WaitAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<WorkItem>> LeaseAsync(string listener, int count, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        var now = clock.GetUtcNow();
        var sql = db.Engine.LeaseSql(listener, Microseconds(now), Microseconds(now + Lease), count);
        var isWaiting = await db.Set<WorkItem>().AnyAsync(
            item => item.Listener == listener && item.ParkedAt == null && item.DueAt <= now && (item.LeasedUntil == null || item.LeasedUntil <= now), ct);
        if (!isWaiting)
            return [];
        using var turn = await db.Engine.TakeTurnAsync(ct);
        return await db.Set<WorkItem>().FromSql(sql).AsNoTracking().ToListAsync(ct);
    }

    private async Task WorkAsync(Subscription subscription, WorkItem item, SemaphoreSlim hands, CancellationToken stop)
    {
        try
        {
            await Task.Yield();
            await StandBackAsync(subscription, stop);
            using var renewing = new Timer(_ => _ = RenewAsync(item, stop), null, RenewEvery, RenewEvery);
            var refusal = await HearAsync(subscription, item, stop);
            if (refusal is not null)
                await PutBackAsync(item, refusal.Code, refusal.Kind == RefusalKind.Unavailable, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The lease ends and another takes it.
        }
        catch (Exception error)
        {
            WorkFailed(log, subscription.Listener, item.Id, item.Attempts, error);
            await PutBackSafelyAsync(item, stop);
        }
        finally
        {
            hands.Release();
        }
    }

    private Task StandBackAsync(Subscription subscription, CancellationToken stop) => subscription.StandsBack ? rush.CalmAsync(stop) : Task.CompletedTask;

    private async Task<Refusal?> HearAsync(Subscription subscription, WorkItem item, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Removed in the very transaction in which the use case saves: done once, or not at all.
        scope.ServiceProvider.GetRequiredService<ClinicDb>().Remove(item);
        return await subscription.HearAsync(scope.ServiceProvider, item.Body, ct);
    }

    private async Task RenewAsync(WorkItem item, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
            var until = clock.GetUtcNow() + Lease;
            using var turn = await db.Engine.TakeTurnAsync(ct);
            await db.Set<WorkItem>().Where(same => same.Id == item.Id && same.LeasedUntil != null)
                .ExecuteUpdateAsync(set => set.SetProperty(same => same.LeasedUntil, (DateTimeOffset?)until), ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            LeaseFailed(log, item.Listener, error);
        }
        catch (OperationCanceledException)
        {
            // The server stops; the lease ends by itself.
        }
    }

    private async Task PutBackSafelyAsync(WorkItem item, CancellationToken ct)
    {
        try
        {
            await PutBackAsync(item, "failed", mayTryAgain: true, ct);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LeaseFailed(log, item.Listener, error);
        }
    }

    private async Task PutBackAsync(WorkItem item, string reason, bool mayTryAgain, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        db.Attach(item);
        var now = clock.GetUtcNow();
        if (mayTryAgain && item.Attempts < Backoff.LastAttempt)
            item.TryAgain(now + Backoff.After(item.Attempts, Random.Shared.NextDouble()), reason);
        else
            item.Park(now, reason);
        await db.SaveAsync(ct);
    }

    private static long Microseconds(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMicrosecond;

    [LoggerMessage(101, LogLevel.Warning, "Work for {Listener} could not be taken.")]
    private static partial void LeaseFailed(ILogger log, string listener, Exception error);

    [LoggerMessage(102, LogLevel.Warning, "Work item {Item} for {Listener} failed at attempt {Attempt}.")]
    private static partial void WorkFailed(ILogger log, string listener, Guid item, int attempt, Exception error);
}
