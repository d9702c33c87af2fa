namespace DentaMind.Dicom.Network;

/// <summary>Knows peers besides the machines that send: archives that report on what they were asked to commit to (PS3.4 J), or give an image back.</summary>
public interface IKnownPeers
{
    /// <summary>Whether one of them calls itself so.</summary>
    ValueTask<bool> KnowsAsync(string callingAe, CancellationToken ct);
}
