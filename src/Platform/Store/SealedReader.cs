using System.Security.Cryptography;

namespace DentaMind.Platform.Store;

/// <summary>Reads the plain bytes of one object from any place; no byte leaves it before its chunk was proved.</summary>
public sealed class SealedReader : Stream
{
    private readonly IObjectReader source;
    private readonly ObjectKey key;
    private readonly ChunkPool pool;
    private readonly byte[] header;
    private readonly byte[] headerHash;
    private readonly byte[] nonce = new byte[SealedForm.NonceSize];
    private readonly AesGcm cipher;
    private readonly long length;
    private byte[] chunk;
    private long opened = -1;
    private int chunkLength;
    private long position;

    internal SealedReader(IObjectReader source, SealedObject what, byte[] header, AesGcm cipher, ChunkPool pool)
    {
        this.source = source;
        this.header = header;
        this.cipher = cipher;
        this.pool = pool;
        (key, length) = (what.Key, what.Length);
        headerHash = SHA256.HashData(header);
        chunk = pool.Rent();
    }

    public override bool CanRead => chunk.Length > 0;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <exception cref="StoreException">The object is not what was written; nothing of the broken chunk was given.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(chunk.Length == 0, this);
        if (buffer.Length == 0 || (position >= length && !IsUnprovedEmpty))
            return 0;
        var wanted = position >> SealedForm.ChunkLog2;
        if (wanted != opened)
            await OpenChunkAsync(wanted, cancellationToken);
        var offset = (int)(position & (SealedForm.ChunkSize - 1));
        var given = Math.Min(buffer.Length, chunkLength - offset);
        chunk.AsSpan(offset, given).CopyTo(buffer.Span);
        position += given;
        return given;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var reading = ReadAsync(buffer.AsMemory(offset, count));
        return reading.IsCompletedSuccessfully ? reading.GetAwaiter().GetResult() : reading.AsTask().GetAwaiter().GetResult();
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (chunk.Length == 0)
            return;
        pool.Return(chunk, SealedForm.ChunkSize);
        chunk = [];
        cipher.Dispose();
        await source.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }

    private bool IsUnprovedEmpty => length == 0 && opened < 0;

    private async ValueTask OpenChunkAsync(long number, CancellationToken ct)
    {
        opened = -1;
        var isLast = number == SealedForm.ChunksOf(length) - 1;
        var size = isLast ? (int)(length - (number << SealedForm.ChunkLog2)) : SealedForm.ChunkSize;
        var sealedChunk = chunk.AsMemory(0, size + SealedForm.TagSize);
        var offset = SealedForm.HeaderSize + (number * (SealedForm.ChunkSize + SealedForm.TagSize));
        if (await source.ReadAsync(offset, sealedChunk, ct) != sealedChunk.Length)
            throw StoreException.Broken(key, $"chunk {number} is cut short");
        Prove(number, isLast, chunk.AsSpan(0, size), chunk.AsSpan(size, SealedForm.TagSize));
        (opened, chunkLength) = (number, size);
    }

    private void Prove(long number, bool isLast, Span<byte> bytes, ReadOnlySpan<byte> tag)
    {
        SealedForm.WriteNonce(nonce, header, checked((uint)number), isLast);
        try
        {
            cipher.Decrypt(nonce, bytes, tag, bytes, headerHash);
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw StoreException.Broken(key, $"chunk {number} is not what was written", exception);
        }
    }
}
