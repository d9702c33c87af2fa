using DentaMind.Dicom.Web.Multipart;

namespace DentaMind.Dicom.Web;

/// <summary>Stores instances at a DICOMweb server (STOW-RS, PS3.18 10.5), streaming each from its source.</summary>
public static class StowRs
{
    /// <summary>Stores one instance.</summary>
    public static async Task<StowResult> StoreAsync(this DicomWebPeer peer, StowInstance instance, CancellationToken ct = default) =>
        (await peer.StoreAsync([instance], ct))[0];

    /// <summary>Stores instances in one request, and answers what became of each, in their order.</summary>
    /// <remarks>
    /// A part says <c>application/dicom</c> and no transfer syntax: Orthanc passes over a part that does, and answers success.
    /// </remarks>
    /// <exception cref="SourceFailedException">An instance could not be read on this side.</exception>
    /// <exception cref="HttpRequestException">The peer could not be reached, or the connection broke.</exception>
    public static async Task<IReadOnlyList<StowResult>> StoreAsync(
        this DicomWebPeer peer, IReadOnlyList<StowInstance> instances, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, peer.At("studies"))
        {
            Content = new RelatedContent([.. instances.Select(instance => new RelatedPart("application/dicom", instance.Part10))]),
        };
        using var response = await peer.SendAsync(request, "application/dicom+json", ct);
        var answer = await StowAnswer.ReadAsync(response, peer.Limits, ct);
        return [.. instances.Select(instance => answer.For(instance.SopInstanceUid))];
    }
}
