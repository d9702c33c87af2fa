using System.Net;
using System.Net.Http.Headers;

namespace DentaMind.Dicom.Web;

/// <summary>A request's body that is read from its source while it is sent, and read anew when it is sent again.</summary>
public sealed class StreamedContent : HttpContent
{
    private readonly ByteSource source;

    public StreamedContent(ByteSource source, string mediaType)
    {
        this.source = source;
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        source.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = source.Length ?? 0;
        return source.Length is not null;
    }
}
