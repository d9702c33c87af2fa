using DentaMind.Dicom.Data;
using DentaMind.Kernel;

namespace DentaMind.Imaging.Intake;

/// <summary>Reads from what comes in and writes every byte that is read to what is kept; whoever reads the header thereby files it.</summary>
internal sealed class TeeStream(Stream incoming, Stream kept, long mostBytes) : ForwardStream
{
    private const int DrainBuffer = 256 << 10;
    private long bytes;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await incoming.ReadAsync(buffer, cancellationToken);
        bytes += read;
        if (bytes > mostBytes)
            throw new TooLargeException();
        if (read > 0)
            await kept.WriteAsync(buffer[..read], cancellationToken);
        return read;
    }

    /// <summary>Reads what is left, for the sake of keeping it.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(DrainBuffer);
        try
        {
            while (await ReadAsync(buffer, ct) > 0)
            {
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>More came than may be kept.</summary>
internal sealed class TooLargeException : Exception
{
    public static readonly Refusal Refusal = new("too-large", "The image is larger than the limit.", RefusalKind.TooLarge);
}
