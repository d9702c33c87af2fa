using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>A sender's line to one destination: opened at the first call, kept while there is work, hung up when there is none or when it broke.</summary>
internal sealed class ArchiveLine(Destination destination, IServiceScopeFactory scopes) : IAsyncDisposable
{
    private readonly HashSet<ProofGrade> notOffered = [];
    private IArchiveClient? client;

    /// <summary>The other end.</summary>
    public async Task<IArchiveClient> CallAsync(CancellationToken ct)
    {
        if (client is not null)
            return client;
        await using var scope = scopes.CreateAsyncScope();
        return client = await scope.ServiceProvider.GetRequiredService<Archives>().OpenAsync(destination.Settings, ct);
    }

    /// <summary>Whether the peer may offer this way of proof; what it once said it does not is not asked for again.</summary>
    public bool MayOffer(ProofGrade way) => !notOffered.Contains(way);

    /// <summary>The peer does not offer this way of proof.</summary>
    public void DoesNotOffer(ProofGrade way) => notOffered.Add(way);

    /// <summary>Nothing is to be said for now: peers cut idle connections, so it is better to hang up first.</summary>
    public ValueTask RestAsync() => HangUpAsync();

    /// <summary>The next call dials anew.</summary>
    public async ValueTask HangUpAsync()
    {
        if (client is { } open)
        {
            client = null;
            await open.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => HangUpAsync();
}
