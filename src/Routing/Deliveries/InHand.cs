using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>Deliveries of one lease, in the order in which they are done: the lease is kept while one has them, and what is left at the end goes back untouched.</summary>
internal sealed class InHand : IAsyncDisposable
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    private readonly IServiceScopeFactory scopes;
    private readonly Action<Exception> renewFailed;
    private readonly CancellationTokenSource end = new();
    private readonly Queue<Delivery> left;
    private readonly Guid lease;
    private readonly Timer renewing;

    /// <param name="batch">All of them; at least one.</param>
    /// <param name="scopes">Each step has a scope of its own.</param>
    /// <param name="renewFailed">Hears why the lease could not be kept; it is tried again.</param>
    public InHand(IReadOnlyList<Delivery> batch, IServiceScopeFactory scopes, Action<Exception> renewFailed)
    {
        (left, lease) = (new Queue<Delivery>(batch), batch[0].Lease!.Value);
        (this.scopes, this.renewFailed) = (scopes, renewFailed);
        renewing = new Timer(_ => _ = RenewAsync(), null, RenewEvery, RenewEvery);
    }

    /// <summary>How many are not done.</summary>
    public int Left => left.Count;

    /// <summary>The first of those that are not done, and those behind it.</summary>
    public IEnumerable<Delivery> Rest => left;

    /// <summary>The first is done.</summary>
    public void Done() => left.Dequeue();

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await renewing.DisposeAsync();
        end.Dispose();
        if (left.Count == 0)
            return;
        List<long> numbers = [.. left.Select(delivery => delivery.Number)];
        left.Clear();
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
