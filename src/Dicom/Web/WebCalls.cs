namespace DentaMind.Dicom.Web;

/// <summary>How a request is sent whose body comes from our own store.</summary>
public static class WebCalls
{
    /// <summary>Sends, and answers when the headers have come. A source of ours that fails is named as such and not as the peer's fault.</summary>
    /// <exception cref="SourceFailedException">What was to be sent could not be read on this side.</exception>
    public static async Task<HttpResponseMessage> AskAsync(this HttpClient http, HttpRequestMessage request, CancellationToken ct)
    {
        (request.Version, request.VersionPolicy) = (http.DefaultRequestVersion, http.DefaultVersionPolicy); // which the client itself does only in its shorthands
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (Exception failure) when (SourceFailedException.In(failure) is { } ours)
        {
            throw new SourceFailedException(ours.Message, ours.InnerException);
        }
    }
}
