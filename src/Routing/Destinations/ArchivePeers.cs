using DentaMind.Dicom.Network;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Destinations;

/// <summary>Every DIMSE destination may call us back.</summary>
internal sealed class ArchivePeers(IServiceScopeFactory scopes) : IKnownPeers
{
    public async ValueTask<bool> KnowsAsync(string callingAe, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<DestinationBook>().AllAsync(ct);
        return all.Any(destination => destination.Settings is { Kind: DestinationKind.Dimse, Aet: { } aet } && aet.Trim() == callingAe);
    }
}
