using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>Sends deliveries of one lease on one line so that the peer hardly waits: while some are given to it, the next are made ready, and those before are written down.</summary>
internal sealed class Conveyor : IAsyncDisposable
{
    /// <summary>So many are made ready by one ask: enough that the books hardly count, few enough that little is open.</summary>
    public const int Together = 8;

    /// <summary>Those that are given now and those that are made ready meanwhile, and as many again.</summary>
    private const int AskedTogether = 3 * Together;

    private readonly Destination destination;
    private readonly InHand hand;
    private readonly TimeProvider clock;
    private readonly IServiceScopeFactory scopes;
    private readonly Tally tally;
    private readonly Queue<Delivery[]> toPrepare;
    private readonly Queue<ReadyDelivery> ready = new();
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly CancellationTokenSource end;
    private Task<IReadOnlyList<ReadyDelivery>>? preparing;
    private Permits? permits;

    /// <summary>Begins to make the first of them ready.</summary>
    /// <param name="destination">Where they go, as it was when the line was opened.</param>
    /// <param name="hand">All that are in hand, in the order in which they will be sent; taken over.</param>
    /// <param name="clock">Says when a permit is old.</param>
    /// <param name="scopes">Each step has a scope of its own.</param>
    /// <param name="stop">Stops making ready.</param>
    public Conveyor(Destination destination, InHand hand, TimeProvider clock, IServiceScopeFactory scopes, CancellationToken stop)
    {
        (this.destination, this.hand, this.clock, this.scopes) = (destination, hand, clock, scopes);
        end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tally = new Tally(given => InScopeAsync(courier => courier.SettleAsync(given, destination)), clock);
        toPrepare = new Queue<Delivery[]>(hand.Rest.Chunk(Together));
        PrepareNext();
    }

    /// <summary>How many are still to be sent.</summary>
    public int Left => hand.Left;

    /// <summary>Sends the next of them. Null when the destination was changed: then nothing was sent.</summary>
    public async Task<PeerAnswer?> SendAsync(ArchiveLine line, CancellationToken stop)
    {
        if (ready.Count == 0)
        {
            foreach (var one in await preparing!)
                ready.Enqueue(one);
            PrepareNext();
        }
        await using var next = ready.Dequeue();
        var now = await PermitsAsync([next.Delivery], stop);
        var given = await InScopeAsync(courier => courier.GiveAsync(next, now, destination, line, stop));
        if (given is null)
            return null;
        hand.Done();
        await tally.AddAsync(given);
        return given.Answer;
    }

    /// <summary>What was made ready and not given is let go of and goes back; what was given is written down.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        try
        {
            await tally.DisposeAsync();
        }
        finally
        {
            await LetGoAsync();
        }
    }

    /// <summary>Whatever happens here, the lease is not kept for what is in nobody's hand.</summary>
    private async Task LetGoAsync()
    {
        try
        {
            await ((Task?)preparing ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (preparing is { IsCompletedSuccessfully: true })
                foreach (var one in await preparing)
                    ready.Enqueue(one);
            while (ready.TryDequeue(out var one))
                await one.DisposeAsync();
        }
        finally
        {
            await hand.DisposeAsync();
            asking.Dispose();
            end.Dispose();
        }
    }

    private void PrepareNext() => preparing = toPrepare.TryDequeue(out var some) ? Task.Run(() => PrepareAsync(some), end.Token) : null;

    private async Task<IReadOnlyList<ReadyDelivery>> PrepareAsync(Delivery[] some)
    {
        var now = await PermitsAsync(some, end.Token);
        return await InScopeAsync(courier => courier.PrepareAsync(some, now, destination, end.Token));
    }

    /// <summary>The permits among which theirs are, while they are fresh; otherwise they are asked again for all that are given or made ready next.</summary>
    private async Task<Permits> PermitsAsync(Delivery[] some, CancellationToken stop)
    {
        await asking.WaitAsync(stop);
        try
        {
            if (permits is null || !some.All(permits.SpeakOf) || !permits.AreFresh(clock))
                permits = await InScopeAsync(courier => courier.AskAsync([.. hand.Rest.Take(AskedTogether)], destination, stop));
            return permits;
        }
        finally
        {
            asking.Release();
        }
    }

    private async Task<T> InScopeAsync<T>(Func<Courier, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<Courier>());
    }

    private async Task InScopeAsync(Func<Courier, Task> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        await step(scope.ServiceProvider.GetRequiredService<Courier>());
    }
}
