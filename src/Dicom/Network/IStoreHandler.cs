namespace DentaMind.Dicom.Network;

/// <summary>Takes what peers send by C-STORE.</summary>
public interface IStoreHandler
{
    /// <summary>
    /// Keeps one instance and says so: what it answers is what the peer hears, so it answers success only when the instance is safe.
    /// </summary>
    /// <remarks>
    /// The data set can be read once, while this runs. When the peer is lost in the middle, reading throws
    /// <see cref="AssociationLostException"/>; let it pass and keep nothing. Any other exception is answered with a processing failure.
    /// </remarks>
    ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct);
}
