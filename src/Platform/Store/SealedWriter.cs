namespace DentaMind.Platform.Store;

/// <summary>Takes the plain bytes of one object, hashes and seals them as they come; disposing it before <see cref="CompleteAsync"/> leaves no trace.</summary>
/// <remarks>While one chunk is hashed, sealed in place and written, the next is received: two buffers, one chunk under way.</remarks>
public sealed class SealedWriter : Stream
{
    private readonly IObjectDraft draft;
    private readonly ChunkPool pool;
    private readonly ChunkSealer sealer;
    private readonly byte[] wrappedDek;
    private byte[] filling;
    private byte[] underWay;
    private int filled;
    private long length;
    private Task writing = Task.CompletedTask;
    private bool isOver;

    internal SealedWriter(IObjectDraft draft, ChunkPool pool, ChunkSealer sealer, byte[] wrappedDek)
    {
        this.draft = draft;
        this.pool = pool;
        this.sealer = sealer;
        this.wrappedDek = wrappedDek;
        filling = pool.Rent();
        underWay = [];
    }

    /// <summary>The key under which the object will be found.</summary>
    public ObjectKey Key => draft.Key;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !isOver;

    /// <summary>The number of bytes taken so far.</summary>
    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filled == SealedForm.ChunkSize)
                await SendFullChunkAsync();
            var taken = Math.Min(buffer.Length, SealedForm.ChunkSize - filled);
            Take(buffer.Span[..taken]);
            buffer = buffer[taken..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == SealedForm.ChunkSize)
                SendFullChunkAsync().GetAwaiter().GetResult();
            var taken = Math.Min(buffer.Length, SealedForm.ChunkSize - filled);
            Take(buffer[..taken]);
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Makes the object durable and answers what the database must keep of it.</summary>
    /// <exception cref="StoreException">There is no room, or the store is away; nothing is kept.</exception>
    public async Task<SealedObject> CompleteAsync(CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        await writing;
        isOver = true;
        await draft.WriteAsync(sealer.Seal(filling.AsMemory(0, filled), isLast: true), ct);
        await draft.CommitAsync(ct);
        return new SealedObject(Key, wrappedDek, length, sealer.Sha256());
    }

    /// <summary>Does nothing: an object is durable when it is complete, not before.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        isOver = true;
        if (filling.Length == 0)
            return;
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await draft.DisposeAsync();
        sealer.Dispose();
        pool.Return(filling, filled);
        if (underWay.Length > 0)
            pool.Return(underWay, SealedForm.ChunkSize);
        filling = underWay = [];
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        bytes.CopyTo(filling.AsSpan(filled));
        filled += bytes.Length;
        length += bytes.Length;
    }

    /// <summary>Waits for the chunk under way, then sends the full one after it; more bytes are known to follow, so it is not the last.</summary>
    private async Task SendFullChunkAsync()
    {
        await writing;
        var next = underWay.Length > 0 ? underWay : pool.Rent();
        (underWay, filling, filled) = (filling, next, 0);
        var chunk = underWay.AsMemory(0, SealedForm.ChunkSize);
        writing = Task.Run(async () => await draft.WriteAsync(sealer.Seal(chunk, isLast: false), CancellationToken.None));
    }
}
