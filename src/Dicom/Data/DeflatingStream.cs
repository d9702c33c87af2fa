using System.IO.Compression;

namespace DentaMind.Dicom.Data;

/// <summary>Gives a data set on deflated (PS3.5 A.5), a piece at a time, and makes its length even.</summary>
internal sealed class DeflatingStream : ForwardStream
{
    private const int PieceBytes = 64 * 1024;

    private readonly Stream source;
    private readonly MemoryStream deflated = new();
    private readonly DeflateStream deflater;
    private readonly byte[] piece = new byte[PieceBytes];
    private long given;
    private bool hasEnded;

    public DeflatingStream(Stream source)
    {
        this.source = source;
        deflater = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (deflated.Position == deflated.Length && !hasEnded && !buffer.IsEmpty) await DeflateAsync(cancellationToken);
        var count = deflated.Read(buffer.Span);
        given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            deflater.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask DeflateAsync(CancellationToken ct)
    {
        deflated.SetLength(0);
        var count = await source.ReadAsync(piece, ct);
        hasEnded = count == 0;
        if (hasEnded) await deflater.DisposeAsync();
        else await deflater.WriteAsync(piece.AsMemory(0, count), ct);
        if (hasEnded && ((given + deflated.Length) & 1) == 1) deflated.WriteByte(0);
        deflated.Position = 0;
    }
}
