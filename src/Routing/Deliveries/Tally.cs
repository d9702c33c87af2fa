namespace DentaMind.Routing.Deliveries;

/// <summary>Writes down what became of deliveries, some together and beside the sending: the sender goes on at once, and nothing waits long.</summary>
/// <param name="settle">Writes some down.</param>
/// <param name="clock">By which it waits for more.</param>
internal sealed class Tally(Func<IReadOnlyList<GivenDelivery>, Task> settle, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>What a kill in between costs is sent again, which is harmless.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource end = new();
    private readonly List<GivenDelivery> given = [];
    private Task? writing;

    /// <summary>It will be written down soon.</summary>
    /// <exception cref="Exception">What was added before could not be written down.</exception>
    public Task AddAsync(GivenDelivery one)
    {
        lock (gate)
        {
            given.Add(one);
            if (writing is { IsFaulted: true } failed)
                return failed;
            writing ??= Task.Run(WriteAsync);
        }
        return Task.CompletedTask;
    }

    /// <summary>Everything is written down now.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        Task? last;
        lock (gate)
            last = writing;
        try
        {
            await (last ?? Task.CompletedTask);
        }
        finally
        {
            if (given.Count > 0)
                await settle(given);
            end.Dispose();
        }
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            await Task.Delay(Together, clock, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            List<GivenDelivery> some;
            lock (gate)
            {
                if (given.Count == 0)
                {
                    writing = null;
                    return;
                }
                some = [.. given];
                given.Clear();
            }
            await settle(some);
        }
    }
}
