using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>Deliveries of one lease, in the order in which they are done: the lease is kept while one has them, and what is left at the end goes back untouched.</summary>
internal sealed class InHand : IAsyncDisposable
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    private readonly IServiceScopeFactory scopes;
    private readonly Action<Exception> renewFailed;
    private readonly CancellationTokenSource end = new();
    private readonly IReadOnlyList<Delivery> batch;
    private readonly Guid lease;
    private readonly Timer renewing;
    private int done;

    /// <param name="batch">All of them; at least one.</param>
    /// <param name="scopes">Each step has a scope of its own.</param>
    /// <param name="renewFailed">Hears why the lease could not be kept; it is tried again.</param>
    public InHand(IReadOnlyList<Delivery> batch, IServiceScopeFactory scopes, Action<Exception> renewFailed)
    {
        (this.batch, lease) = (batch, batch[0].Lease!.Value);
        (this.scopes, this.renewFailed) = (scopes, renewFailed);
        renewing = new Timer(_ => _ = RenewAsync(), null, RenewEvery, RenewEvery);
    }

    /// <summary>How many are not done.</summary>
    public int Left => batch.Count - Volatile.Read(ref done);

    /// <summary>The first of those that are not done now, and those behind it; another thread may say meanwhile that one is done.</summary>
    public IEnumerable<Delivery> Rest => batch.Skip(Volatile.Read(ref done));

    /// <summary>The first is done.</summary>
    public void Done() => Interlocked.Increment(ref done);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await renewing.DisposeAsync();
        end.Dispose();
        if (Left == 0)
            return;
        List<long> numbers = [.. Rest.Select(delivery => delivery.Number)];
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliveryDesk>().GiveBackAsync(numbers, lease, CancellationToken.None);
    }

    private async Task RenewAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DeliveryDesk>().RenewAsync(lease, end.Token);
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            // They are not in hand any more; the lease ends by itself.
        }
        catch (Exception error)
        {
            renewFailed(error);
        }
    }
}
