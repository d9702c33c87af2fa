using DentaMind.Dicom.Network;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Devices;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Imaging.Intake;

/// <summary>Lets in the devices that the practice knows, and others only where the setting says so.</summary>
internal sealed class PeerPolicy(IServiceScopeFactory scopes, DicomOptions options, IEnumerable<IKnownPeers> archives) : IReceiverPolicy
{
    public static readonly Actor Receiver = Actor.House("imaging.receiver", Right.FileImages);

    private readonly StoragePolicy storage = new(options.AcceptPrivateSopClasses);

    public async ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct)
    {
        if (options.CheckCalledAet && peer.CalledAe.Trim() != options.Aet)
            return Rejection.CalledAeNotRecognised;
        if (options.AcceptUnknownPeers)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<Door<FindDevice, FoundDevice>>().EnterAsync(new FindDevice(peer.CallingAe), Receiver, ct);
        if (!found.IsAnswer)
            return Rejection.TemporaryCongestion;
        return found.Answer.Device is not null || await IsArchiveAsync(peer.CallingAe.Trim(), ct) ? null : Rejection.CallingAeNotRecognised;
    }

    public ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal) => storage.Decide(proposal);

    private async ValueTask<bool> IsArchiveAsync(string callingAe, CancellationToken ct)
    {
        foreach (var room in archives)
            if (await room.KnowsAsync(callingAe, ct))
                return true;
        return false;
    }
}
