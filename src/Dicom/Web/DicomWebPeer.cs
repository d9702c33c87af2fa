namespace DentaMind.Dicom.Web;

/// <summary>A DICOMweb server (PS3.18): its root address, and the HTTP client by which it is reached.</summary>
/// <remarks>
/// The client brings connections, trust and credentials; give it one that follows no redirections, and cancel what lasts too long.
/// What is asked and answered here is protocol only. A connection that fails is the client's own exception.
/// </remarks>
public sealed class DicomWebPeer
{
    public DicomWebPeer(HttpClient http, Uri root, WebLimits? limits = null)
    {
        if (!root.IsAbsoluteUri || root.Scheme is not ("http" or "https") || root.Query.Length + root.Fragment.Length + root.UserInfo.Length > 0)
            throw new ArgumentException("The root of a DICOMweb server is an http or https address without user, query and fragment.", nameof(root));
        (Http, Limits) = (http, limits ?? new WebLimits());
        Root = root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
    }

    public HttpClient Http { get; }

    /// <summary>The address below which <c>studies</c> lies; ends with a slash.</summary>
    public Uri Root { get; }

    public WebLimits Limits { get; }

    /// <summary>An address below the root; every part is a word of the standard or a checked UID.</summary>
    internal Uri At(params ReadOnlySpan<string> path) => new(Root, string.Join('/', path));

    /// <summary>The address of one instance.</summary>
    internal Uri At(InstanceAddress address) => At("studies", address.Study, "series", address.Series, "instances", address.SopInstance);

    /// <summary>Sends, and answers when the headers have come.</summary>
    /// <exception cref="SourceFailedException">What was to be sent could not be read on this side.</exception>
    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string accept, CancellationToken ct)
    {
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Http.AskAsync(request, ct);
    }

    internal static string Checked(string uid) => InstanceAddress.IsUsable(uid)
        ? uid
        : throw new ArgumentException("A UID has digits and dots only, at most 64.", nameof(uid));
}
