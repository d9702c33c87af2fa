using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Web.Multipart;

/// <summary>One part of a multipart body, to be read before the next one is asked for.</summary>
public sealed class MultipartPart
{
    internal MultipartPart(IReadOnlyDictionary<string, string> headers, Stream body) => (Headers, Body) = (headers, body);

    /// <summary>Its headers, by their names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Its media type in lower case, without parameters; null when it does not say.</summary>
    public string? MediaType => Web.MediaType.Parse(Headers.GetValueOrDefault("Content-Type"))?.Name;

    /// <summary>Its bytes, forward only; ends where the part ends.</summary>
    public Stream Body { get; }
}

/// <summary>The bytes up to the next boundary.</summary>
internal sealed class PartStream(DividedInput input, long mostBytes) : ForwardStream
{
    private long read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await input.ReadAsync(buffer, cancellationToken);
        if ((read += count) > mostBytes) throw MultipartException.TooLong("A part is longer");
        return count;
    }
}
