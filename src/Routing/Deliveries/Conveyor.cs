using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>Sends deliveries on one line so that the peer hardly waits: while one is given to it, the next is made ready and the one before is written down.</summary>
/// <param name="destination">Where they go, as it was when the line was opened.</param>
/// <param name="batch">All that are in hand, in the order in which they will be sent.</param>
/// <param name="scopes">Each step has a scope of its own.</param>
internal sealed class Conveyor(Destination destination, IReadOnlyList<Delivery> batch, IServiceScopeFactory scopes) : IAsyncDisposable
{
    private int begun;
    private Task<ReadyDelivery>? next;
    private Task settling = Task.CompletedTask;

    /// <summary>Sends the next of the batch. Null when the destination was changed: then nothing was sent.</summary>
    public async Task<PeerAnswer?> SendAsync(ArchiveLine line, CancellationToken stop)
    {
        await using var ready = await (next ?? PrepareAsync(batch[begun], stop));
        next = ++begun < batch.Count ? PrepareAsync(batch[begun], stop) : null;
        var given = await InScopeAsync(courier => courier.GiveAsync(ready, destination, line, stop));
        if (given is null)
            return null;
        await settling;
        settling = InScopeAsync(async courier =>
        {
            await courier.SettleAsync(given, destination);
            return given;
        });
        return given.Answer;
    }

    /// <summary>What was made ready and not given is let go of; what was given is written down.</summary>
    public async ValueTask DisposeAsync()
    {
        if (next is { } prepared)
        {
            await ((Task)prepared).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (prepared.IsCompletedSuccessfully)
                await (await prepared).DisposeAsync();
        }
        await settling;
    }

    private Task<ReadyDelivery> PrepareAsync(Delivery delivery, CancellationToken stop) =>
        Task.Run(() => InScopeAsync(courier => courier.PrepareAsync(delivery, destination, stop)), stop);

    private async Task<T> InScopeAsync<T>(Func<Courier, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<Courier>());
    }
}
