namespace DentaMind.Dicom.Network;

/// <summary>The peer let us in but does not offer the service that we came for; the association was released.</summary>
public sealed class NotOfferedException(string sopClassUid) : IOException($"The peer does not offer the SOP class {sopClassUid} in the role that is needed.")
{
    /// <summary>The SOP class that it does not offer.</summary>
    public string SopClassUid { get; } = sopClassUid;
}
