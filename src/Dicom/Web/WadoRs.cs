using DentaMind.Dicom.Web.Multipart;

namespace DentaMind.Dicom.Web;

/// <summary>Retrieves instances from a DICOMweb server (WADO-RS, PS3.18 10.4), and deletes them where the server offers that.</summary>
public static class WadoRs
{
    private const string AsItIs = "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
    private const string AsItIsAlone = "application/dicom; transfer-syntax=*";

    /// <summary>Opens one instance as the file that the server keeps, in whatever transfer syntax it keeps it.</summary>
    /// <exception cref="HttpRequestException">The peer could not be reached, or the connection broke.</exception>
    public static async Task<WebAnswer<RetrievedInstance>> RetrieveAsync(this DicomWebPeer peer, InstanceAddress address, CancellationToken ct = default)
    {
        var response = await GetAsync(peer, address, AsItIs, ct);
        if ((int)response.StatusCode == 406)
        {
            response.Dispose(); // some give a single instance only as itself
            response = await GetAsync(peer, address, AsItIsAlone, ct);
        }

        try
        {
            var answer = await ReadAsync(response, peer.Limits, ct);
            if (!answer.IsDone) response.Dispose();
            return answer;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Deletes one instance, which is no part of the standard; many servers refuse it.</summary>
    /// <returns>Null when it was deleted.</returns>
    public static async Task<WebRefusal?> DeleteAsync(this DicomWebPeer peer, InstanceAddress address, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, peer.At(address));
        using var response = await peer.SendAsync(request, "*/*", ct);
        return response.IsSuccessStatusCode ? null : await WebRefusal.OfAsync(response, peer.Limits.ErrorBytes, ct);
    }

    private static async Task<HttpResponseMessage> GetAsync(DicomWebPeer peer, InstanceAddress address, string accept, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, peer.At(address));
        return await peer.SendAsync(request, accept, ct);
    }

    private static async Task<WebAnswer<RetrievedInstance>> ReadAsync(HttpResponseMessage response, WebLimits limits, CancellationToken ct)
    {
        if (!response.IsSuccessStatusCode)
            return WebAnswer<RetrievedInstance>.Of(await WebRefusal.OfAsync(response, limits.ErrorBytes, ct));
        var type = MediaType.Of(response.Content.Headers);
        if (type?.Name is not ("multipart/related" or "application/dicom"))
            return WebAnswer<RetrievedInstance>.NotUnderstood("not-an-instance");
        var body = await response.Content.ReadAsStreamAsync(ct);
        return type.Name == "application/dicom"
            ? WebAnswer<RetrievedInstance>.Of(new RetrievedInstance(response, body))
            : await FirstPartAsync(response, new PartSource(body, type["boundary"], limits.Multipart), ct);
    }

    private static async Task<WebAnswer<RetrievedInstance>> FirstPartAsync(HttpResponseMessage response, PartSource source, CancellationToken ct)
    {
        try
        {
            return await new MultipartReader(source.Body, source.Boundary, source.Limits).NextAsync(ct) is { MediaType: "application/dicom" } part
                ? WebAnswer<RetrievedInstance>.Of(new RetrievedInstance(response, part.Body))
                : WebAnswer<RetrievedInstance>.NotUnderstood("not-an-instance");
        }
        catch (MultipartException broken)
        {
            return WebAnswer<RetrievedInstance>.NotUnderstood(broken.Code);
        }
    }

    private readonly record struct PartSource(Stream Body, string? Boundary, MultipartLimits Limits);
}

/// <summary>An instance on its way from a peer; to be disposed when it was read or is not wanted.</summary>
public sealed class RetrievedInstance : IAsyncDisposable
{
    private readonly HttpResponseMessage response;

    /// <summary>Takes over the answer whose body, or a part of it, the file is.</summary>
    public RetrievedInstance(HttpResponseMessage response, Stream part10) => (this.response, Part10) = (response, part10);

    /// <summary>The file's bytes, forward only. What breaks off is a <see cref="MultipartException"/> or another <see cref="IOException"/>.</summary>
    public Stream Part10 { get; }

    public async ValueTask DisposeAsync()
    {
        await Part10.DisposeAsync();
        response.Dispose();
    }
}
