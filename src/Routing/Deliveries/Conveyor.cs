using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>Sends deliveries of one lease on one line so that the peer hardly waits: while one is given to it, the next are made ready, and those before are written down together.</summary>
/// <param name="destination">Where they go, as it was when the line was opened.</param>
/// <param name="batch">All that are in hand, in the order in which they will be sent.</param>
/// <param name="clock">Says when a permit is old.</param>
/// <param name="scopes">Each step has a scope of its own.</param>
internal sealed class Conveyor(Destination destination, IReadOnlyList<Delivery> batch, TimeProvider clock, IServiceScopeFactory scopes) : IAsyncDisposable
{
    /// <summary>Enough that their lines in the trail are written together, few enough that little is open.</summary>
    private const int Ahead = 3;

    /// <summary>About as many as are sent while a permit is fresh.</summary>
    private const int AskedTogether = 16;

    private readonly Queue<Task<ReadyDelivery>> ready = new();
    private readonly List<GivenDelivery> given = [];
    private readonly SemaphoreSlim asking = new(1, 1);
    private Permits? permits;
    private int begun;
    private Task settling = Task.CompletedTask;

    /// <summary>Sends the next of the batch. Null when the destination was changed: then nothing was sent.</summary>
    public async Task<PeerAnswer?> SendAsync(ArchiveLine line, CancellationToken stop)
    {
        while (begun < batch.Count && ready.Count < Ahead)
            ready.Enqueue(Prepare(batch[begun++], stop));
        await using var next = await ready.Dequeue();
        var now = await PermitsAsync(next.Delivery, stop);
        var one = await InScopeAsync(courier => courier.GiveAsync(next, now, destination, line, stop));
        if (one is null)
            return null;
        given.Add(one);
        if (settling.IsCompleted)
        {
            await settling;
            settling = SettleAsync();
        }
        return one.Answer;
    }

    /// <summary>What was made ready and not given is let go of; what was given is written down.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var prepared in ready)
        {
            await ((Task)prepared).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (prepared.IsCompletedSuccessfully)
                await (await prepared).DisposeAsync();
        }
        try
        {
            await settling;
        }
        finally
        {
            await SettleAsync();
            asking.Dispose();
        }
    }

    private Task<ReadyDelivery> Prepare(Delivery delivery, CancellationToken stop) => Task.Run(
        async () =>
        {
            var now = await PermitsAsync(delivery, stop);
            return await InScopeAsync(courier => courier.PrepareAsync(delivery, now, destination, stop));
        },
        stop);

    /// <summary>The permits among which this one's is, while they are fresh; otherwise its own and those of the next are asked again.</summary>
    private async Task<Permits> PermitsAsync(Delivery delivery, CancellationToken stop)
    {
        await asking.WaitAsync(stop);
        try
        {
            if (permits is null || !permits.SpeakOf(delivery) || !permits.AreFresh(clock))
                permits = await InScopeAsync(courier => courier.AskAsync([.. batch.SkipWhile(one => one != delivery).Take(AskedTogether)], destination, stop));
            return permits;
        }
        finally
        {
            asking.Release();
        }
    }

    private Task SettleAsync()
    {
        if (given.Count == 0)
            return Task.CompletedTask;
        List<GivenDelivery> all = [.. given];
        given.Clear();
        return Task.Run(() => InScopeAsync(async courier =>
        {
            await courier.SettleAsync(all, destination);
            return all;
        }));
    }

    private async Task<T> InScopeAsync<T>(Func<Courier, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<Courier>());
    }
}
