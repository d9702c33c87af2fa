using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace DentaMind.Dicom.Web.Multipart;

/// <summary>One part of a multipart body.</summary>
/// <param name="MediaType">Its media type, such as <c>application/dicom</c>.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record RelatedPart(string MediaType, ByteSource Bytes);

/// <summary>A multipart/related body (RFC 2387) whose parts are streamed one after the other; its length is told when all parts know theirs.</summary>
public sealed class RelatedContent : HttpContent
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();

    private readonly IReadOnlyList<RelatedPart> parts;
    private readonly List<byte[]> heads;
    private readonly byte[] end;

    public RelatedContent(IReadOnlyList<RelatedPart> parts)
    {
        if (parts.Count == 0) throw new ArgumentException("A multipart body has at least one part.", nameof(parts));
        var boundary = RandomNumberGenerator.GetHexString(32, lowercase: true); // nobody can have put it into a part beforehand
        this.parts = parts;
        heads = [.. parts.Select(part => Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Type: {part.MediaType}\r\n\r\n"))];
        end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");
        Headers.ContentType = new MediaTypeHeaderValue("multipart/related")
        {
            Parameters = { new("type", $"\"{parts[0].MediaType}\""), new("boundary", boundary) },
        };
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            await stream.WriteAsync(heads[i], cancellationToken);
            await parts[i].Bytes.CopyToAsync(stream, cancellationToken);
            await stream.WriteAsync(LineEnd, cancellationToken);
        }

        await stream.WriteAsync(end, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = end.Length;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Bytes.Length is not { } bytes) return false;
            length += heads[i].Length + bytes + LineEnd.Length;
        }

        return true;
    }
}
