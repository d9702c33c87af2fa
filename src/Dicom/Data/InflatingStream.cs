using System.IO.Compression;

namespace DentaMind.Dicom.Data;

/// <summary>Inflates a deflated data set, and stops when it grows as no honest one does.</summary>
internal sealed class InflatingStream(DicomInput input, ReadLimits limits) : ForwardStream
{
    private const long FreeBytes = 1024 * 1024;

    private readonly DeflateStream inflater = new(input.AsStream(), CompressionMode.Decompress);
    private readonly long start = input.Position;
    private long inflated;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var got = await InflateAsync(buffer, cancellationToken);
        inflated += got;
        var deflated = Math.Max(1, input.Position - start);
        if (inflated > limits.InflatedBytes || (inflated > FreeBytes && inflated / limits.InflateRatio > deflated))
            throw new DicomException("inflate-too-large", "The deflated data set grows beyond the limit.");
        return got;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inflater.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> InflateAsync(Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await inflater.ReadAsync(buffer, ct);
        }
        catch (InvalidDataException fault)
        {
            throw new DicomException("deflate-corrupt", "The deflated data set cannot be inflated.", fault);
        }
    }
}
